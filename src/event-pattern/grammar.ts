import { addressDigits } from './addresses.js';
import type { Alternative } from './alternatives.js';
import { InvalidEventPattern, PatternFlaw } from './invalid-pattern.js';
import { readMatchExpression } from './match-expression.js';
import { comparable } from './numbers.js';
import { PatternTokens, type Token } from './tokens.js';

/** What one way through the pattern's `$or`s asks for: the alternatives of each field, by the field's path, its names joined by dots. */
export type Branch = ReadonlyMap<string, readonly Alternative[]>;
type Branches = Map<string, readonly Alternative[]>[];

/** As many ways through a pattern's `$or`s as EventBridge takes. */
const MOST_BRANCHES = 1000;

/** Names that no field may have inside `$or`: with one of these, `$or` itself is taken for a field's name. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'exactly equals-ignore-case prefix suffix anything-but exists wildcard numeric cidr = < <= > >= ' +
    'regex not-wildcard not-equals-ignore-case date-after date-on-or-after date-before date-on-or-before in-date-range ' +
    'ip-address-in-range ip-address-not-in-range'
  ).split(' '),
);

/** How `$or` is read: as alternatives, or as a field's name like any other. */
type Reading = 'with $or' | 'inside $or' | 'without $or';

/**
 * Reads a pattern's text. When something is wrong, EventBridge reads it once more with `$or` as an ordinary name, and what is wrong then is what it reports.
 *
 * @throws InvalidEventPattern
 */
export function readPattern(text: string): readonly Branch[] {
  try {
    return read(text, 'with $or');
  } catch (error) {
    if (!(error instanceof PatternFlaw)) throw error;
    if (!error.placed) throw new InvalidEventPattern(error.message);
  }
  try {
    return read(text, 'without $or');
  } catch (error) {
    throw error instanceof PatternFlaw ? new InvalidEventPattern(error.message) : error;
  }
}

function read(text: string, reading: Reading): readonly Branch[] {
  const tokens = new PatternTokens(text);
  const branches: Branches = [];
  if (tokens.next() !== 'start of object') throw tokens.flaw('Filter is not an object');
  readObject(tokens, branches, '', reading);
  return branches;
}

function readObject(tokens: PatternTokens, branches: Branches, within: string, reading: Reading): void {
  let isEmpty = true;
  while (tokens.next() !== 'end of object') {
    isEmpty = false;
    const { name } = tokens;
    if (name === '$or' && reading !== 'without $or') {
      readOr(tokens, branches, within);
      continue;
    }
    if (reading === 'inside $or' && RESERVED.has(name)) {
      throw tokens.flaw(`${name} is Ruler reserved fieldName which cannot be used inside $or.`);
    }
    switch (tokens.next()) {
      case 'start of object':
        readObject(tokens, branches, `${within}${name}.`, reading);
        break;
      case 'start of array':
        setField(branches, within + name, readAlternatives(tokens));
        break;
      default:
        throw tokens.flaw(`"${name}" must be an object or an array`);
    }
  }
  if (isEmpty) throw tokens.flaw('Empty objects are not allowed');
}

/** Each object of the list continues what was asked for before the `$or`. */
function readOr(tokens: PatternTokens, branches: Branches, within: string): void {
  const before = branches.splice(0);
  if (before.length === 0) before.push(new Map());
  if (tokens.next() !== 'start of array') throw tokens.flaw('It must be an Array followed with $or.');
  let count = 0;
  for (let token = tokens.next(); token !== 'end of array'; token = tokens.next()) {
    count++;
    if (token !== 'start of object') throw tokens.flaw('Only JSON object is allowed in array of $or relationship.');
    const continued = before.map((branch) => new Map(branch));
    readObject(tokens, continued, within, 'inside $or');
    branches.push(...continued);
    if (branches.length > MOST_BRANCHES) throw new PatternFlaw(`Event pattern has more than ${MOST_BRANCHES} rule combinations`, false);
  }
  if (count < 2) throw tokens.flaw('There must have at least 2 Objects in $or relationship.');
}

/** A path that was named before is named anew: the last one counts. */
function setField(branches: Branches, path: string, alternatives: readonly Alternative[]): void {
  if (branches.length === 0) branches.push(new Map());
  for (const branch of branches) branch.set(path, alternatives);
}

function readAlternatives(tokens: PatternTokens): readonly Alternative[] {
  const alternatives: Alternative[] = [];
  for (let token = tokens.next(); token !== 'end of array'; token = tokens.next()) alternatives.push(...readAlternative(tokens, token));
  if (alternatives.length === 0) throw tokens.flaw('Empty arrays are not allowed');
  return alternatives;
}

function readAlternative(tokens: PatternTokens, token: Token): readonly Alternative[] {
  switch (token) {
    case 'start of object':
      return [readMatchExpression(tokens)];
    case 'string':
      return [oneString(tokens.text())];
    case 'number':
      return oneNumber(tokens.text());
    case 'true':
    case 'false':
    case 'null':
      return [{ is: 'literal', text: token }];
    default:
      throw tokens.flaw('Match value must be String, number, true, false, or null');
  }
}

/** A string that is an IP address stands for that address, however it is written. */
function oneString(text: string): Alternative {
  const digits = addressDigits(text);
  return digits === undefined ? { is: 'exactly', text } : { is: 'addresses', span: { lowest: digits, highest: digits } };
}

/** A number that is too large to be compared as one still stands for its own text. */
function oneNumber(text: string): readonly Alternative[] {
  const value = comparable(Number(text));
  if (value === undefined) return [{ is: 'literal', text }];
  return [{ is: 'numeric', bottom: value, openBottom: false, top: value, openTop: false }];
}
