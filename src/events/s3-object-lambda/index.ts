export { facts } from './facts.js';
export { createS3ObjectLambdaEvent } from './factory.js';
export type { S3ObjectLambdaEventInit } from './init.js';
export type {
  S3ObjectLambdaConfiguration,
  S3ObjectLambdaEvent,
  S3ObjectLambdaGetObjectEvent,
  S3ObjectLambdaHeadObjectEvent,
  S3ObjectLambdaListObjectsEvent,
  S3ObjectLambdaListObjectsV2Event,
  S3ObjectLambdaOperation,
  S3ObjectLambdaUserIdentity,
  S3ObjectLambdaUserRequest,
} from './types.js';
