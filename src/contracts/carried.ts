import { gunzipped, isGzip } from '../values/gzip.js';

/** What a text says: what it is as JSON, or else itself; anything but a text as it is. */
export function saidByText(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** What base64 says, also of something gzipped: JSON, a text, or bytes that are no text; anything but a text as it is. */
export function saidByBase64(base64: unknown): unknown {
  if (typeof base64 !== 'string') return base64;
  const bytes = Buffer.from(base64, 'base64');
  if (isGzip(bytes)) return saidByGzip(bytes);
  const text = bytes.toString();
  return text.includes('\uFFFD') && !Buffer.from(text).equals(bytes) ? bytes : saidByText(text);
}

function saidByGzip(bytes: Buffer): unknown {
  try {
    return saidByText(gunzipped(bytes));
  } catch {
    return bytes;
  }
}

/** A member of a value that may be anything, by its path; `undefined` where there is none. */
export function memberAt(value: unknown, ...path: readonly string[]): unknown {
  let member = value;
  for (const name of path) {
    if (typeof member !== 'object' || member === null || !Object.hasOwn(member, name)) return undefined;
    member = (member as Record<string, unknown>)[name];
  }
  return member;
}
