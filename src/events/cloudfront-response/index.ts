export { facts } from './facts.js';
export { createCloudFrontResponseEvent, type CloudFrontResponseEventInit } from './factory.js';
