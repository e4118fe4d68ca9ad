import type { Alternative } from './alternatives.js';
import type { Branch } from './grammar.js';
import type { Pieces } from './wildcard.js';

/** EventBridge takes a rule as long as no text can be in the middle of more than this many of its wildcards at once. */
const MOST_PREFIXES = 10;

export const TOO_COMPLEX =
  'Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character';

const QUOTE = 0x22;
const STAR = -1;
/** Stands for every byte that none of the prefixes goes on with. */
const ANY_OTHER = -2;

/** A prefix of a wildcard pattern, as the matching engine reads it: in quotes, byte by byte. */
interface Prefix {
  /** What comes next: a byte, a star, or nothing. */
  readonly step: number | undefined;
  readonly endsInStar: boolean;
  /** Prefixes of the same key count as one. */
  readonly key: string;
}

/** Whether matching a rule's wildcards would cost EventBridge too much. */
export function isTooComplex(branches: readonly Branch[]): boolean {
  const machines = new Map<string, Alternative[]>();
  for (const branch of branches) {
    let before = '';
    for (const path of [...branch.keys()].toSorted()) {
      const alternatives = branch.get(path)!;
      const machine = `${before}\n${path}`;
      machines.set(machine, [...(machines.get(machine) ?? []), ...alternatives]);
      // What follows a field that has to be absent isn't weighed.
      if (alternatives.every(({ is }) => is === 'absent')) break;
      before = `${machine}${JSON.stringify(alternatives, listed)}`;
    }
  }
  return [...machines.values()].some((alternatives) => mostPrefixes(wildcardsOf(alternatives)) > MOST_PREFIXES);
}

function listed(_: string, value: unknown): unknown {
  return value instanceof Set ? [...value] : value;
}

/** The patterns of each alternative: one, or those of an `anything-but` list. */
function wildcardsOf(alternatives: readonly Alternative[]): readonly (readonly Pieces[])[] {
  const seen = new Set<string>();
  return alternatives.map((alternative) => {
    const strings = alternative.is === 'anything but strings' ? alternative.excluded : [alternative];
    return strings.flatMap((string) => {
      if (string.is !== 'wildcard' || seen.has(`${alternative.is} ${string.text}`)) return [];
      seen.add(`${alternative.is} ${string.text}`);
      return [string.pieces];
    });
  });
}

/** All prefixes of all patterns, those of one pattern side by side, and where each pattern begins. */
function prefixesOf(alternatives: readonly (readonly Pieces[])[]): { prefixes: readonly Prefix[]; starts: readonly number[] } {
  const prefixes: Prefix[] = [];
  const starts: number[] = [];
  for (const [group, patterns] of alternatives.entries()) {
    for (const pieces of patterns) {
      starts.push(prefixes.length);
      const steps = stepsOf(pieces);
      const star = steps.indexOf(STAR);
      for (let length = 0; length <= steps.length; length++) {
        // Up to their first star, the patterns of one list share what they have in common.
        const isShared = star < 0 || length <= star + 1;
        const key = isShared ? `${group}: ${steps.slice(0, length).join()}` : `${prefixes.length}`;
        prefixes.push({ step: steps[length], endsInStar: steps[length - 1] === STAR, key });
      }
    }
  }
  return { prefixes, starts };
}

function stepsOf(pieces: Pieces): readonly number[] {
  const bytes = pieces.map((piece) => [...Buffer.from(piece)]);
  return [QUOTE, ...bytes.flatMap((piece, index) => (index === 0 ? piece : [STAR, ...piece])), QUOTE];
}

/**
 * The largest number of prefixes of the patterns, those that end in a star included, that one and the same text matches; counted no further than
 * the limit. Walks through the sets of prefixes that a text can match, byte by byte.
 */
function mostPrefixes(alternatives: readonly (readonly Pieces[])[]): number {
  const { prefixes, starts } = prefixesOf(alternatives);
  const seen = new Set<string>();
  const waiting: (readonly number[])[] = [starts];
  let most = 0;
  for (let active = waiting.pop(); active !== undefined; active = waiting.pop()) {
    const bytes = new Set(active.map((index) => prefixes[index]!.step ?? ANY_OTHER));
    for (const byte of bytes.add(ANY_OTHER)) {
      if (byte === STAR) continue;
      const next = after(prefixes, active, byte);
      const name = next.join();
      if (next.length === 0 || seen.has(name)) continue;
      seen.add(name);
      most = Math.max(most, new Set(next.map((index) => prefixes[index]!.key)).size);
      if (most > MOST_PREFIXES) return most;
      waiting.push(next);
    }
  }
  return most;
}

/** The prefixes that match once a byte was added to a text that matched others, in their order. */
function after(prefixes: readonly Prefix[], active: readonly number[], byte: number): readonly number[] {
  const next = new Set<number>();
  for (const index of active) {
    const { step, endsInStar } = prefixes[index]!;
    if (endsInStar) next.add(index);
    if (step !== byte) continue;
    next.add(index + 1);
    // A star may stand for nothing.
    if (prefixes[index + 1]!.step === STAR) next.add(index + 2);
  }
  return [...next].toSorted((one, other) => one - other);
}
