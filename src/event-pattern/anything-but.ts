import type { Alternative, StringAlternative } from './alternatives.js';
import { PatternFlaw } from './invalid-pattern.js';
import { comparable, OUT_OF_RANGE } from './numbers.js';
import type { PatternTokens, Token } from './tokens.js';
import { piecesOf } from './wildcard.js';

const OPERATORS = ['equals-ignore-case', 'prefix', 'suffix', 'wildcard'] as const;
type Operator = (typeof OPERATORS)[number];

const TOO_MANY = 'Too many elements in numeric expression';

/** What is said of a value that is no string. */
const NO_STRING: Readonly<Record<Operator, string>> = {
  'equals-ignore-case': 'Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.',
  prefix: 'prefix/suffix match pattern must be a string',
  suffix: 'prefix/suffix match pattern must be a string',
  wildcard: 'wildcard match pattern must be a string',
};

/** Reads what `anything-but` excludes: a value, a list, or an operator with either; and the end of the match expression around it. */
export function readAnythingBut(tokens: PatternTokens): Alternative {
  let token = tokens.next();
  let operator: Operator | undefined;
  if (token === 'start of object') {
    operator = readOperator(tokens);
    token = tokens.next();
  }
  if (token !== 'start of array' && token !== 'string' && token !== 'number') {
    throw tokens.flaw('Value of anything-but must be an array or single string/number value.');
  }
  const alternative = operator === undefined ? readValues(tokens, token) : readOperands(tokens, token, operator);
  for (let depth = operator === undefined ? 1 : 2; depth > 0; depth--) {
    if (tokens.next() !== 'end of object') throw tokens.flaw(TOO_MANY);
  }
  return alternative;
}

function readOperator(tokens: PatternTokens): Operator {
  if (tokens.next() !== 'name') throw tokens.flaw('Anything-But expression name not found');
  const operator = OPERATORS.find((name) => name === tokens.name);
  if (operator === undefined) throw tokens.flaw(`Unsupported anything-but pattern: ${tokens.name}`);
  return operator;
}

/** Calls `read` with a single value, or with each value of a list. What is wrong with a list is reported twice: EventBridge catches its own report. */
function eachValue(tokens: PatternTokens, token: Token, read: (token: Token) => void): void {
  if (token !== 'start of array') {
    read(token);
    return;
  }
  try {
    for (let value = tokens.next(); value !== 'end of array'; value = tokens.next()) read(value);
  } catch (error) {
    throw error instanceof PatternFlaw ? tokens.flaw(error.message) : error;
  }
}

function readValues(tokens: PatternTokens, first: Token): Alternative {
  const strings = new Set<string>();
  const numbers = new Set<number>();
  eachValue(tokens, first, (token) => {
    if (token === 'string') {
      strings.add(tokens.text());
    } else if (token === 'number') {
      const value = comparable(Number(tokens.text()));
      if (value === undefined) throw new PatternFlaw(OUT_OF_RANGE, false);
      numbers.add(value);
    } else {
      throw tokens.flaw('Inside anything but list, start|null|boolean is not supported.');
    }
  });
  if (strings.size > 0 === numbers.size > 0) {
    throw tokens.flaw('Inside anything but list, either all values are number or string, mixed type is not supported');
  }
  if (numbers.size > 0) return { is: 'anything but numbers', excluded: numbers };
  return { is: 'anything but strings', excluded: Array.from(strings, (text) => ({ is: 'exactly', text })) };
}

function readOperands(tokens: PatternTokens, first: Token, operator: Operator): Alternative {
  const texts = new Set<string>();
  eachValue(tokens, first, (token) => {
    if (token !== 'string') throw tokens.flaw(NO_STRING[operator]);
    const text = tokens.text();
    if (text === '' && (operator === 'prefix' || operator === 'suffix')) throw tokens.flaw('Null prefix/suffix not allowed');
    texts.add(text);
  });
  return { is: 'anything but strings', excluded: Array.from(texts, (text) => excludedBy(tokens, operator, text)) };
}

function excludedBy(tokens: PatternTokens, operator: Operator, text: string): StringAlternative {
  switch (operator) {
    case 'equals-ignore-case':
      return { is: 'equals', text, ignoreCase: true };
    case 'wildcard': {
      const pieces = piecesOf(text);
      if (typeof pieces === 'string') throw tokens.flaw(pieces);
      return { is: 'wildcard', text, pieces };
    }
    default:
      return { is: operator, text, ignoreCase: false };
  }
}
