import { policyDocumentProblems } from '../../contracts/policy-document.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const MOST_POLICIES = 10;
const LONGEST_POLICY = 2048;
const SHORTEST_TIME = 300;
const LONGEST_TIME = 86_400;

/** A policy as an object, also one that is given as its JSON. */
function policyOf(document: unknown): unknown {
  if (typeof document !== 'string') return document;
  try {
    return JSON.parse(document);
  } catch {
    return document;
  }
}

function* policiesProblems(documents: unknown): Generator<string> {
  if (!Array.isArray(documents)) {
    yield `policyDocuments is ${show(documents)}, not an array`;
    return;
  }
  if (documents.length > MOST_POLICIES) yield `policyDocuments has ${documents.length} policies, more than ${MOST_POLICIES}`;
  for (const [index, document] of (documents as unknown[]).entries()) {
    const where = `policyDocuments[${index}]`;
    yield* policyDocumentProblems(policyOf(document), where);
    const { length } = typeof document === 'string' ? document : JSON.stringify(document);
    if (length > LONGEST_POLICY) yield `${where} has ${length} characters, more than ${LONGEST_POLICY}`;
  }
}

function* timeProblems(answer: Record<string, unknown>): Generator<string> {
  for (const name of ['disconnectAfterInSeconds', 'refreshAfterInSeconds']) {
    const seconds = answer[name];
    if (Number.isInteger(seconds) && (seconds as number) >= SHORTEST_TIME && (seconds as number) <= LONGEST_TIME) continue;
    yield `${name} is ${show(seconds)}, not an integer from ${SHORTEST_TIME} to ${LONGEST_TIME}`;
  }
}

function* answerProblems(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object with isAuthenticated`;
    return;
  }
  const { isAuthenticated, principalId } = answer;
  if (isAuthenticated === false) return;
  if (isAuthenticated !== true) yield `isAuthenticated is ${show(isAuthenticated)}, neither true nor false`;
  if (typeof principalId !== 'string' || !/^[A-Za-z0-9]{1,128}$/.test(principalId)) {
    yield `principalId is ${show(principalId)}, not 1 to 128 letters and digits`;
  }
  yield* policiesProblems(answer.policyDocuments);
  yield* timeProblems(answer);
}

/**
 * What AWS IoT Core makes of a custom authorizer's answer: a malformed one refuses the connection. Where `isAuthenticated` is false, the
 * rest counts for nothing.
 *
 * @see https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html
 */
export const customAuthorizerResponse: ResponseContract = {
  summary:
    '`{ isAuthenticated, principalId, policyDocuments, disconnectAfterInSeconds, refreshAfterInSeconds }`; anything malformed refuses the connection',
  problems: (answer) => Array.from(answerProblems(answer), (problem) => `${problem}, so AWS IoT Core refuses the connection.`),
};
