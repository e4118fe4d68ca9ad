import type { ALBEvent } from 'aws-lambda';
import { conversion, readUnless, type Conversion, type Readings } from '../../contracts/conversion.js';
import { base64FlagIn, fieldsIn, headerIn, httpBodyIn, queryInEncoded } from '../../values/http-readings.js';
import { albEventOptions, type ALBEventInit } from './init.js';
import { createALBEvent } from './factory.js';

function header({ headers, multiValueHeaders }: ALBEvent, key: string): string | undefined {
  return headerIn(multiValueHeaders ?? headers, key);
}

function isHealthCheck(event: ALBEvent): boolean {
  return header(event, 'host') === undefined && header(event, 'user-agent')?.startsWith('ELB-HealthChecker') === true;
}

/** Bodies in any encoding are handed over as base64, whatever their type. */
function bodyIn(event: ALBEvent): ReturnType<typeof httpBodyIn> {
  const encoded = header(event, 'content-encoding') !== undefined;
  return httpBodyIn(event.body, event.isBase64Encoded, encoded ? 'application/octet-stream' : header(event, 'content-type'));
}

const readings: Readings<ALBEventInit, ALBEvent> = {
  ...readUnless<ALBEventInit, ALBEvent>(isHealthCheck, {
    httpMethod: (event) => event.httpMethod as NonNullable<ALBEventInit['httpMethod']>,
    queryStringParameters: ({ queryStringParameters, multiValueQueryStringParameters }) =>
      queryInEncoded(
        multiValueQueryStringParameters ??
          Object.fromEntries(Object.entries(queryStringParameters ?? {}).map(([name, value]) => [name, [value ?? '']])),
      ),
    headers: ({ headers, multiValueHeaders }) => fieldsIn(headers, multiValueHeaders),
    body: bodyIn,
    isBase64Encoded: (event) => base64FlagIn(event.isBase64Encoded, bodyIn(event)),
    protocol: (event) => (header(event, 'x-forwarded-proto') === 'http' ? 'HTTP' : undefined),
    port: (event) => Number(header(event, 'x-forwarded-port')),
    domainName: (event) => header(event, 'host'),
    sourceIp: (event) => header(event, 'x-forwarded-for')?.split(',').at(-1)?.trim(),
    userAgent: (event) => header(event, 'user-agent'),
  }),
  healthCheck: (event) => (isHealthCheck(event) ? true : undefined),
  multiValueHeadersEnabled: ({ multiValueHeaders }) => (multiValueHeaders === undefined ? undefined : true),
};

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createALBEvent', create: createALBEvent, options: albEventOptions, readings }),
];
