import type { Entry } from '../journal.js';

interface Progress {
  readonly entries: Entry[];
  next: number;
  checkpoint: string | number | undefined;
}

/** How far each shard or partition has been read: the last record before which all have ended. */
export class Checkpoints {
  readonly #groups: Map<string, Progress> = new Map();

  add(entry: Entry): void {
    const { group } = entry;
    if (group === undefined) return;
    let progress = this.#groups.get(group);
    if (progress === undefined) {
      progress = { entries: [], next: 0, checkpoint: undefined };
      this.#groups.set(group, progress);
    }
    progress.entries.push(entry);
  }

  get all(): Readonly<Record<string, string | number>> {
    const all: Record<string, string | number> = {};
    for (const [group, progress] of this.#groups) {
      while (progress.entries[progress.next]?.ended === true) progress.checkpoint = positionOf(progress.entries[progress.next++]!);
      if (progress.checkpoint !== undefined) all[group] = progress.checkpoint;
    }
    return all;
  }
}

function positionOf({ identifier }: Entry): string | number {
  return typeof identifier === 'string' ? identifier : identifier.offset!;
}
