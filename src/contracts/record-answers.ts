import { SYNCHRONOUS_PAYLOAD_LIMIT } from './facts.js';
import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';

/** The records of an event in which they stand under `records`; nothing for any other value. */
export function recordsUnder(event: unknown): readonly unknown[] {
  const records = (event as { records?: unknown } | null | undefined)?.records;
  return Array.isArray(records) ? (records as unknown[]) : [];
}

const BASE64 = /^[A-Za-z0-9+/\r\n]*={0,2}[\r\n]*$/;

/** True for a text that can be base64. */
export function isBase64(value: unknown): boolean {
  return typeof value === 'string' && BASE64.test(value);
}

/** What is wrong with an answer that has to have records, as a whole. */
export function* wholeProblems(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) yield `The answer is ${show(answer)}, not an object with records`;
  else if (!Array.isArray(answer.records)) yield `records is ${show(answer.records)}, not an array`;
  else {
    const size = Buffer.byteLength(JSON.stringify(answer));
    if (size > SYNCHRONOUS_PAYLOAD_LIMIT) yield `The answer has ${size} bytes, more than the 6 MB that Lambda hands back`;
  }
}

/**
 * What is wrong with the records of an answer, of which each record of the event has to be one.
 *
 * @param problemsOf what is wrong with one record; `where` is what messages call it
 */
export function* recordProblems(
  answers: readonly unknown[],
  event: unknown,
  problemsOf: (answer: Record<string, unknown>, where: string) => Iterable<string>,
): Generator<string> {
  const missing = new Set(recordsUnder(event).map((record) => (record as { recordId?: unknown } | null)?.recordId));
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
    yield* problemsOf(answer, where);
  }
  for (const recordId of missing) yield `The answer has no record with the recordId ${show(recordId)}`;
}
