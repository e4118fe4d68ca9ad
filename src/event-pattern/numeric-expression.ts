import type { Alternative } from './alternatives.js';
import type { PatternFlaw } from './invalid-pattern.js';
import { comparable, LARGEST, OUT_OF_RANGE } from './numbers.js';
import type { PatternTokens } from './tokens.js';

const TOO_MANY = 'Too many elements in numeric expression';
const LIMIT = comparable(LARGEST)!;

/** Reads `[">", 0, "<=", 5]` and its likes, and the end of the match expression around it. */
export function readNumeric(tokens: PatternTokens): Alternative {
  if (tokens.next() !== 'start of array') throw tokens.flaw('Value of numeric must be an array.');
  const alternative = readRange(tokens);
  if (tokens.next() !== 'end of object') throw tokens.flaw(TOO_MANY);
  return alternative;
}

function readRange(tokens: PatternTokens): Alternative {
  if (tokens.next() !== 'string') throw unwanted(tokens, 'Invalid member in numeric match: ');
  const operator = tokens.text();
  const token = tokens.next();
  switch (operator) {
    case '=': {
      const value = onlyOperand(tokens, token, 'equals');
      return { is: 'numeric', bottom: value, openBottom: false, top: value, openTop: false };
    }
    case '<':
    case '<=':
      return { is: 'numeric', bottom: -LIMIT, openBottom: false, top: onlyOperand(tokens, token, operator), openTop: operator === '<' };
    case '>':
    case '>=':
      return readFrom(tokens, token, operator);
    default:
      throw tokens.flaw(`Unrecognized numeric range operator: ${operator}`);
  }
}

/** A range that begins with its bottom, and may have a top. */
function readFrom(tokens: PatternTokens, token: string, operator: '>' | '>='): Alternative {
  const from = operandText(tokens, token, operator);
  const openBottom = operator === '>';
  const second = tokens.next();
  if (second === 'end of array') {
    return { is: 'numeric', bottom: millionths(tokens, from), openBottom, top: LIMIT, openTop: false };
  }
  if (second !== 'string') throw unwanted(tokens, 'Bad value in numeric range: ');
  const closing = tokens.text();
  if (closing !== '<' && closing !== '<=') throw tokens.flaw(`Bad numeric range operator: ${closing}`);
  const to = operandText(tokens, tokens.next(), closing);
  if (tokens.next() !== 'end of array') throw tokens.flaw('Too many terms in numeric range expression');
  const bottom = millionths(tokens, from);
  const top = millionths(tokens, to);
  if (bottom >= top) throw tokens.flaw('Bottom must be less than top');
  return { is: 'numeric', bottom, openBottom, top, openTop: closing === '<' };
}

function onlyOperand(tokens: PatternTokens, token: string, operator: string): number {
  const text = operandText(tokens, token, operator);
  if (tokens.next() !== 'end of array') throw tokens.flaw(TOO_MANY);
  return millionths(tokens, text);
}

function operandText(tokens: PatternTokens, token: string, operator: string): string {
  if (token !== 'number') throw tokens.flaw(`Value of ${operator} must be numeric`);
  return tokens.text();
}

function millionths(tokens: PatternTokens, text: string): number {
  const value = comparable(Number(text));
  if (value === undefined) throw tokens.flaw(OUT_OF_RANGE);
  return value;
}

/** A flaw that quotes the token, which has been read to its end by then. */
function unwanted(tokens: PatternTokens, message: string): PatternFlaw {
  const text = tokens.text();
  return tokens.flaw(message + text);
}
