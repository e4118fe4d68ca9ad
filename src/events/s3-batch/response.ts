import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const CODES: ReadonlySet<unknown> = new Set(['Succeeded', 'TemporaryFailure', 'PermanentFailure']);
const ONE_OF_THE_CODES = 'neither "Succeeded" nor "TemporaryFailure" nor "PermanentFailure"';

/** The ids of an event's tasks. */
function taskIdsOf(event: unknown): readonly unknown[] {
  const tasks = isPlainObject(event) && Array.isArray(event.tasks) ? (event.tasks as unknown[]) : [];
  return tasks.map((task) => (isPlainObject(task) ? task.taskId : undefined));
}

function* echoProblems(answer: Record<string, unknown>, event: unknown): Generator<string> {
  if (!isPlainObject(event)) return;
  for (const member of ['invocationSchemaVersion', 'invocationId'] as const) {
    if (answer[member] !== event[member]) yield `${member} is ${show(answer[member])}, not the event’s ${show(event[member])}`;
  }
}

function* resultProblems(result: unknown, where: string, known: readonly unknown[], seen: Set<unknown>): Generator<string> {
  if (!isPlainObject(result)) {
    yield `${where} is ${show(result)}, not an object`;
    return;
  }
  const { taskId, resultCode, resultString } = result;
  if (!known.includes(taskId)) yield `${where}.taskId is ${show(taskId)}, which is no task of this event`;
  else if (seen.has(taskId)) yield `${where}.taskId is ${show(taskId)}, which another result has too`;
  seen.add(taskId);
  if (!CODES.has(resultCode)) yield `${where}.resultCode is ${show(resultCode)}, ${ONE_OF_THE_CODES}`;
  if (resultString !== undefined && typeof resultString !== 'string') {
    yield `${where}.resultString is ${show(resultString)}, not a string`;
  }
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  yield* echoProblems(answer, event);
  const { treatMissingKeysAs, results } = answer;
  if (!CODES.has(treatMissingKeysAs)) yield `treatMissingKeysAs is ${show(treatMissingKeysAs)}, ${ONE_OF_THE_CODES}`;
  if (!Array.isArray(results)) {
    yield `results is ${show(results)}, not an array`;
    return;
  }
  const known = taskIdsOf(event);
  const seen = new Set<unknown>();
  for (const [index, result] of results.entries()) yield* resultProblems(result, `results[${index}]`, known, seen);
}

/**
 * What S3 Batch Operations makes of an answer: it has to echo the invocation and to say how each task ended; a task that it leaves out
 * ends as `treatMissingKeysAs` says.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html
 */
export const batchOperationsResponse: ResponseContract = {
  summary:
    '`{ invocationSchemaVersion, treatMissingKeysAs, invocationId, results: [{ taskId, resultCode, resultString }] }` with the event’s own ids; anything else fails the task',
  problems: (answer, event) => Array.from(problemsOf(answer, event), (problem) => `${problem}, so the task fails.`),
};
