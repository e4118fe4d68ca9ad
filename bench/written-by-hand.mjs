import { gunzipSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';

const kindOf = (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** As many different values or fewer are constants; a key in fewer than one of so many objects is no key of its own. */
const MOST_CHOICES = 8;
const RARE = 20;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HEXADECIMAL = /^[0-9a-fA-F]+$/;
const DIGITS = /^\d+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const SHORTEST_BASE64 = 16;

/** What a text holds as JSON, when that is an object or a list. */
function parsed(text) {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Lengths as those seen: from the least, and as many on average. */
function lengthsLike(lists) {
  const lengths = lists.map(({ length }) => length);
  const minLength = Math.min(...lengths);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return { minLength, maxLength: Math.ceil(minLength + 2 * (mean - minLength)), size: 'max' };
}

function textOf(characters, texts) {
  return fc.string({ unit: fc.constantFrom(...characters), ...lengthsLike(texts) });
}

function bytesLike(texts) {
  return fc.uint8Array(lengthsLike(texts.map((text) => Buffer.from(text, 'base64'))));
}

function isGzipped(bytes) {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function decoded(base64) {
  return Buffer.from(base64, 'base64');
}

/** Gzipped text, JSON and other bytes, in base64. */
function encodedLike(texts) {
  const groups = { gzipped: [], json: [], bytes: [] };
  for (const text of texts) {
    const bytes = decoded(text);
    groups[isGzipped(bytes) ? 'gzipped' : parsed(bytes.toString()) === undefined ? 'bytes' : 'json'].push(text);
  }
  return choice([
    [
      groups.gzipped,
      (some) => textLike(some.map((text) => gunzipSync(decoded(text)).toString())).map((text) => gzipSync(text).toString('base64')),
    ],
    [groups.json, (some) => textLike(some.map((text) => decoded(text).toString())).map((text) => Buffer.from(text).toString('base64'))],
    [groups.bytes, (some) => bytesLike(some).map((array) => Buffer.from(array).toString('base64'))],
  ]);
}

/** The parts of an ARN each for itself, since nobody would draw it character by character. */
function arnsLike(texts) {
  const split = texts.map((text) => text.split(':'));
  const parts = Math.min(...split.map(({ length }) => length));
  const columns = Array.from({ length: parts }, (_, at) => split.map((all) => (at === parts - 1 ? all.slice(at).join(':') : all[at])));
  return fc.tuple(...columns.map(like)).map((all) => all.join(':'));
}

/** What fast-check has for texts of one kind. */
function textOfOneKind(texts) {
  if (texts.every((text) => UUID.test(text))) return fc.uuid();
  if (texts.every((text) => text.startsWith('arn:'))) return arnsLike(texts);
  if (texts.every((text) => INSTANT.test(text))) {
    return fc.date({ min: new Date(0), max: new Date(2 ** 41), noInvalidDate: true }).map((date) => date.toISOString());
  }
  if (texts.every((text) => DIGITS.test(text))) return textOf('0123456789', texts);
  if (texts.every((text) => HEXADECIMAL.test(text))) return textOf('0123456789abcdef', texts);
  if (texts.every((text) => text.length >= SHORTEST_BASE64 && BASE64.test(text))) return encodedLike(texts);
  return fc.string(lengthsLike(texts));
}

function commonStart(texts) {
  const [first] = texts;
  let length = first.length;
  for (const text of texts) while (!text.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

function choice(groups) {
  const some = groups.filter(([values]) => values.length > 0);
  if (some.length === 1) return some[0][1](some[0][0]);
  return fc.oneof(...some.map(([values, arbitrary]) => ({ weight: values.length, arbitrary: arbitrary(values) })));
}

function textLike(texts) {
  const start = texts.every((text) => parsed(text) === undefined) ? commonStart(texts) : '';
  if (start.length > 3 && !start.startsWith('arn:'))
    return textOfOneKind(texts.map((text) => text.slice(start.length))).map((text) => start + text);
  const [json, plain] = [texts.filter((text) => parsed(text) !== undefined), texts.filter((text) => parsed(text) === undefined)];
  return choice([
    [json, (some) => like(some.map(parsed)).map((value) => JSON.stringify(value))],
    [plain, textOfOneKind],
  ]);
}

function listLike(lists) {
  const elements = lists.flat();
  return elements.length === 0 ? fc.constant([]) : fc.array(like(elements), lengthsLike(lists));
}

/** A record of the usual keys; a dictionary where there are hardly any. */
function objectLike(objects) {
  const values = new Map();
  for (const object of objects) {
    for (const [key, value] of Object.entries(object)) {
      if (key === '__proto__') continue;
      if (!values.has(key)) values.set(key, []);
      values.get(key).push(value);
    }
  }
  const usual = [...values].filter(([, { length }]) => length > objects.length / RARE);
  if (values.size > MOST_CHOICES && usual.length < values.size / 2) {
    const keys = objects.map((object) => Object.keys(object));
    const { minLength, maxLength } = lengthsLike(keys);
    return fc.dictionary(textLike(keys.flat()), like([...values.values()].flat()), { minKeys: minLength, maxKeys: maxLength, size: 'max' });
  }
  const requiredKeys = usual.filter(([, { length }]) => length === objects.length).map(([key]) => key);
  return fc.record(Object.fromEntries(usual.map(([key, some]) => [key, like(some)])), { requiredKeys });
}

function ofOneKind(values) {
  switch (kindOf(values[0])) {
    case 'string':
      return textLike(values);
    case 'number':
      return values.every(Number.isSafeInteger) ? fc.integer({ min: Math.min(...values), max: Math.max(...values) }) : fc.double();
    case 'boolean':
      return fc.boolean();
    case 'array':
      return listLike(values);
    case 'object':
      return objectLike(values);
    default:
      return fc.constant(null);
  }
}

function isPlain(value) {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

function like(values) {
  const texts = [...new Set(values.map((value) => JSON.stringify(value)))];
  if (texts.length <= MOST_CHOICES && values.every(isPlain)) return fc.constantFrom(...texts.map((text) => JSON.parse(text)));
  const kinds = [...new Set(values.map(kindOf))];
  return choice(kinds.map((kind) => [values.filter((value) => kindOf(value) === kind), ofOneKind]));
}

/**
 * What somebody would write by hand for events like these: an `fc.record` of their shape, in which each field is what fast-check itself has for
 * it (a UUID, a date, digits, bytes in base64, JSON of a like shape, one of few values, a string or a list as long as those seen). It keeps no
 * rule between fields.
 *
 * @param events a sample of at least some hundred
 */
export function writtenByHand(events) {
  return like(events);
}
