import type { ALBEvent } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { arrivalOf, headerValue, isWritten, type Arrival, type FrontDoor } from '../../values/gateway-arrival.js';
import { encodeTypedBody, type TypedBody } from '../../values/http-body.js';
import { addMissing, headerLines, singleAndMultiValueHeaders, sortHeaderLines, type HeaderLine } from '../../values/http-headers.js';
import { encodedQueryPairs, singleAndMultiValueQuery } from '../../values/http-query.js';
import { ALPHABETS, randomText } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { NOT_IN_HEALTH_CHECKS, type ALBEventInit } from './init.js';
import { targetGroupOf } from './target-group.js';

const BODY_LIMIT = 1024 * 1024;
/** How health checks call themselves. */
const HEALTH_CHECKER = 'ELB-HealthChecker/2.0';
/** A type that load balancers hand over as base64, as they do with any encoded body. */
const NO_TEXT = 'application/octet-stream';

/** Builds the event of a request to a load balancer from checked options. */
export function albEvent(doing: string, init: ALBEventInit): ALBEvent {
  if (init.healthCheck === true) return healthCheck(doing, init);
  const lines = init.headers === undefined ? [] : headerLines(init.headers);
  const body = bodyOf(doing, init, lines);
  const targetGroup = targetGroupOf(doing, init);
  const front = frontOf(init);
  const arrival = arrivalOf(
    doing,
    lines,
    {
      time: init.time === undefined ? undefined : epochMilliseconds(init.time),
      domainName: init.domainName,
      sourceIp: init.sourceIp,
      userAgent: init.userAgent,
    },
    { domainName: loadBalancerDomain(targetGroup.region), time: settings().time, edge: false },
    front,
  );
  const requestContext = { elb: { targetGroupArn: targetGroup.arn } };
  const httpMethod = init.httpMethod ?? (body.text === undefined ? 'GET' : 'POST');
  const path = init.path ?? '/';
  const pairs = init.queryStringParameters === undefined ? [] : encodedQueryPairs(init.queryStringParameters);
  const { single, multi } = singleAndMultiValueQuery(pairs);
  const text = body.text ?? '';
  const { isBase64Encoded } = body;
  if (init.multiValueHeadersEnabled === true) {
    const { multiValueHeaders } = singleAndMultiValueHeaders(arrivedLines(lines, body, arrival, front));
    return {
      requestContext,
      httpMethod,
      path,
      multiValueQueryStringParameters: multi ?? {},
      multiValueHeaders,
      body: text,
      isBase64Encoded,
    };
  }
  const headers = lines.length === 0 ? plainHeaders(body, arrival, front) : lastHeaders(arrivedLines(lines, body, arrival, front));
  return { requestContext, httpMethod, path, queryStringParameters: single ?? {}, headers, body: text, isBase64Encoded };
}

function healthCheck(doing: string, init: ALBEventInit): ALBEvent {
  for (const option of NOT_IN_HEALTH_CHECKS) {
    if (init[option] !== undefined) {
      throw failure(
        doing,
        `option "${option}" is ${show(init[option])}, but healthCheck is true`,
        `Leave "${option}" out: health checks are all alike.`,
      );
    }
  }
  const { arn: targetGroupArn } = targetGroupOf(doing, init);
  const request = { requestContext: { elb: { targetGroupArn } }, httpMethod: 'GET', path: init.path ?? '/' };
  const content = { body: '', isBase64Encoded: false };
  return init.multiValueHeadersEnabled === true
    ? { ...request, multiValueQueryStringParameters: {}, multiValueHeaders: { 'user-agent': [HEALTH_CHECKER] }, ...content }
    : { ...request, queryStringParameters: {}, headers: { 'user-agent': HEALTH_CHECKER }, ...content };
}

function frontOf({ protocol = 'HTTPS', port }: ALBEventInit): FrontDoor {
  const https = protocol === 'HTTPS';
  return { name: 'the load balancer', port: String(port ?? (https ? 443 : 80)), proto: https ? 'https' : 'http', source: 'last' };
}

function loadBalancerDomain(region: string): string {
  const name = `my-load-balancer-1${randomText(ALPHABETS.digits, 9)}`;
  return region.startsWith('cn-') ? `${name}.${region}.elb.amazonaws.com.cn` : `${name}.${region}.elb.amazonaws.com`;
}

function bodyOf(doing: string, { body, isBase64Encoded }: ALBEventInit, lines: readonly HeaderLine[]): TypedBody {
  const encoding = headerValue(lines, 'content-encoding');
  const encoded = encodeTypedBody(doing, body, isBase64Encoded, encoding === undefined ? headerValue(lines, 'content-type') : NO_TEXT);
  if (isBase64Encoded === true && encoded.text === undefined) {
    throw failure(doing, 'isBase64Encoded is true, but there is no body', 'Pass a "body", or leave "isBase64Encoded" out.');
  }
  if (encoded.byteLength > BODY_LIMIT) {
    throw failure(
      doing,
      `option "body" has ${encoded.byteLength} bytes`,
      `Load balancers hand over bodies of ${BODY_LIMIT} bytes at most.`,
    );
  }
  return encoded;
}

/** The headers of a client that sent none of its own. */
function plainHeaders(
  body: TypedBody,
  { domainName, userAgent, traceId, forwardedFor }: Arrival,
  front: FrontDoor,
): Record<string, string> {
  const headers: Record<string, string> = {};
  if (body.byteLength > 0) headers['content-length'] = String(body.byteLength);
  if (body.contentType !== undefined) headers['content-type'] = body.contentType;
  headers.host = domainName;
  headers['user-agent'] = userAgent;
  headers['x-amzn-trace-id'] = traceId;
  headers['x-forwarded-for'] = forwardedFor;
  headers['x-forwarded-port'] = front.port;
  headers['x-forwarded-proto'] = front.proto;
  return headers;
}

/** Each header's last value. */
function lastHeaders(lines: readonly HeaderLine[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { key, values } of lines) setOwn(headers, key, values[values.length - 1]);
  return headers;
}

/** The headers that a function gets: names in lower case and sorted, the size of the body as it is. */
function arrivedLines(lines: readonly HeaderLine[], body: TypedBody, arrival: Arrival, front: FrontDoor): HeaderLine[] {
  const arrived: HeaderLine[] = [
    line('host', arrival.domainName),
    line('user-agent', arrival.userAgent),
    line('x-amzn-trace-id', arrival.traceId),
    line('x-forwarded-for', arrival.forwardedFor),
    line('x-forwarded-port', front.port),
    line('x-forwarded-proto', front.proto),
  ];
  let sizeIsSaid = body.byteLength > 0;
  for (const sent of lines) {
    if (sent.key === 'content-length') sizeIsSaid = true;
    else if (!isWritten(sent)) arrived.push({ name: sent.key, key: sent.key, values: sent.values });
  }
  if (sizeIsSaid) arrived.push(line('content-length', String(body.byteLength)));
  if (body.contentType !== undefined) addMissing(arrived, 'content-type', 'content-type', body.contentType);
  return arrived.length > 6 ? sortHeaderLines(arrived) : arrived;
}

function line(key: string, value: string): HeaderLine {
  return { name: key, key, values: [value] };
}
