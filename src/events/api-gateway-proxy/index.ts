export { facts } from './facts.js';
export type { CognitoAuthorizer, IamAuthorization, IamAuthorizationInit, LambdaAuthorizer } from '../../values/rest-api-authorizer.js';
export {
  createAPIGatewayProxyEvent,
  createAPIGatewayProxyWithCognitoAuthorizerEvent,
  createAPIGatewayProxyWithLambdaAuthorizerEvent,
  type APIGatewayProxyWithCognitoAuthorizerEventInit,
  type APIGatewayProxyWithLambdaAuthorizerEventInit,
} from './factory.js';
export type { APIGatewayProxyEventInit } from '../../values/rest-api-init.js';
