import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const RESULTS: ReadonlySet<unknown> = new Set(['Ok', 'Dropped', 'ProcessingFailed']);
const BASE64 = /^[A-Za-z0-9+/\r\n]*={0,2}[\r\n]*$/;
const EVERY_RECORD = 'so Firehose counts every record as failed.';
const THE_RECORD = 'so Firehose counts the record as failed.';

/** The records of a Firehose event, of whatever source. */
export function recordsOfFirehose(event: unknown): readonly unknown[] {
  const records = (event as { records?: unknown } | null | undefined)?.records;
  return Array.isArray(records) ? (records as unknown[]) : [];
}

/** The member that carries the data: that of Kafka records has a name of its own. */
function dataMemberOf(event: unknown): 'data' | 'kafkaRecordValue' {
  return isPlainObject(event) && 'sourceMSKArn' in event ? 'kafkaRecordValue' : 'data';
}

function isBase64(value: unknown): boolean {
  return typeof value === 'string' && BASE64.test(value);
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

function* recordProblems(answers: readonly unknown[], event: unknown): Generator<string> {
  const member = dataMemberOf(event);
  const missing = new Set(recordsOfFirehose(event).map((record) => (record as { recordId?: unknown } | null)?.recordId));
  const known = new Set(missing);
  for (const [index, answer] of answers.entries()) {
    const where = `records[${index}]`;
    if (!isPlainObject(answer)) {
      yield `${where} is ${show(answer)}, not an object`;
      continue;
    }
    const { recordId } = answer;
    if (!known.has(recordId)) yield `${where}.recordId is ${show(recordId)}, which is no record of this event`;
    else if (!missing.delete(recordId)) yield `${where}.recordId is ${show(recordId)}, which another record of the answer has too`;
    yield* resultProblems(answer, where, member);
  }
  for (const recordId of missing) yield `The answer has no record with the recordId ${show(recordId)}`;
}

function* wholeProblems(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) yield `The answer is ${show(answer)}, not an object with records`;
  else if (!Array.isArray(answer.records)) yield `records is ${show(answer.records)}, not an array`;
  else {
    const size = Buffer.byteLength(JSON.stringify(answer));
    if (size > SYNCHRONOUS_PAYLOAD_LIMIT) yield `The answer has ${size} bytes, more than the 6 MB that Lambda hands back`;
  }
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
    return Array.from(recordProblems((answer as { records: unknown[] }).records, event), (problem) => `${problem}, ${THE_RECORD}`);
  },
};
