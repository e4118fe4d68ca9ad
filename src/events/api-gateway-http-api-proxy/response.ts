import {
  addHeader,
  bodyProblems,
  decodedBody,
  defaultContentType,
  fallbackResponse,
  headerProblems,
  httpResponse,
  multiValueHeaderProblems,
  sentences,
  statusCodeProblems,
  type Answer,
  type HeaderValues,
} from '../../contracts/http-answer.js';
import { HTTP_API_FALLBACK } from '../../contracts/http-response.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

function* refusals(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object with a statusCode`;
    return;
  }
  yield* statusCodeProblems(answer);
  yield* headerProblems(answer.headers);
  yield* multiValueHeaderProblems(answer.multiValueHeaders);
  yield* bodyProblems(answer);
}

/**
 * What an HTTP API makes of an answer in payload format 1.0: nothing is inferred, and what is no response becomes a 500.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html#http-api-develop-integrations-lambda.response
 */
export const httpApiProxyResponse: ResponseContract = {
  summary: '`{ statusCode, headers?, multiValueHeaders?, body?, isBase64Encoded? }`; anything else becomes a 500',
  problems: (answer) => sentences(refusals(answer), HTTP_API_FALLBACK),
  toHttpResponse(answer) {
    if ([...refusals(answer)].length > 0) return fallbackResponse(HTTP_API_FALLBACK);
    const { statusCode, headers: single, multiValueHeaders: multi } = answer as Answer;
    const headers: HeaderValues = new Map();
    for (const [name, values] of Object.entries(multi ?? {})) addHeader(headers, name, values as unknown[]);
    for (const [name, value] of Object.entries(single ?? {})) addHeader(headers, name, [value]);
    defaultContentType(headers, 'text/plain; charset=utf-8');
    return httpResponse(Number(statusCode), headers, decodedBody(answer as Answer));
  },
};
