import { blockOf } from './addresses.js';
import type { Alternative } from './alternatives.js';
import { readAnythingBut } from './anything-but.js';
import { readNumeric } from './numeric-expression.js';
import type { PatternTokens } from './tokens.js';
import { piecesOf } from './wildcard.js';

/** Reads a match expression such as `{"prefix": "a"}`, after its opening brace. */
export function readMatchExpression(tokens: PatternTokens): Alternative {
  if (tokens.next() !== 'name') throw tokens.flaw('Match expression name not found');
  const { name } = tokens;
  switch (name) {
    case 'exactly':
      return closed(tokens, { is: 'exactly', text: stringOf(tokens, 'exact') });
    case 'prefix':
    case 'suffix':
      return readAffix(tokens, name);
    case 'equals-ignore-case':
      return closed(tokens, { is: 'equals', text: stringOf(tokens, name), ignoreCase: true });
    case 'wildcard':
      return readWildcard(tokens);
    case 'cidr':
      // EventBridge says "prefix" here too.
      return closed(tokens, { is: 'addresses', span: blockOf(stringOf(tokens, 'prefix')) });
    case 'exists':
      return readExists(tokens);
    case 'numeric':
      return readNumeric(tokens);
    case 'anything-but':
      return readAnythingBut(tokens);
    default:
      throw tokens.flaw(`Unrecognized match type ${name}`);
  }
}

function stringOf(tokens: PatternTokens, operator: string): string {
  if (tokens.next() !== 'string') throw tokens.flaw(`${operator} match pattern must be a string`);
  return tokens.text();
}

function closed(tokens: PatternTokens, alternative: Alternative): Alternative {
  if (tokens.next() !== 'end of object') throw tokens.flaw('Only one key allowed in match expression');
  return alternative;
}

function readAffix(tokens: PatternTokens, is: 'prefix' | 'suffix'): Alternative {
  const token = tokens.next();
  if (token === 'string') return closed(tokens, { is, text: tokens.text(), ignoreCase: false });
  if (token !== 'start of object') throw tokens.flaw(`${is} match pattern must be a string`);
  if (tokens.next() !== 'name') throw tokens.flaw(`${is === 'prefix' ? 'Prefix' : 'Suffix'} expression name not found`);
  if (tokens.name !== 'equals-ignore-case') throw tokens.flaw(`Unsupported ${is} pattern: ${tokens.name}`);
  const alternative = closed(tokens, { is, text: stringOf(tokens, 'equals-ignore-case'), ignoreCase: true });
  return closed(tokens, alternative);
}

function readWildcard(tokens: PatternTokens): Alternative {
  const text = stringOf(tokens, 'wildcard');
  const pieces = piecesOf(text);
  if (typeof pieces === 'string') throw tokens.flaw(pieces);
  return closed(tokens, { is: 'wildcard', text, pieces });
}

function readExists(tokens: PatternTokens): Alternative {
  const token = tokens.next();
  if (token !== 'true' && token !== 'false') throw tokens.flaw('exists match pattern must be either true or false.');
  return closed(tokens, { is: token === 'true' ? 'exists' : 'absent' });
}
