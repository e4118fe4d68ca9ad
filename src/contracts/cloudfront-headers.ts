import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { isDisallowedHeader } from '../values/cloudfront.js';
import { isAbsent } from './http-answer.js';
import { READ_ONLY_HEADERS, type EdgeEventType } from './cloudfront-limits.js';

function* entryProblems(name: string, entry: unknown, where: string): Generator<string> {
  if (!isPlainObject(entry)) {
    yield `${where} is ${show(entry)}, not an object { key, value }`;
    return;
  }
  if (typeof entry.value !== 'string') yield `${where}.value is ${show(entry.value)}, not a string`;
  if (isAbsent(entry.key)) return;
  if (typeof entry.key !== 'string' || entry.key.toLowerCase() !== name)
    yield `${where}.key is ${show(entry.key)}, not a spelling of ${show(name)}`;
}

/** What is wrong with headers in CloudFront's form: lists of keys and values by names in lower case. */
export function* edgeHeaderProblems(headers: unknown): Generator<string> {
  if (isAbsent(headers)) return;
  if (!isPlainObject(headers)) {
    yield `headers is ${show(headers)}, not an object`;
    return;
  }
  for (const [name, entries] of Object.entries(headers)) {
    const where = `headers[${show(name)}]`;
    if (name !== name.toLowerCase()) yield `${where} is not in lower case`;
    if (isDisallowedHeader(name.toLowerCase())) yield `${where} is a header that functions may not add`;
    if (!Array.isArray(entries)) {
      yield `${where} is ${show(entries)}, not an array of { key, value }`;
      continue;
    }
    for (const [index, entry] of entries.entries()) yield* entryProblems(name.toLowerCase(), entry, `${where}[${index}]`);
  }
}

function valuesOf(headers: unknown, name: string): string | undefined {
  const entries = isPlainObject(headers) && Object.hasOwn(headers, name) ? headers[name] : undefined;
  if (!Array.isArray(entries) || entries.length === 0) return undefined;
  return JSON.stringify(entries.map((entry: unknown) => (isPlainObject(entry) ? entry.value : entry)));
}

/** Which read-only headers an answer adds, changes or removes. */
export function* readOnlyProblems(before: unknown, after: unknown, eventType: EdgeEventType): Generator<string> {
  for (const name of READ_ONLY_HEADERS[eventType]) {
    const [was, is] = [valuesOf(before, name), valuesOf(after, name)];
    if (was === is) continue;
    const done = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    yield `headers[${show(name)}] is ${done}, though read-only in events ${eventType}`;
  }
}
