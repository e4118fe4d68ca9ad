import {
  addHeader,
  bodyProblems,
  decodedBody,
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

/** AWS doesn't say which error clients get. */
const FALLBACK: Fallback = {
  statusCode: 500,
  body: '',
  contentType: 'text/plain',
  consequence: 'so VPC Lattice answers its client with an error.',
};

function isHeaderValue(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((entry) => typeof entry === 'string'));
}

function* refusals(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object with a statusCode`;
    return;
  }
  const { statusCode, headers } = answer;
  if (typeof statusCode !== 'number' || !Number.isInteger(statusCode) || statusCode < 100 || statusCode > 599) {
    yield `statusCode is ${show(statusCode)}, not a whole number from 100 to 599`;
  }
  if (headers !== undefined && !isPlainObject(headers)) yield `headers is ${show(headers)}, not an object`;
  for (const [name, value] of Object.entries(isPlainObject(headers) ? headers : {})) {
    if (!isHeaderValue(value)) yield `headers[${show(name)}] is ${show(value)}, not a string`;
  }
  if (answer.isBase64Encoded === null) yield 'isBase64Encoded is null, neither true nor false';
  if (answer.body === null) yield 'body is null, not a string (leave it out)';
  yield* bodyProblems(answer);
}

/**
 * What VPC Lattice makes of an answer, in either version of the event.
 *
 * @see https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html#respond-to-service
 */
export const latticeResponse: ResponseContract = {
  summary: '`{ statusCode, headers, body?, isBase64Encoded }`; anything else becomes an error for the client',
  problems: (answer) => sentences(refusals(answer), FALLBACK),
  toHttpResponse(answer) {
    if ([...refusals(answer)].length > 0) return fallbackResponse(FALLBACK);
    const { statusCode, headers: given } = answer as Answer;
    const headers: HeaderValues = new Map();
    for (const [name, value] of Object.entries(given ?? {})) addHeader(headers, name, Array.isArray(value) ? value : [value]);
    return httpResponse(statusCode as number, headers, decodedBody(answer as Answer));
  },
};
