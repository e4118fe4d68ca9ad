import {
  addHeader,
  bodyProblems,
  decodedBody,
  defaultContentType,
  fallbackResponse,
  httpResponse,
  sentences,
  type Answer,
  type Fallback,
  type HeaderValues,
} from '../../contracts/http-answer.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const LIMIT = 1024 * 1024;

const FALLBACK: Fallback = {
  statusCode: 502,
  body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n',
  contentType: 'text/html',
  consequence: 'so the load balancer answers 502 “Bad Gateway”.',
};

/** Where the headers of an answer stand, by what the target group of the event has enabled. */
function mapsFor(event: unknown): { readonly read: 'headers' | 'multiValueHeaders'; readonly ignored: 'headers' | 'multiValueHeaders' } {
  const enabled = typeof event === 'object' && event !== null && 'multiValueHeaders' in event;
  return enabled ? { read: 'multiValueHeaders', ignored: 'headers' } : { read: 'headers', ignored: 'multiValueHeaders' };
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function* mapProblems(name: 'headers' | 'multiValueHeaders', headers: unknown): Generator<string> {
  if (!isPlainObject(headers)) {
    yield `${name} is ${show(headers)}, not an object`;
    return;
  }
  const expected = name === 'headers' ? 'a string' : 'an array of strings';
  for (const [header, value] of Object.entries(headers)) {
    if (!(name === 'headers' ? isText(value) : Array.isArray(value) && value.every(isText))) {
      yield `${name}[${show(header)}] is ${show(value)}, not ${expected}`;
    }
  }
}

/** What makes a load balancer refuse an answer. Whatever is there must have its type: null is as wrong as a number in a header. */
function* refusals(answer: unknown, event: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object with a statusCode`;
    return;
  }
  const { statusCode } = answer;
  if (typeof statusCode !== 'number' || !Number.isInteger(statusCode) || statusCode < 100 || statusCode > 599) {
    yield `statusCode is ${show(statusCode)}, not a whole number from 100 to 599`;
  }
  for (const [name, expected] of [
    ['statusDescription', 'a string such as "200 OK"'],
    ['body', 'a string'],
    ['isBase64Encoded', 'true or false'],
  ] as const) {
    if (answer[name] === null) yield `${name} is null, not ${expected} (leave it out)`;
  }
  if (answer.statusDescription !== undefined && answer.statusDescription !== null && !isText(answer.statusDescription)) {
    yield `statusDescription is ${show(answer.statusDescription)}, not a string such as "200 OK"`;
  }
  const { read } = mapsFor(event);
  if (answer[read] !== undefined) yield* mapProblems(read, answer[read]);
  yield* bodyProblems(answer);
  const size = Buffer.byteLength(JSON.stringify(answer));
  if (size > LIMIT) yield `The answer has ${size} bytes of JSON, more than ${LIMIT}`;
}

/** Headers that nobody reads. */
function* losses(answer: unknown, event: unknown): Generator<string> {
  if (!isPlainObject(answer)) return;
  const { read, ignored } = mapsFor(event);
  const lost = answer[ignored];
  if (answer[read] !== undefined || !isPlainObject(lost) || Object.keys(lost).length === 0) return;
  const state = read === 'headers' ? 'hasn’t' : 'has';
  yield `The answer has its headers in ${ignored}, but the target group ${state} multi-value headers enabled, so the load balancer ignores them: use ${read}.`;
}

/**
 * What a load balancer makes of an answer: anything malformed becomes a 502. Which of the two maps of headers it reads depends on the
 * target group's attribute `lambda.multi_value_headers.enabled`, which shows in the event.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html#respond-to-load-balancer
 */
export const albResponse: ResponseContract = {
  summary:
    '`{ statusCode, statusDescription?, headers?, body?, isBase64Encoded? }`, with `multiValueHeaders` in place of `headers` where the event has them; anything else becomes a 502',
  problems: (answer, event) => [...sentences(refusals(answer, event), FALLBACK), ...losses(answer, event)],
  toHttpResponse(answer, event) {
    if ([...refusals(answer, event)].length > 0) return fallbackResponse(FALLBACK);
    const { statusCode, [mapsFor(event).read]: given } = answer as Answer;
    const headers: HeaderValues = new Map();
    for (const [name, value] of Object.entries(given ?? {})) addHeader(headers, name, Array.isArray(value) ? value : [value]);
    defaultContentType(headers, 'application/octet-stream');
    return httpResponse(statusCode as number, headers, decodedBody(answer as Answer));
  },
};
