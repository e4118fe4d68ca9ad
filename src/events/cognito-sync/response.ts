import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

/** The members that must come back as they are. */
const READ_ONLY = ['version', 'eventType', 'region', 'identityPoolId', 'identityId', 'datasetName'] as const;

function* recordProblems(key: string, record: unknown): Generator<string> {
  const place = `datasetRecords[${show(key)}]`;
  if (!isPlainObject(record)) {
    yield `${place} is ${show(record)}, not { newValue, op }`;
    return;
  }
  const { op, newValue } = record;
  if (op !== 'replace' && op !== 'remove') yield `${place}.op is ${show(op)}, neither "replace" nor "remove"`;
  const saysNothing = newValue === undefined && op === 'remove';
  if (typeof newValue !== 'string' && newValue !== null && !saysNothing) {
    yield `${place}.newValue is ${show(newValue)}, neither a string nor null`;
  }
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not the event (return it, with what you changed in its records)`;
    return;
  }
  for (const name of READ_ONLY) {
    const asked = isPlainObject(event) ? event[name] : undefined;
    if (asked !== undefined && answer[name] !== asked) yield `${name} is ${show(answer[name])}, where the event has ${show(asked)}`;
  }
  const { datasetRecords: records } = answer;
  if (!isPlainObject(records)) {
    yield `datasetRecords is ${show(records)}, not an object`;
    return;
  }
  for (const [key, record] of Object.entries(records)) yield* recordProblems(key, record);
}

/**
 * What Cognito Sync makes of an answer: it stores the records that come back.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-events.html
 */
export const syncResponse: ResponseContract = {
  summary: 'the event itself, with `datasetRecords` as they shall be stored; records left out stay as they were',
  mayFillIn: true,
  problems: (answer, event) =>
    Array.from(
      problemsOf(answer, event),
      (problem) => `${problem}, so Cognito Sync fails the synchronization with InvalidLambdaFunctionOutputException.`,
    ),
};
