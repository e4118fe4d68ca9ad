import * as fc from 'fast-check';
import type { Breach, Law } from './law.js';
import { EventTrial, type Bench } from './trial.js';

/** An event, and what each law that draws more has drawn. */
export type Draw = readonly [event: unknown, ...drawn: unknown[]];

/** Thrown where a handler breaks a law, on the way to the report. */
export class BrokenLaw extends Error {
  override readonly name = 'BrokenLaw';
  readonly law: Law;
  readonly breach: Breach;
  readonly event: unknown;
  readonly drawn: unknown;

  constructor(law: Law, breach: Breach, event: unknown, drawn: unknown) {
    super(`The handler breaks the law "${law.name}": ${law.sentence}\n${breach.what}`);
    this.law = law;
    this.breach = breach;
    this.event = event;
    this.drawn = drawn;
  }
}

/** Draws events, and beside them what laws need. */
export function anyDraw(laws: readonly Law[], events: fc.Arbitrary<unknown>): fc.Arbitrary<Draw> {
  const beside = laws.flatMap((law) => (law.draws === undefined ? [] : [law.draws(events)]));
  return fc.tuple(events, ...beside);
}

/** Tries one event under laws, one after the other; throws for the first that is broken. */
export async function tryLaws(bench: Bench, laws: readonly Law[], [event, ...drawn]: Draw, only?: Law): Promise<void> {
  const trial = new EventTrial(bench, event);
  let next = 0;
  for (const law of laws) {
    const own = law.draws === undefined ? undefined : drawn[next++];
    if (only !== undefined && law !== only) continue;
    const breach = await law.check(trial, own);
    if (breach !== undefined) throw new BrokenLaw(law, breach, breach.event ?? event, own);
  }
}
