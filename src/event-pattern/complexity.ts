import type { Alternative } from './alternatives.js';
import type { Branch } from './grammar.js';

/** EventBridge takes a rule as long as no text can be in the middle of more than this many of its wildcards at once. */
const MOST_PREFIXES = 10;

export const TOO_COMPLEX =
  'Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character';

const STAR = -1;
/** Stands for every byte that no wildcard names. */
const ANY_OTHER = -2;

/** A wildcard pattern as bytes and stars, in quotes as the matching engine sees strings. */
interface Path {
  readonly steps: readonly number[];
  /** Patterns of one `anything-but` list count once as long as they are the same. */
  readonly group: number;
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
      before = `${machine}${JSON.stringify(alternatives)}`;
    }
  }
  return [...machines.values()].some((alternatives) => mostPrefixes(pathsOf(alternatives)) > MOST_PREFIXES);
}

function pathsOf(alternatives: readonly Alternative[]): readonly Path[] {
  const seen = new Set<string>();
  return alternatives.flatMap((alternative, group) => {
    const wildcards = alternative.is === 'wildcard' ? [alternative] : alternative.is === 'anything but strings' ? alternative.excluded : [];
    return wildcards.flatMap((wildcard) => {
      const key = `${alternative.is} ${wildcard.text}`;
      if (wildcard.is !== 'wildcard' || seen.has(key)) return [];
      seen.add(key);
      return [{ steps: stepsOf(wildcard.pieces), group }];
    });
  });
}

function stepsOf(pieces: readonly string[]): readonly number[] {
  const bytes = pieces.map((piece) => [...Buffer.from(piece)]);
  return [0x22, ...bytes.flatMap((piece, index) => (index === 0 ? piece : [STAR, ...piece])), 0x22];
}

/**
 * The largest number of prefixes of the patterns, those that end in a star included, that one and the same text matches; counted no further than
 * the limit. Walks through the sets of prefixes that a text can match, byte by byte.
 */
function mostPrefixes(paths: readonly Path[]): number {
  if (paths.length === 0) return 0;
  const bytes = [ANY_OTHER, ...new Set(paths.flatMap(({ steps }) => steps).filter((step) => step !== STAR))];
  const seen = new Set<string>();
  const waiting: ReadonlySet<string>[] = [new Set(paths.map((_, path) => `${path} 0`))];
  let most = 0;
  for (let active = waiting.pop(); active !== undefined; active = waiting.pop()) {
    for (const byte of bytes) {
      const next = after(paths, active, byte);
      const key = [...next].toSorted().join();
      if (next.size === 0 || seen.has(key)) continue;
      seen.add(key);
      most = Math.max(most, distinct(paths, next));
      if (most > MOST_PREFIXES) return most;
      waiting.push(next);
    }
  }
  return most;
}

/** The prefixes that match once a byte was added to a text that matched others. */
function after(paths: readonly Path[], active: ReadonlySet<string>, byte: number): ReadonlySet<string> {
  const next = new Set<string>();
  const reach = (path: number, length: number): void => {
    next.add(`${path} ${length}`);
    if (paths[path]!.steps[length] === STAR) next.add(`${path} ${length + 1}`);
  };
  for (const prefix of active) {
    const [path, length] = prefix.split(' ').map(Number) as [number, number];
    const { steps } = paths[path]!;
    if (length > 0 && steps[length - 1] === STAR) next.add(prefix);
    if (steps[length] === byte) reach(path, length + 1);
  }
  return next;
}

/** How many of the prefixes differ: within one list, those up to the first star are one if their text is. */
function distinct(paths: readonly Path[], prefixes: ReadonlySet<string>): number {
  const keys = new Set<string>();
  for (const prefix of prefixes) {
    const [index, length] = prefix.split(' ').map(Number) as [number, number];
    const { steps, group } = paths[index]!;
    const star = steps.indexOf(STAR);
    const shared = star < 0 || length <= star + 1;
    keys.add(shared ? `${group}: ${steps.slice(0, length).join()}` : prefix);
  }
  return keys.size;
}
