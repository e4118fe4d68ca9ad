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
    case 'bigint':
      return `${value}n`;
    case 'function':
      return value.name === '' ? 'a function' : `the function ${value.name}`;
    case 'object':
      return value === null ? 'null' : writtenObject(value);
    default:
      return String(value);
  }
}

function writtenObject(value: object): string {
  try {
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString();
    return JSON.stringify(value) ?? Object.prototype.toString.call(value);
  } catch {
    return Array.isArray(value) ? 'an array' : 'an object that JSON can’t hold';
  }
}
