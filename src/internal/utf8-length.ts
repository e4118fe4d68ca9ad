const LONGEST_COUNTED_HERE = 64;

/** Bytes of a text in UTF-8. Short ASCII texts, which most are, are counted without leaving JavaScript. */
export function utf8Length(text: string): number {
  const { length } = text;
  if (length > LONGEST_COUNTED_HERE) return Buffer.byteLength(text);
  for (let index = 0; index < length; index++) if (text.charCodeAt(index) > 127) return Buffer.byteLength(text);
  return length;
}
