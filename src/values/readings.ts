import { isPlainObject } from '../internal/plain-object.js';

/** What a text says as JSON, where writing it again gives the same text; else the text. */
export function bodyIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'string' && JSON.stringify(value) === text) return value;
  } catch {
    // no JSON, so the text itself
  }
  return text;
}

/** An array or an object that a text says as JSON; any other text as it is, since `true` and `7` may be texts. */
export function structureIn(text: string): string | readonly unknown[] | Record<string, unknown> {
  const said = bodyIn(text);
  return Array.isArray(said) || isPlainObject(said) ? said : text;
}

/** The bytes that a base64 text says, if it is one. */
export function bytesIn(base64: string): Buffer | undefined {
  const bytes = Buffer.from(base64, 'base64');
  return base64.length > 0 && bytes.toString('base64') === base64 ? bytes : undefined;
}

/** What a base64 text says: JSON, text, or the bare bytes; `undefined` when it is no base64. */
export function decodedIn(base64: string): unknown {
  if (base64 === '') return '';
  const bytes = bytesIn(base64);
  const text = bytes?.toString();
  return text === undefined || !Buffer.from(text).equals(bytes!) ? bytes : bodyIn(text);
}

/** All that a text may say, as a factory's options take it: JSON, the text itself, what it says as base64. */
export function* saidIn(text: string): Generator<unknown> {
  const body = bodyIn(text);
  yield body;
  if (body !== text) yield text;
  yield decodedIn(text);
}

/** The last part of an ARN, behind its last colon or slash. */
export function nameIn(arn: string): string {
  return arn.slice(Math.max(arn.lastIndexOf(':'), arn.lastIndexOf('/')) + 1);
}

/** A message attribute of SQS or SNS as the plain value that stands for it; `undefined` for one that has to say its type. */
export function plainAttributeIn(type: string, value: string): string | number | Buffer | undefined {
  if (type === 'String') return value;
  if (type === 'Number') return String(Number(value)) === value ? Number(value) : undefined;
  return type === 'Binary' ? bytesIn(value) : undefined;
}

/** Values by their names, of a list such as that of a container's environment variables. */
export function namedValues(list: readonly { readonly name: string; readonly value: string }[]): Record<string, string> {
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}
