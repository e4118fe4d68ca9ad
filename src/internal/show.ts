import { isDate } from './is-date.js';

const LIMIT = 80;

/** A received value on one short line, for error messages. Never throws, whatever the value. */
export function show(value: unknown): string {
  const text = written(value);
  if (text.length <= LIMIT) return text;
  return `${text.slice(0, LIMIT)}…${typeof value === 'string' ? '"' : ''}`;
}

function written(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > LIMIT ? value.slice(0, LIMIT + 1) : value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return `${value}n`;
    case 'function':
    case 'object':
      return value === null ? 'null' : attempted(value);
    default:
      return String(value);
  }
}

/** What a value says of itself, as long as none of its own code throws. */
function attempted(value: object): string {
  try {
    return typeof value === 'function' ? writtenFunction(value as { name: unknown }) : writtenObject(value);
  } catch {
    return typeof value === 'function' ? 'a function' : 'an object that JSON can’t hold';
  }
}

function writtenFunction({ name }: { name: unknown }): string {
  return typeof name === 'string' && name !== '' ? `the function ${name}` : 'a function';
}

function writtenObject(value: object): string {
  if (isDate(value)) return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString();
  try {
    return JSON.stringify(value) ?? Object.prototype.toString.call(value);
  } catch {
    return Array.isArray(value) ? 'an array that JSON can’t hold' : 'an object that JSON can’t hold';
  }
}
