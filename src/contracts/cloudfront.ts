import { failure } from '../internal/errors.js';
import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { isBase64 } from '../values/http-body.js';
import { edgeHeaderProblems, readOnlyProblems } from './cloudfront-headers.js';
import { BODY_LIMITS, type EdgeEventType } from './cloudfront-limits.js';
import { addHeader, httpResponse, isAbsent, type Answer, type HeaderValues } from './http-answer.js';
import type { HttpResponse, ResponseContract } from './response.js';

const CONSEQUENCE = 'so CloudFront answers 502.';

/** What a function was asked about. */
interface Asked {
  readonly eventType: EdgeEventType;
  readonly request: Answer;
  readonly response: Answer;
}

function member(value: unknown, name: string): unknown {
  return isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function asked(event: unknown, otherwise: EdgeEventType): Asked {
  const records = member(event, 'Records');
  const cf = member(Array.isArray(records) ? (records as unknown[])[0] : undefined, 'cf');
  const eventType = member(member(cf, 'config'), 'eventType');
  const [request, response] = [member(cf, 'request'), member(cf, 'response')];
  return {
    eventType: typeof eventType === 'string' && Object.hasOwn(BODY_LIMITS, eventType) ? (eventType as EdgeEventType) : otherwise,
    request: isPlainObject(request) ? request : {},
    response: isPlainObject(response) ? response : {},
  };
}

function* encodedProblems(what: string, data: unknown, encoding: unknown): Generator<string> {
  if (typeof data !== 'string') yield `${what} is ${show(data)}, not a string`;
  else if (encoding === 'base64' && !isBase64(data)) yield `${what} ${show(data)} isn’t base64`;
}

const STATUS = /^[2-5]\d\d$/;

/** What is wrong with a response that a function generates or hands back. */
function* responseProblems(answer: Answer, eventType: EdgeEventType): Generator<string> {
  const { status, statusDescription, headers, body, bodyEncoding } = answer;
  if (typeof status !== 'string' || !STATUS.test(status)) yield `status is ${show(status)}, not a string from "200" to "599"`;
  if (!isAbsent(statusDescription) && typeof statusDescription !== 'string')
    yield `statusDescription is ${show(statusDescription)}, not a string`;
  yield* edgeHeaderProblems(headers);
  if (!isAbsent(bodyEncoding) && bodyEncoding !== 'text' && bodyEncoding !== 'base64') {
    yield `bodyEncoding is ${show(bodyEncoding)}, neither "text" nor "base64"`;
  }
  if (isAbsent(body)) return;
  yield* encodedProblems('body', body, bodyEncoding);
  if (status === '204' && body !== '') yield 'body is there, though status is "204"';
  const limit = BODY_LIMITS[eventType];
  const size =
    Buffer.byteLength(String(body), bodyEncoding === 'base64' ? 'base64' : 'utf8') + Buffer.byteLength(JSON.stringify(headers ?? {}));
  if (size > limit.text) yield `headers and body have ${size} bytes, over the ${limit.said} of an event ${eventType}`;
}

function* bodyProblems(body: unknown, eventType: EdgeEventType): Generator<string> {
  if (isAbsent(body)) return;
  if (!isPlainObject(body)) {
    yield `body is ${show(body)}, not an object`;
    return;
  }
  if (body.action === 'read-only') return;
  if (body.action !== 'replace') yield `body.action is ${show(body.action)}, neither "read-only" nor "replace"`;
  if (body.encoding !== 'text' && body.encoding !== 'base64') yield `body.encoding is ${show(body.encoding)}, neither "text" nor "base64"`;
  yield* encodedProblems('body.data', body.data, body.encoding);
  const limit = BODY_LIMITS[eventType];
  const { length } = Buffer.from(String(body.data));
  if (length > (body.encoding === 'base64' ? limit.base64 : limit.text)) {
    yield `body.data has ${length} bytes, over the ${limit.said} of an event ${eventType}`;
  }
}

const ADDRESS_LIMIT = 8192;

/** What is wrong with a request that a function hands back. */
function* requestProblems(answer: Answer, { eventType, request }: Asked): Generator<string> {
  const { uri, querystring, headers, origin } = answer;
  for (const name of ['method', 'clientIp'] as const) {
    if (!isAbsent(answer[name]) && answer[name] !== request[name])
      yield `${name} is ${show(answer[name])}, though read-only (${show(request[name])})`;
  }
  if (typeof uri !== 'string' || !uri.startsWith('/')) yield `uri is ${show(uri)}, not a string that starts with "/"`;
  if (!isAbsent(querystring) && (typeof querystring !== 'string' || /[\s#\0-\x1F\x7F]/.test(querystring))) {
    yield `querystring is ${show(querystring)}, not a string without blanks and "#"`;
  }
  if (`${String(uri)}?${String(querystring ?? '')}`.length >= ADDRESS_LIMIT) yield 'uri and querystring have 8,192 characters or more';
  if (isAbsent(headers)) yield 'headers is missing';
  yield* edgeHeaderProblems(headers);
  if (isPlainObject(headers)) yield* readOnlyProblems(request.headers, headers, eventType);
  if (!isAbsent(origin) && isPlainObject(member(origin, 'custom')) === isPlainObject(member(origin, 's3'))) {
    yield `origin is ${show(origin)}, without exactly one of custom and s3`;
  }
  yield* bodyProblems(answer.body, eventType);
}

function* answerProblems(answer: unknown, about: Asked): Generator<string> {
  if (!isPlainObject(answer)) yield `The answer is ${show(answer)}, not an object`;
  else if ('Records' in answer) yield 'The answer is the whole event, not its request or a response';
  else if (about.eventType.endsWith('-request')) {
    yield* 'status' in answer || !('uri' in answer) ? responseProblems(answer, about.eventType) : requestProblems(answer, about);
  } else {
    yield* responseProblems(answer, about.eventType);
    yield* readOnlyProblems(about.response.headers, answer.headers, about.eventType);
    if (about.eventType === 'viewer-response' && answer.status !== about.response.status) {
      yield `status is ${show(answer.status)}, though read-only in events viewer-response (${show(about.response.status)})`;
    }
  }
}

function problemsWith(answer: unknown, about: Asked): string[] {
  return Array.from(answerProblems(answer, about), (problem) => `${problem}, ${CONSEQUENCE}`);
}

function generated(answer: Answer): HttpResponse {
  const headers: HeaderValues = new Map();
  for (const [name, entries] of Object.entries(answer.headers ?? {})) {
    addHeader(
      headers,
      name,
      (entries as { value: string }[]).map(({ value }) => value),
    );
  }
  const body = typeof answer.body === 'string' ? answer.body : '';
  return httpResponse(Number(answer.status), headers, answer.bodyEncoding === 'base64' ? Buffer.from(body, 'base64').toString() : body);
}

/**
 * What CloudFront makes of an answer to a request event: the request to go on with, or a response in its place.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-generating-http-responses-in-requests.html
 */
export const edgeRequestResponse: ResponseContract = {
  summary:
    'The request, changed or not, or a response `{ status, statusDescription?, headers?, body?, bodyEncoding? }`; anything else becomes a 502',
  mayFillIn: true,
  problems: (answer, event) => problemsWith(answer, asked(event, 'viewer-request')),
  toHttpResponse(answer) {
    if (isPlainObject(answer) && 'status' in answer) return generated(answer);
    throw failure(
      'read a response',
      'the function handed the request on, so that nobody has answered it yet',
      'Compare the request: toSucceedWith(...), or outcome.payload.',
    );
  },
};

/**
 * What CloudFront makes of an answer to a response event: the response that goes on to the viewer.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-generating-http-responses.html#lambda-updating-http-responses
 */
export const edgeResponseResponse: ResponseContract = {
  summary:
    'The response, changed or not: `{ status, statusDescription?, headers?, body?, bodyEncoding? }`, its read-only headers as they were; anything else becomes a 502',
  mayFillIn: true,
  problems: (answer, event) => problemsWith(answer, asked(event, 'viewer-response')),
  toHttpResponse: (answer) => generated(answer as Answer),
};
