import { policyDocumentProblems } from '../../contracts/policy-document.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function* flatContextProblems(context: unknown): Generator<string> {
  if (context === undefined || context === null) return;
  if (!isPlainObject(context)) {
    yield `context is ${show(context)}, not an object`;
    return;
  }
  for (const [name, value] of Object.entries(context)) {
    if (!isScalar(value)) yield `context[${show(name)}] is ${show(value)}, neither a string nor a number nor a boolean (JSON.stringify it)`;
  }
}

function* anyContextProblems(context: unknown): Generator<string> {
  if (context !== undefined && context !== null && !isPlainObject(context)) yield `context is ${show(context)}, not an object`;
}

function* policyProblems(answer: Record<string, unknown>): Generator<string> {
  const { principalId } = answer;
  if (typeof principalId !== 'string') yield `principalId is ${show(principalId)}, not a string`;
  yield* policyDocumentProblems(answer.policyDocument, 'policyDocument');
}

/** What a REST or WebSocket API asks of an answer. */
function* restProblems(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object with principalId and policyDocument`;
    return;
  }
  yield* policyProblems(answer);
  yield* flatContextProblems(answer.context);
  const { usageIdentifierKey } = answer;
  if (usageIdentifierKey !== undefined && usageIdentifierKey !== null && typeof usageIdentifierKey !== 'string') {
    yield `usageIdentifierKey is ${show(usageIdentifierKey)}, not a string`;
  }
}

/** What an HTTP API asks of an answer: a simple one, a policy, or the refusal `{ errorMessage: 'Unauthorized' }`. */
function* httpApiProblems(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, neither { isAuthorized } nor { principalId, policyDocument }`;
    return;
  }
  if (answer.errorMessage === 'Unauthorized') return;
  if ('policyDocument' in answer && !('isAuthorized' in answer)) yield* policyProblems(answer);
  else if (typeof answer.isAuthorized !== 'boolean') yield `isAuthorized is ${show(answer.isAuthorized)}, neither true nor false`;
  yield* anyContextProblems(answer.context);
}

const PAYLOAD_2 = '2.0';

/**
 * What API Gateway makes of an authorizer's answer: anything malformed is a 500 for the client. Refusing is well-formed; so is a policy
 * that doesn't speak of the method called, which refuses too.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 */
export const authorizerResponse: ResponseContract = {
  summary:
    '`{ principalId, policyDocument, context?, usageIdentifierKey? }`, or for payload format 2.0 also `{ isAuthorized, context? }`; anything malformed becomes a 500',
  // the one message that becomes a 401
  isRefusal: ({ errorMessage }) => errorMessage === 'Unauthorized',
  problems(answer, event) {
    const isHttpApi = (event as { version?: unknown } | null | undefined)?.version === PAYLOAD_2;
    const problems = isHttpApi ? httpApiProblems(answer) : restProblems(answer);
    return Array.from(problems, (problem) => `${problem}, so API Gateway answers 500.`);
  },
};
