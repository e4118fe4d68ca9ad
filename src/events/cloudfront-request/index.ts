export { facts } from './facts.js';
export { createCloudFrontRequestEvent, type CloudFrontRequestEventInit } from './factory.js';
export type { CloudFrontCustomOriginInit, CloudFrontOriginInit, CloudFrontS3OriginInit } from './origin.js';
export type { CloudFrontRequestInit } from './request.js';
