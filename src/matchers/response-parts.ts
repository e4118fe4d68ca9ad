import type { HttpResponse } from '../contracts/response.js';
import { isAsymmetric } from './difference.js';
import { isRegExp } from './kinds.js';
import { equal, type MatcherView } from './matcher.js';

const BODY_LENGTH = 500;

/** What `toRespondWith` compares of an HTTP response. What is left out may be anything; each part may be an asymmetric matcher. */
export interface ExpectedResponse {
  statusCode?: unknown;
  /** By name in any case: a text or RegExp, an array for every value of a repeated header, or `undefined` for one that must be absent. */
  headers?: Readonly<Record<string, unknown>> | undefined;
  /** The cookies that the response sets, as an array of texts. */
  cookies?: unknown;
  /** A text is compared with the body as it is, a RegExp is tested on it, anything else is compared with the JSON in the body. */
  body?: unknown;
}

/** The parts of an expectation and of a response that are to be equal, in the same shape. */
interface ComparedParts {
  readonly expected: Record<string, unknown>;
  readonly received: Record<string, unknown>;
}

/** Picks from a response what an expectation names, each part in the form that it is expected in. */
export function comparedParts(view: MatcherView, expectation: ExpectedResponse, response: HttpResponse): ComparedParts {
  const parts: ComparedParts = { expected: {}, received: {} };
  if (expectation.statusCode !== undefined) add(parts, 'statusCode', expectation.statusCode, response.statusCode);
  if (expectation.headers !== undefined) {
    const headers: ComparedParts = { expected: {}, received: {} };
    for (const [name, value] of Object.entries(expectation.headers)) addHeader(headers, name.toLowerCase(), value, response);
    add(parts, 'headers', headers.expected, headers.received);
  }
  if (expectation.cookies !== undefined) add(parts, 'cookies', expectation.cookies, response.cookies);
  if (expectation.body !== undefined) add(parts, 'body', expectation.body, bodyAs(view, expectation.body, response.body));
  return parts;
}

/** A response for a person: status, headers, and the start of the body. */
export function described(response: HttpResponse): string {
  const headers = Object.entries(response.multiValueHeaders).flatMap(([name, values]) => values.map((value) => `${name}: ${value}`));
  const cookies = response.cookies.map((cookie) => `set-cookie: ${cookie}`).filter((line) => !headers.includes(line));
  const body = response.body.length > BODY_LENGTH ? `${response.body.slice(0, BODY_LENGTH)}…` : response.body;
  const lines = [`HTTP ${response.statusCode}`, ...headers, ...cookies, ...(body === '' ? [] : ['', ...body.split('\n')])];
  return ['Response:', ...lines.map((line) => (line === '' ? '' : `    ${line}`))].join('\n');
}

function addHeader(headers: ComparedParts, name: string, expected: unknown, response: HttpResponse): void {
  const values = Array.isArray(expected) ? response.multiValueHeaders : response.headers;
  add(headers, name, expected, Object.hasOwn(values, name) ? values[name] : undefined);
}

/** A RegExp that matches counts as equal to the text that it matches. */
function add({ expected, received }: ComparedParts, name: string, wanted: unknown, found: unknown): void {
  const matches = isRegExp(wanted) && typeof found === 'string' && new RegExp(wanted).test(found);
  expected[name] = matches ? found : wanted;
  received[name] = found;
}

function bodyAs(view: MatcherView, expected: unknown, body: string): unknown {
  if (typeof expected === 'string' || isRegExp(expected)) return body;
  if (isAsymmetric(expected) && equal(view, body, expected)) return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
