/** What EventBridge answers to an event pattern that it can't use, in its own words. Recognise it by `name`. */
export class InvalidEventPattern extends Error {
  constructor(reason: string) {
    super(`Event pattern is not valid. Reason: ${reason}`);
    this.name = 'InvalidEventPatternException';
  }
}

/** Something found wrong while a pattern is read. */
export class PatternFlaw extends Error {
  /** Whether the reason ends with the place in the text: then `$or` is tried as an ordinary name too. */
  readonly placed: boolean;

  constructor(reason: string, placed: boolean) {
    super(reason);
    this.placed = placed;
  }
}

/** The longest piece of a text that a place quotes. */
const QUOTED = 500;

/** A place in a pattern's text, as the JSON parser of EventBridge writes it. */
export function placeIn(text: string, offset: number): string {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < offset; index++) {
    const char = text[index];
    if (char !== '\n' && (char !== '\r' || text[index + 1] === '\n')) continue;
    line++;
    lineStart = index + 1;
  }
  const rest = text.length > QUOTED ? `[truncated ${text.length - QUOTED} chars]` : '';
  return `[Source: (String)"${text.slice(0, QUOTED)}"${rest}; line: ${line}, column: ${offset - lineStart + 1}]`;
}
