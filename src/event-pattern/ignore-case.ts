/** Which part of a text has to equal what is wanted. */
export type Part = 'whole' | 'start' | 'end';

/**
 * A test that compares as EventBridge does: each character of the pattern stands for itself in lower and in upper case, however many characters
 * that makes, so "ß" stands for "ß" and "SS", while "ss" never stands for "ß".
 */
export function ignoringCase(wanted: string, part: Part): (text: string) => boolean {
  const characters = Array.from(wanted, (character) => [character.toLowerCase(), character.toUpperCase()] as const);
  const lower = characters.map(([character]) => character).join('');
  const upper = characters.map(([, character]) => character).join('');
  if (characters.some(([low, up]) => low.length !== up.length)) return ofUnequalLength(characters, part);
  const { length } = lower;
  return (text) => {
    if (part === 'whole' ? text.length !== length : text.length < length) return false;
    const from = part === 'end' ? text.length - length : 0;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(from + index);
      if (code !== lower.charCodeAt(index) && code !== upper.charCodeAt(index)) return false;
    }
    return true;
  };
}

function ofUnequalLength(characters: readonly (readonly [string, string])[], part: Part): (text: string) => boolean {
  const alternatives = characters.map((cases) => `(?:${cases.map(escaped).join('|')})`).join('');
  const form = new RegExp(`${part === 'end' ? '' : '^'}${alternatives}${part === 'start' ? '' : '$'}`);
  return (text) => form.test(text);
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
