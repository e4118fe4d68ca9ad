import { Buffer } from 'node:buffer';
import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import type { HttpResponse, ResponseContract } from './response.js';

/** What a gateway answers its client with instead of a malformed answer of a handler. */
interface Fallback {
  readonly statusCode: number;
  readonly body: string;
  /** How sentences about problems end. */
  readonly consequence: string;
}

const REST_FALLBACK: Fallback = {
  statusCode: 502,
  body: '{"message": "Internal server error"}',
  consequence: 'so API Gateway answers 502 “Internal server error”.',
};

const HTTP_API_FALLBACK: Fallback = {
  statusCode: 500,
  body: '{"message":"Internal Server Error"}',
  consequence: 'so API Gateway answers 500 “Internal Server Error”.',
};

type Answer = Record<string, unknown>;
type Scalar = string | number | boolean;

const PROXY_RESPONSE_KEYS: ReadonlySet<string> = new Set(['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded']);

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function hasUsableStatusCode({ statusCode }: Answer): boolean {
  const number = typeof statusCode === 'string' && /^\d+$/.test(statusCode) ? Number(statusCode) : statusCode;
  return typeof number === 'number' && Number.isInteger(number) && number >= 100 && number <= 599;
}

function* headerProblems(headers: unknown): Generator<string> {
  if (isAbsent(headers)) return;
  if (!isPlainObject(headers)) {
    yield `headers is ${show(headers)}, not an object`;
    return;
  }
  for (const [name, value] of Object.entries(headers)) {
    if (!isAbsent(value) && !isScalar(value)) yield `headers[${show(name)}] is ${show(value)}, neither a string nor a number nor a boolean`;
  }
}

function* multiValueHeaderProblems(headers: unknown): Generator<string> {
  if (isAbsent(headers)) return;
  if (!isPlainObject(headers)) {
    yield `multiValueHeaders is ${show(headers)}, not an object`;
    return;
  }
  for (const [name, values] of Object.entries(headers)) {
    if (!Array.isArray(values) || !values.every(isScalar)) {
      yield `multiValueHeaders[${show(name)}] is ${show(values)}, not an array of strings`;
    }
  }
}

function* bodyProblems({ body, isBase64Encoded }: Answer): Generator<string> {
  if (!isAbsent(isBase64Encoded) && typeof isBase64Encoded !== 'boolean') {
    yield `isBase64Encoded is ${show(isBase64Encoded)}, neither true nor false`;
  }
  if (isAbsent(body)) return;
  if (typeof body !== 'string') yield `body is ${show(body)}, not a string (JSON.stringify it)`;
  else if (isBase64Encoded === true && !looksLikeBase64(body)) yield `isBase64Encoded is true, but body ${show(body)} isn’t base64`;
}

function looksLikeBase64(body: string): boolean {
  return /^[A-Za-z0-9+/\r\n]*={0,2}[\r\n]*$/.test(body);
}

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
  if ('statusCode' in answer && !hasUsableStatusCode(answer))
    yield `statusCode is ${show(answer.statusCode)}, not a whole number from 100 to 599`;
  yield* headerProblems(answer.headers);
  yield* multiValueHeaderProblems(answer.multiValueHeaders);
  yield* bodyProblems(answer);
}

function isExplicit(answer: unknown): answer is Answer {
  return isPlainObject(answer) && 'statusCode' in answer;
}

function* httpApiProblems(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) return;
  if (!isExplicit(answer)) {
    if ('errorMessage' in answer) yield 'The answer has an errorMessage and no statusCode, which passes for a failed function';
    return;
  }
  if (!hasUsableStatusCode(answer)) yield `statusCode is ${show(answer.statusCode)}, not a whole number from 100 to 599`;
  yield* headerProblems(answer.headers);
  const { cookies } = answer;
  if (!isAbsent(cookies) && !(Array.isArray(cookies) && cookies.every((cookie) => typeof cookie === 'string'))) {
    yield `cookies is ${show(cookies)}, not an array of strings`;
  }
  yield* bodyProblems(answer);
}

function sentences(problems: Iterable<string>, { consequence }: Fallback): string[] {
  return Array.from(problems, (problem) => `${problem}, ${consequence}`);
}

/** Every value of every header, by name in lower case. */
type HeaderValues = Map<string, string[]>;

function addHeader(headers: HeaderValues, name: string, values: readonly unknown[]): void {
  const key = name.toLowerCase();
  const texts = values.filter((value) => !isAbsent(value)).map(String);
  if (texts.length > 0) headers.set(key, [...(headers.get(key) ?? []), ...texts]);
}

function defaultContentType(headers: HeaderValues, contentType: string): void {
  if (!headers.has('content-type')) headers.set('content-type', [contentType]);
}

function httpResponse(statusCode: number, headers: HeaderValues, body: string): HttpResponse {
  return {
    statusCode,
    headers: Object.fromEntries([...headers].map(([name, values]) => [name, values.join(', ')])),
    multiValueHeaders: Object.fromEntries(headers),
    cookies: [...(headers.get('set-cookie') ?? [])],
    body,
  };
}

function fallbackResponse({ statusCode, body }: Fallback): HttpResponse {
  return httpResponse(statusCode, new Map([['content-type', ['application/json']]]), body);
}

function decodedBody({ body, isBase64Encoded }: Answer): string {
  const text = typeof body === 'string' ? body : '';
  return isBase64Encoded === true ? Buffer.from(text, 'base64').toString() : text;
}

function responseOfProxy(answer: Answer): HttpResponse {
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

function responseOfHttpApi(answer: Answer): HttpResponse {
  const headers: HeaderValues = new Map();
  for (const [name, value] of Object.entries(answer.headers ?? {})) addHeader(headers, name, [value]);
  addHeader(headers, 'set-cookie', (answer.cookies ?? []) as string[]);
  defaultContentType(headers, 'text/plain; charset=utf-8');
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

/**
 * What an HTTP API makes of an answer in payload format 2.0: with a statusCode it is the response itself; otherwise it is the body of a
 * 200, as JSON, or as it stands if it is a string.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html#http-api-develop-integrations-lambda.response
 */
export const httpApiResponse: ResponseContract = {
  summary: '`{ statusCode, headers?, body?, cookies?, isBase64Encoded? }`, or any JSON value, which becomes the body of a 200',
  problems: (answer) => sentences(httpApiProblems(answer), HTTP_API_FALLBACK),
  toHttpResponse(answer) {
    if ([...httpApiProblems(answer)].length > 0) return fallbackResponse(HTTP_API_FALLBACK);
    return isExplicit(answer) ? responseOfHttpApi(answer) : inferredResponse(answer);
  },
};
