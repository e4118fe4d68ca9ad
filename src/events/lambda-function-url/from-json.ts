import { conversion, type Conversion, type Readings } from '../../contracts/conversion.js';
import { cookiesOf } from '../../values/http-headers.js';
import { iamIn, payload2Readings, type Payload2Event } from '../api-gateway-proxy-v2/readings.js';
import { functionUrlOptions, type LambdaFunctionURLEventInit } from './init.js';
import { createLambdaFunctionURLEvent, createLambdaFunctionURLEventWithIAMAuthorizer } from './factory.js';

interface UrlEvent extends Payload2Event {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies?: string[] | undefined;
  readonly requestContext: { readonly domainName: string; readonly accountId: string };
}

/** Cookies stand in a header, too, where the header is what they make. */
function cookiesSayHeader({ headers, cookies }: UrlEvent): boolean {
  return cookies !== undefined && cookies.join('; ') === headers.cookie && cookiesOf([headers.cookie]).length === cookies.length;
}

const readings: Readings<LambdaFunctionURLEventInit, UrlEvent> = {
  ...payload2Readings,
  headers: (event) => {
    const { cookie: _, ...others } = event.headers;
    return cookiesSayHeader(event) ? others : event.headers;
  },
  cookies: (event) => (cookiesSayHeader(event) ? event.cookies : undefined),
  authorizer: ({ requestContext }) => {
    const { authorizer } = requestContext as { authorizer?: { iam: Parameters<typeof iamIn>[0] } };
    return authorizer === undefined ? undefined : { iam: iamIn(authorizer.iam) };
  },
  accountId: ({ requestContext }) => requestContext.accountId,
  region: ({ requestContext }) => requestContext.domainName.split('.')[2],
};

export const conversions: readonly Conversion[] = [
  conversion<LambdaFunctionURLEventInit, UrlEvent, UrlEvent>({
    factory: 'createLambdaFunctionURLEvent',
    create: createLambdaFunctionURLEvent,
    options: functionUrlOptions,
    readings,
  }),
  conversion<LambdaFunctionURLEventInit, UrlEvent, UrlEvent>({
    factory: 'createLambdaFunctionURLEventWithIAMAuthorizer',
    create: createLambdaFunctionURLEventWithIAMAuthorizer,
    options: functionUrlOptions,
    readings,
  }),
];
