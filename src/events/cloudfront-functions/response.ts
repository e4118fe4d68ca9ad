import { READ_ONLY_HEADERS } from '../../contracts/cloudfront-limits.js';
import { addHeader, httpResponse, isAbsent, type Answer, type HeaderValues } from '../../contracts/http-answer.js';
import type { ResponseContract } from '../../contracts/response.js';
import { failure } from '../../internal/errors.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { isDisallowedHeader } from '../../values/cloudfront.js';
import { isBase64 } from '../../values/http-body.js';

type EventType = 'viewer-request' | 'viewer-response';

function* fieldProblems(what: 'headers' | 'cookies' | 'querystring', fields: unknown): Generator<string> {
  if (isAbsent(fields)) return;
  if (!isPlainObject(fields)) {
    yield `${what} is ${show(fields)}, not an object`;
    return;
  }
  for (const [name, field] of Object.entries(fields)) {
    const where = `${what}[${show(name)}]`;
    if (what === 'headers' && name !== name.toLowerCase()) yield `${where} is not in lower case`;
    if (what === 'headers' && isDisallowedHeader(name.toLowerCase())) yield `${where} is a header that functions may not add`;
    if (!isPlainObject(field)) yield `${where} is ${show(field)}, not an object { value }`;
    else if (!Array.isArray(field.multiValue) && typeof field.value !== 'string')
      yield `${where}.value is ${show(field.value)}, not a string`;
  }
}

function* readOnlyProblems(before: unknown, after: unknown, eventType: EventType): Generator<string> {
  for (const name of READ_ONLY_HEADERS[eventType]) {
    const [was, is] = [before, after].map((headers) =>
      isPlainObject(headers) && Object.hasOwn(headers, name) ? JSON.stringify(headers[name]) : undefined,
    );
    if (was === is) continue;
    const done = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    yield `headers[${show(name)}] is ${done}, though read-only in events ${eventType}`;
  }
}

function* bodyProblems(body: unknown): Generator<string> {
  if (isAbsent(body) || typeof body === 'string') return;
  if (!isPlainObject(body)) {
    yield `body is ${show(body)}, neither a string nor an object { encoding, data }`;
    return;
  }
  const { encoding, data } = body;
  if (encoding !== 'text' && encoding !== 'base64') yield `body.encoding is ${show(encoding)}, neither "text" nor "base64"`;
  if (typeof data !== 'string') yield `body.data is ${show(data)}, not a string`;
  else if (encoding === 'base64' && !isBase64(data)) yield `body.data ${show(data)} isn’t base64`;
}

function* responseProblems(answer: Answer): Generator<string> {
  const { statusCode, statusDescription } = answer;
  const whole = Number.isInteger(statusCode) && (statusCode as number) >= 200 && (statusCode as number) <= 599;
  if (!whole) yield `statusCode is ${show(statusCode)}, not a whole number from 200 to 599`;
  if (!isAbsent(statusDescription) && typeof statusDescription !== 'string')
    yield `statusDescription is ${show(statusDescription)}, not a string`;
  yield* fieldProblems('headers', answer.headers);
  yield* fieldProblems('cookies', answer.cookies);
  yield* bodyProblems(answer.body);
}

function* requestProblems(answer: Answer, request: Answer): Generator<string> {
  const { method, uri } = answer;
  if (!isAbsent(method) && method !== request.method) yield `method is ${show(method)}, though read-only (${show(request.method)})`;
  if (typeof uri !== 'string' || !uri.startsWith('/')) yield `uri is ${show(uri)}, not a string that starts with "/"`;
  if (typeof answer.querystring !== 'string') yield* fieldProblems('querystring', answer.querystring);
  yield* fieldProblems('headers', answer.headers);
  yield* fieldProblems('cookies', answer.cookies);
  yield* readOnlyProblems(request.headers, answer.headers, 'viewer-request');
}

function memberOf(event: unknown, name: string): Answer {
  const value = isPlainObject(event) ? event[name] : undefined;
  return isPlainObject(value) ? value : {};
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  const eventType = memberOf(event, 'context').eventType === 'viewer-response' ? 'viewer-response' : 'viewer-request';
  if (!isPlainObject(answer)) yield `The answer is ${show(answer)}, not an object`;
  else if ('viewer' in answer) yield 'The answer is the whole event, not its request or its response';
  else if (eventType === 'viewer-request' && 'uri' in answer && !('statusCode' in answer))
    yield* requestProblems(answer, memberOf(event, 'request'));
  else {
    yield* responseProblems(answer);
    if (eventType === 'viewer-response') yield* readOnlyProblems(memberOf(event, 'response').headers, answer.headers, eventType);
  }
}

interface ReturnedField {
  readonly value?: string;
  readonly attributes?: string;
  readonly multiValue?: readonly ReturnedField[];
}

function eachValue(fields: unknown): [name: string, field: ReturnedField][] {
  return Object.entries((fields ?? {}) as Record<string, ReturnedField>).flatMap(([name, field]) =>
    (field.multiValue ?? [field]).map((one): [string, ReturnedField] => [name, one]),
  );
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  const { data = '', encoding } = (body ?? {}) as { data?: string; encoding?: string };
  return encoding === 'base64' ? Buffer.from(data, 'base64').toString() : data;
}

/**
 * What CloudFront makes of what a CloudFront function returns: the request or the response to go on with, or a response in the
 * request's place.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/writing-function-code.html
 */
export const functionsResponse: ResponseContract = {
  summary:
    'The request or the response, changed or not, or a response `{ statusCode, statusDescription?, headers?, cookies?, body? }` in place of the request; anything else becomes an error',
  mayFillIn: true,
  problems: (answer, event) => Array.from(problemsOf(answer, event), (problem) => `${problem}, so CloudFront answers with an error.`),
  toHttpResponse(answer) {
    if (!isPlainObject(answer) || !('statusCode' in answer)) {
      throw failure(
        'read a response',
        'the function handed the request on, so that nobody has answered it yet',
        'Compare the request: toSucceedWith(...), or outcome.payload.',
      );
    }
    const headers: HeaderValues = new Map();
    for (const [name, { value }] of eachValue(answer.headers)) addHeader(headers, name, [value]);
    for (const [name, { value = '', attributes }] of eachValue(answer.cookies)) {
      addHeader(headers, 'set-cookie', [`${name}=${value}${isAbsent(attributes) ? '' : `; ${attributes}`}`]);
    }
    return httpResponse(Number(answer.statusCode), headers, textOf(answer.body));
  },
};
