import type { APIGatewayEventIdentity, APIGatewayProxyEvent } from 'aws-lambda';

/** The event that an HTTP API sends to a function in payload format 1.0. It fits handlers of `APIGatewayProxyEvent`. */
export interface APIGatewayHttpApiProxyEvent extends Omit<APIGatewayProxyEvent, 'requestContext'> {
  /** `1.0`. */
  version: string;
  requestContext: APIGatewayHttpApiProxyEventRequestContext;
}

/** What an HTTP API knows about a request, in payload format 1.0. */
export type APIGatewayHttpApiProxyEventRequestContext = Omit<APIGatewayProxyEvent['requestContext'], 'identity'> & {
  identity: APIGatewayHttpApiProxyEventIdentity;
};

/** Who sent a request to an HTTP API, in payload format 1.0. */
export interface APIGatewayHttpApiProxyEventIdentity extends APIGatewayEventIdentity {
  /** How the caller authenticated with an identity pool. */
  cognitoAmr: string[] | null;
}
