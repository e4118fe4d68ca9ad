import type { Outcome } from '../invoke/index.js';

/** What `checkHandler` rejects with when a handler breaks a law. Its message is the whole report. */
export class LawViolation extends Error {
  /** The name of the law. */
  readonly law: string;
  /** The smallest event that was found. */
  readonly event: unknown;
  /** How the handler ended on it, where one invocation shows it. */
  readonly outcome: Outcome | undefined;
  /** The factory call that makes such an event. */
  readonly code: string;
  /** Together with `path`: what replays it. */
  readonly seed: number;
  /** Path to the event from the seed. */
  readonly path: string;

  constructor(message: string, facts: Pick<LawViolation, 'law' | 'event' | 'outcome' | 'code' | 'seed' | 'path'>) {
    super(message);
    this.name = 'LawViolation';
    this.law = facts.law;
    this.event = facts.event;
    this.outcome = facts.outcome;
    this.code = facts.code;
    this.seed = facts.seed;
    this.path = facts.path;
  }
}
