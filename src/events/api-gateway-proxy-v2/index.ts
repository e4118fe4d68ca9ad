export { facts } from './facts.js';
export type {
  HttpApiAuthorizer,
  IamV2Authorization,
  IamV2Authorizer,
  JwtAuthorization,
  JwtAuthorizer,
  LambdaV2Authorizer,
} from '../../values/http-api-authorizer.js';
export {
  createAPIGatewayProxyEventV2,
  createAPIGatewayProxyEventV2WithIAMAuthorizer,
  createAPIGatewayProxyEventV2WithJWTAuthorizer,
  createAPIGatewayProxyEventV2WithLambdaAuthorizer,
  type APIGatewayProxyEventV2WithIAMAuthorizerInit,
  type APIGatewayProxyEventV2WithJWTAuthorizerInit,
  type APIGatewayProxyEventV2WithLambdaAuthorizerInit,
} from './factory.js';
export type { APIGatewayProxyEventV2Init, HttpApiRequestInit } from '../../values/http-api-init.js';
