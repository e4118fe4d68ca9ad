import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const LARGEST_RESPONSE = 4096;
const LARGEST_ID = 1024;
const OF_THE_REQUEST = ['StackId', 'RequestId', 'LogicalResourceId'] as const;

function nothingIn(data: unknown): boolean {
  return data === undefined || data === null || (isPlainObject(data) && Object.keys(data).length === 0);
}

/** The physical id that a provider reports when a handler doesn't say one. */
function usualId(request: Record<string, unknown>): unknown {
  return request.PhysicalResourceId ?? request.RequestId;
}

function* idProblems(id: unknown, request: Record<string, unknown>): Generator<string> {
  if (id === undefined || id === null || id === '') return;
  if (typeof id !== 'string') yield `PhysicalResourceId is ${show(id)}, not a string`;
  else if (Buffer.byteLength(id) > LARGEST_ID) yield `PhysicalResourceId has ${Buffer.byteLength(id)} bytes, over ${LARGEST_ID}`;
  else if (request.RequestType === 'Delete' && id !== request.PhysicalResourceId) {
    yield `PhysicalResourceId is ${show(id)}, but what is deleted is ${show(request.PhysicalResourceId)}`;
  }
}

function* dataProblems(data: unknown): Generator<string> {
  if (data !== undefined && data !== null && !isPlainObject(data)) yield `Data is ${show(data)}, not an object`;
}

/** What the provider puts to the response URL for an answer. */
function sizeOfResponse(answer: Record<string, unknown>, request: Record<string, unknown>): number {
  const { StackId, RequestId, LogicalResourceId } = request;
  const PhysicalResourceId = answer.PhysicalResourceId || usualId(request);
  const { NoEcho, Data } = answer;
  const response = { Status: 'SUCCESS', Reason: 'SUCCESS', StackId, RequestId, PhysicalResourceId, LogicalResourceId, NoEcho, Data };
  return Buffer.byteLength(JSON.stringify(response));
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  if (answer === undefined || answer === null) return;
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  const request = isPlainObject(event) ? event : {};
  const { IsComplete, Data } = answer;
  if (IsComplete !== undefined && typeof IsComplete !== 'boolean') yield `IsComplete is ${show(IsComplete)}, neither true nor false`;
  if (IsComplete === false && !nothingIn(Data)) yield `IsComplete is false, but there is Data ${show(Data)}`;
  for (const member of OF_THE_REQUEST) {
    if (answer[member] === undefined || answer[member] === request[member]) continue;
    yield `${member} is ${show(answer[member])}, which hides the request’s ${show(request[member])}`;
  }
  yield* idProblems(answer.PhysicalResourceId, request);
  yield* dataProblems(Data);
  const size = sizeOfResponse(answer, request);
  if (size > LARGEST_RESPONSE) yield `The response that becomes of the answer has ${size} bytes, over ${LARGEST_RESPONSE}`;
}

/**
 * What the CDK's provider framework makes of an answer of `onEvent` or `isComplete`.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html
 */
export const providerResponse: ResponseContract = {
  summary: '`{ PhysicalResourceId, Data, NoEcho }`, all optional, and whatever `isComplete` shall get; `{ IsComplete, Data }` of that one',
  problems: (answer, event) => Array.from(problemsOf(answer, event), (problem) => `${problem}, so the stack operation fails.`),
};
