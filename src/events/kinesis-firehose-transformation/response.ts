import { isBase64, recordProblems, wholeProblems } from '../../contracts/record-answers.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const RESULTS: ReadonlySet<unknown> = new Set(['Ok', 'Dropped', 'ProcessingFailed']);
const EVERY_RECORD = 'so Firehose counts every record as failed.';
const THE_RECORD = 'so Firehose counts the record as failed.';

/** The member that carries the data: that of Kafka records has a name of its own. */
function dataMemberOf(event: unknown): 'data' | 'kafkaRecordValue' {
  return isPlainObject(event) && 'sourceMSKArn' in event ? 'kafkaRecordValue' : 'data';
}

function* metadataProblems(metadata: unknown, where: string): Generator<string> {
  if (metadata === undefined || metadata === null) return;
  const keys = isPlainObject(metadata) ? metadata.partitionKeys : metadata;
  if (!isPlainObject(keys)) {
    yield `${where}.metadata is ${show(metadata)}, not { partitionKeys: { ‹name›: ‹string› } }`;
    return;
  }
  for (const [name, value] of Object.entries(keys)) {
    if (typeof value !== 'string') yield `${where}.metadata.partitionKeys[${show(name)}] is ${show(value)}, not a string`;
  }
}

function* resultProblems(answer: Record<string, unknown>, where: string, member: string): Generator<string> {
  const { result } = answer;
  if (!RESULTS.has(result)) yield `${where}.result is ${show(result)}, neither "Ok" nor "Dropped" nor "ProcessingFailed"`;
  if (result === 'Ok' && !isBase64(answer[member])) yield `${where}.${member} is ${show(answer[member])}, not a base64 string`;
  yield* metadataProblems(answer.metadata, where);
}

/**
 * What Firehose makes of an answer: each record of the event has to come back once, with what became of it. What is malformed counts as
 * failed, and is delivered to the error output.
 *
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html
 */
export const firehoseResponse: ResponseContract = {
  summary:
    '`{ records: [{ recordId, result: "Ok" | "Dropped" | "ProcessingFailed", data, metadata? }] }`, each `recordId` of the event once, `data` in base64 (`kafkaRecordValue` for MSK); whatever is malformed counts as failed',
  problems(answer, event) {
    const whole = Array.from(wholeProblems(answer), (problem) => `${problem}, ${EVERY_RECORD}`);
    if (whole.length > 0) return whole;
    const member = dataMemberOf(event);
    const single = recordProblems((answer as { records: unknown[] }).records, event, (one, where) => resultProblems(one, where, member));
    return Array.from(single, (problem) => `${problem}, ${THE_RECORD}`);
  },
};
