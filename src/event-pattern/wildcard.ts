import { utf8Length } from '../internal/utf8-length.js';

/** A wildcard pattern: literal pieces with "anything, also nothing" between them. */
export type Pieces = readonly string[];

/** The pieces of a wildcard pattern, or what is wrong with it. Positions count bytes of UTF-8, and the opening quote. */
export function piecesOf(pattern: string): Pieces | string {
  const pieces: string[] = [];
  let piece = '';
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index]!;
    const next = pattern[index + 1];
    if (char === '*') {
      if (next === '*') return `Consecutive wildcard characters at pos ${positionOf(pattern, index)}`;
      pieces.push(piece);
      piece = '';
    } else if (char !== '\\') {
      piece += char;
    } else if (next === '*' || next === '\\') {
      piece += next;
      index++;
    } else {
      return `Invalid escape character at pos ${positionOf(pattern, index)}`;
    }
  }
  return [...pieces, piece];
}

function positionOf(pattern: string, index: number): number {
  return 1 + utf8Length(pattern.slice(0, index));
}

/** Whether a text consists of the pieces, in their order. */
export function consistsOf(pieces: Pieces): (text: string) => boolean {
  const first = pieces[0]!;
  if (pieces.length === 1) return (text) => text === first;
  const last = pieces.at(-1)!;
  return (text) => {
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    const end = text.length - last.length;
    let from = first.length;
    for (let index = 1; index < pieces.length - 1; index++) {
      const found = text.indexOf(pieces[index]!, from);
      if (found < 0) return false;
      from = found + pieces[index]!.length;
    }
    return from <= end;
  };
}
