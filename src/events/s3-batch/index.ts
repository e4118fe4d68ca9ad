export { facts } from './facts.js';
export { createS3BatchEvent, type S3BatchEventInit } from './factory.js';
