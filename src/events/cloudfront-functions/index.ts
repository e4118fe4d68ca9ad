export { facts } from './facts.js';
export { createCloudFrontFunctionsEvent, type CloudFrontFunctionsEventInit, type CloudFrontFunctionsResponseInit } from './factory.js';
