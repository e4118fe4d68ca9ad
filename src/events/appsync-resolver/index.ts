export { facts } from './facts.js';
export { createAppSyncBatchResolverEvent, createAppSyncResolverEvent } from './factory.js';
export type { AppSyncResolverEventInit } from './init.js';
export type { AppSyncBatchResolverEvent } from './types.js';
export type {
  AppSyncCognitoIdentityInit,
  AppSyncIamIdentityInit,
  AppSyncIdentityInit,
  AppSyncLambdaContext,
  AppSyncOidcIdentityInit,
} from '../../values/appsync-identity.js';
