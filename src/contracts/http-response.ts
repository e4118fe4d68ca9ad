import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import {
  addHeader,
  bodyProblems,
  decodedBody,
  defaultContentType,
  fallbackResponse,
  headerProblems,
  httpResponse,
  isAbsent,
  multiValueHeaderProblems,
  sentences,
  statusCodeProblems,
  type Answer,
  type Fallback,
  type HeaderValues,
  type Scalar,
} from './http-answer.js';
import type { HttpResponse, ResponseContract } from './response.js';

const REST_FALLBACK: Fallback = {
  statusCode: 502,
  body: '{"message": "Internal server error"}',
  contentType: 'application/json',
  consequence: 'so API Gateway answers 502 “Internal server error”.',
};

/** What an HTTP API answers its client with instead of a malformed answer. */
export const HTTP_API_FALLBACK: Fallback = {
  statusCode: 500,
  body: '{"message":"Internal Server Error"}',
  contentType: 'application/json',
  consequence: 'so API Gateway answers 500 “Internal Server Error”.',
};

const PROXY_RESPONSE_KEYS: ReadonlySet<string> = new Set(['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded']);

/** What keeps an answer from being a proxy response, a clause each, without what follows from it. */
export function* proxyResponseProblems(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  if (Object.keys(answer).length === 0) yield 'The answer is {}, without statusCode, headers or body';
  for (const key of Object.keys(answer)) {
    if (!PROXY_RESPONSE_KEYS.has(key)) yield `The answer has the key ${show(key)}, which a proxy response can’t have`;
  }
  if ('statusCode' in answer) yield* statusCodeProblems(answer);
  yield* headerProblems(answer.headers);
  yield* multiValueHeaderProblems(answer.multiValueHeaders);
  yield* bodyProblems(answer);
}

function isExplicit(answer: unknown): answer is Answer {
  return isPlainObject(answer) && 'statusCode' in answer;
}

function* payload2Problems(answer: unknown): Generator<string> {
  if (!isExplicit(answer)) return;
  yield* statusCodeProblems(answer);
  yield* headerProblems(answer.headers);
  const { cookies } = answer;
  if (!isAbsent(cookies) && !(Array.isArray(cookies) && cookies.every((cookie) => typeof cookie === 'string'))) {
    yield `cookies is ${show(cookies)}, not an array of strings`;
  }
  yield* bodyProblems(answer);
}

function* httpApiProblems(answer: unknown): Generator<string> {
  if (isPlainObject(answer) && !isExplicit(answer) && 'errorMessage' in answer) {
    yield 'The answer has an errorMessage and no statusCode, which passes for a failed function';
  }
  yield* payload2Problems(answer);
}

/** The HTTP response that a well-formed proxy response becomes. */
export function responseOfProxy(answer: Answer): HttpResponse {
  const headers: HeaderValues = new Map();
  for (const [name, values] of Object.entries(answer.multiValueHeaders ?? {})) addHeader(headers, name, values as Scalar[]);
  for (const [name, value] of Object.entries(answer.headers ?? {})) addHeader(headers, name, [value]);
  defaultContentType(headers, 'application/json');
  return httpResponse(Number(answer.statusCode ?? 200), headers, decodedBody(answer));
}

function inferredResponse(answer: unknown): HttpResponse {
  const body = typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? 'null');
  return httpResponse(200, new Map([['content-type', ['application/json']]]), body);
}

function explicitResponse(answer: Answer, contentType: string): HttpResponse {
  const headers: HeaderValues = new Map();
  for (const [name, value] of Object.entries(answer.headers ?? {})) addHeader(headers, name, [value]);
  addHeader(headers, 'set-cookie', (answer.cookies ?? []) as string[]);
  defaultContentType(headers, contentType);
  return httpResponse(Number(answer.statusCode), headers, decodedBody(answer));
}

/**
 * What a REST API makes of a proxy response: anything that isn't one becomes a 502.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format
 */
export const restProxyResponse: ResponseContract = {
  summary: '`{ statusCode, headers?, multiValueHeaders?, body?, isBase64Encoded? }` and no other key; anything else becomes a 502',
  problems: (answer) => sentences(proxyResponseProblems(answer), REST_FALLBACK),
  toHttpResponse(answer) {
    const malformed = [...proxyResponseProblems(answer)].length > 0;
    return malformed ? fallbackResponse(REST_FALLBACK) : responseOfProxy(answer as Answer);
  },
};

const PAYLOAD_2 = '`{ statusCode, headers?, body?, cookies?, isBase64Encoded? }`, or any JSON value, which becomes the body of a 200';

function payload2Response(problemsOf: (answer: unknown) => Iterable<string>, fallback: Fallback, contentType: string): ResponseContract {
  return {
    summary: PAYLOAD_2,
    problems: (answer) => sentences(problemsOf(answer), fallback),
    toHttpResponse(answer) {
      if ([...problemsOf(answer)].length > 0) return fallbackResponse(fallback);
      return isExplicit(answer) ? explicitResponse(answer, contentType) : inferredResponse(answer);
    },
  };
}

/**
 * What an HTTP API makes of an answer in payload format 2.0: with a statusCode it is the response itself; otherwise it is the body of a
 * 200, as JSON, or as it stands if it is a string.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html#http-api-develop-integrations-lambda.response
 */
export const httpApiResponse: ResponseContract = payload2Response(httpApiProblems, HTTP_API_FALLBACK, 'text/plain; charset=utf-8');

/**
 * What a function URL makes of an answer: the same as an HTTP API, but for the type that is said where the handler says none, and a 502
 * for what is malformed.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads
 */
export const functionUrlResponse: ResponseContract = payload2Response(
  payload2Problems,
  {
    statusCode: 502,
    body: 'Internal Server Error',
    contentType: 'application/json',
    consequence: 'so the function URL answers 502 “Internal Server Error”.',
  },
  'application/json',
);
