import { inspect } from 'node:util';
import { isNumberValue } from '../values/attribute-number.js';

const WIDEST = 100;
const INDENT = '  ';
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** A key as it may stand in an object literal; `__proto__` would set the prototype there. */
function keyOf(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  if (IDENTIFIER.test(name)) return name;
  return /^[^'"\\]*$/.test(name) ? inspect(name) : JSON.stringify(name);
}

function bytesOf(bytes: Uint8Array): string {
  return `Buffer.from('${Buffer.from(bytes).toString('base64')}', 'base64')`;
}

/** Between brackets: on one line where it fits, else a line each. */
function enclosed(open: string, parts: readonly string[], close: string, indent: string, room: number): string {
  if (parts.length === 0) return open + close;
  const space = open.endsWith('{') ? ' ' : '';
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  if (line.length <= room && !line.includes('\n')) return line;
  return `${open}\n${parts.map((part) => `${indent}${INDENT}${part},\n`).join('')}${indent}${close}`;
}

function literal(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) {
    return inspect(value, { maxStringLength: Number.POSITIVE_INFINITY, breakLength: Number.POSITIVE_INFINITY });
  }
  const deeper = indent + INDENT;
  const room = WIDEST - indent.length;
  if (value instanceof Uint8Array) return bytesOf(value);
  if (value instanceof Date) return `new Date('${value.toISOString()}')`;
  if (isNumberValue(value)) return `numberValue(${inspect(value.value)})`;
  if (value instanceof Set) return `new Set(${literal([...value], indent)})`;
  if (Array.isArray(value)) {
    return enclosed(
      '[',
      value.map((element) => literal(element, deeper)),
      ']',
      indent,
      room,
    );
  }
  const members = Object.entries(value).map(([name, member]) => `${keyOf(name)}: ${literal(member, deeper)}`);
  return enclosed('{', members, '}', indent, room);
}

/** A factory's call as TypeScript source. */
export function sourceText(factory: string, init: unknown, overrides: unknown): string {
  const given = overrides === undefined ? (init === undefined ? [] : [init]) : [init, overrides];
  return `${factory}(${given.map((argument) => literal(argument, '')).join(', ')})`;
}
