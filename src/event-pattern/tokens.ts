import { PatternFlaw, placeIn } from './invalid-pattern.js';

export type Token =
  | 'start of object'
  | 'end of object'
  | 'start of array'
  | 'end of array'
  | 'name'
  | 'string'
  | 'number'
  | 'true'
  | 'false'
  | 'null'
  | 'end of text';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\w$]+/y;
const VALUES = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

/** A structure whose end is still to come. */
interface Open {
  readonly isObject: boolean;
  readonly offset: number;
  entries: number;
}

/**
 * The tokens of a pattern's text, one at a time. The place of an error depends on how far EventBridge's JSON parser (Jackson) had read when the error was
 * found, so this one reads as far ahead as that does: with a name, the first character of its value (all of a number or a word); of a string,
 * the opening quote only, until somebody asks for its text.
 */
export class PatternTokens {
  readonly #source: string;
  readonly #open: Open[] = [];
  #offset = 0;
  #current: Token = 'end of text';
  #ahead: Token | undefined;
  #text = '';
  #name = '';
  #stringIsOpen = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** The name that was read last. */
  get name(): string {
    return this.#name;
  }

  /** What is wrong, with the place that has been reached. */
  flaw(message: string): PatternFlaw {
    return new PatternFlaw(`${message}\n at ${placeIn(this.#source, this.#offset)}`, true);
  }

  /** The text of the current token; reads the rest of a string. */
  text(): string {
    if (this.#stringIsOpen) this.#closeString();
    switch (this.#current) {
      case 'start of object':
        return '{';
      case 'end of object':
        return '}';
      case 'start of array':
        return '[';
      case 'end of array':
        return ']';
      case 'name':
        return this.#name;
      default:
        return this.#text;
    }
  }

  next(): Token {
    let token = this.#ahead;
    this.#ahead = undefined;
    token ??= this.#read();
    this.#current = token;
    if (token === 'start of object' || token === 'start of array') {
      this.#open.push({ isObject: token === 'start of object', offset: this.#offset - 1, entries: 0 });
    }
    return token;
  }

  #read(): Token {
    if (this.#stringIsOpen) this.#closeString();
    this.#skipSpace();
    const within = this.#open.at(-1);
    if (this.#offset >= this.#source.length) {
      if (within === undefined) return 'end of text';
      throw this.#endOfText(within);
    }
    if (within === undefined) return this.#value();
    const char = this.#source[this.#offset];
    if (char === '}' || char === ']') return this.#close(within, char);
    if (within.entries++ > 0) {
      if (char !== ',') throw this.#unexpected(`was expecting comma to separate ${within.isObject ? 'Object' : 'Array'} entries`);
      this.#offset++;
      this.#skipSpace();
    }
    if (!within.isObject) return this.#value();
    this.#readName();
    this.#ahead = this.#value();
    return 'name';
  }

  #close(within: Open, char: string): Token {
    this.#offset++;
    if ((char === '}') !== within.isObject) {
      const [expected, kind] = within.isObject ? ['}', 'Object'] : [']', 'Array'];
      const start = placeIn(this.#source, within.offset);
      throw this.flaw(`Unexpected close marker '${char}': expected '${expected}' (for ${kind} starting at ${start})`);
    }
    this.#open.pop();
    return within.isObject ? 'end of object' : 'end of array';
  }

  #readName(): void {
    if (this.#source[this.#offset] !== '"') throw this.#unexpected('was expecting double-quote to start field name');
    this.#offset++;
    this.#name = this.#restOfString();
    this.#skipSpace();
    if (this.#source[this.#offset] !== ':') throw this.#unexpected('was expecting a colon to separate field name and value');
    this.#offset++;
    this.#skipSpace();
  }

  #value(): Token {
    const char = this.#source[this.#offset];
    switch (char) {
      case '{':
        this.#offset++;
        return 'start of object';
      case '[':
        this.#offset++;
        return 'start of array';
      case '"':
        this.#offset++;
        this.#stringIsOpen = true;
        return 'string';
      default:
        return this.#numberOrWord();
    }
  }

  #numberOrWord(): Token {
    const number = this.#take(NUMBER);
    if (number !== undefined) {
      this.#text = number;
      return 'number';
    }
    const word = this.#take(WORD);
    if (word === undefined) throw this.#unexpected(`expected a valid value ${VALUES}`);
    if (word !== 'true' && word !== 'false' && word !== 'null') throw this.flaw(`Unrecognized token '${word}': was expecting ${VALUES}`);
    this.#text = word;
    return word;
  }

  #closeString(): void {
    this.#stringIsOpen = false;
    this.#text = this.#restOfString();
  }

  #restOfString(): string {
    const start = this.#offset;
    let escaped = false;
    for (let index = start; index < this.#source.length; index++) {
      const code = this.#source.charCodeAt(index);
      if (code === 0x5c) {
        escaped = true;
        index++;
      } else if (code === 0x22) {
        this.#offset = index + 1;
        const raw = this.#source.slice(start, index);
        return escaped ? this.#unescaped(raw) : raw;
      } else if (code < 0x20) {
        this.#offset = index + 1;
        throw this.flaw(
          `Illegal unquoted character ((CTRL-CHAR, code ${code})): has to be escaped using backslash to be included in string value`,
        );
      }
    }
    this.#offset = this.#source.length;
    throw this.flaw('Unexpected end-of-input: was expecting closing quote for a string value');
  }

  #unescaped(raw: string): string {
    try {
      return JSON.parse(`"${raw}"`) as string;
    } catch {
      throw this.flaw('Unrecognized character escape');
    }
  }

  #take(form: RegExp): string | undefined {
    form.lastIndex = this.#offset;
    const found = form.exec(this.#source)?.[0];
    if (found !== undefined) this.#offset += found.length;
    return found;
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#source.charCodeAt(this.#offset);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#offset++;
    }
  }

  #unexpected(expectation: string): PatternFlaw {
    if (this.#offset >= this.#source.length) return this.#endOfText(this.#open.at(-1));
    const char = this.#source[this.#offset]!;
    this.#offset++;
    return this.flaw(`Unexpected character ('${char}' (code ${char.charCodeAt(0)})): ${expectation}`);
  }

  #endOfText(within: Open | undefined): PatternFlaw {
    if (within === undefined) return this.flaw('Unexpected end-of-input');
    const kind = within.isObject ? 'Object' : 'Array';
    return this.flaw(
      `Unexpected end-of-input: expected close marker for ${kind} (start marker at ${placeIn(this.#source, within.offset)})`,
    );
  }
}
