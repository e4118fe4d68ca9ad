import type { AddressSpan } from './addresses.js';
import type { Pieces } from './wildcard.js';

/** A test of strings. */
export type StringAlternative =
  | { readonly is: 'exactly'; readonly text: string }
  | { readonly is: 'prefix' | 'suffix' | 'equals'; readonly text: string; readonly ignoreCase: boolean }
  | { readonly is: 'wildcard'; readonly text: string; readonly pieces: Pieces };

/** One of the values that a field may have, as the pattern names it. */
export type Alternative =
  | StringAlternative
  /** Something else than a string, by its JSON text. */
  | { readonly is: 'literal'; readonly text: string }
  /** A span of numbers in millionths, the ends included or not. */
  | { readonly is: 'numeric'; readonly bottom: number; readonly openBottom: boolean; readonly top: number; readonly openTop: boolean }
  | { readonly is: 'addresses'; readonly span: AddressSpan }
  | { readonly is: 'exists' | 'absent' }
  | { readonly is: 'anything but strings'; readonly excluded: readonly StringAlternative[] }
  | { readonly is: 'anything but numbers'; readonly excluded: ReadonlySet<number> };

/** What JSON can hold at a leaf. */
export type Leaf = string | number | boolean | null;
