import type * as fc from 'fast-check';
import type { EventSourceFacts } from '../contracts/facts.js';
import type { LawOptions } from './options.js';
import type { Run, RunOptions } from './run.js';

/** How a handler broke a law. */
export interface Breach {
  /** What happened, in full sentences. */
  readonly what: string;
  /** The event that shows it, where the law made another one of that which was drawn. */
  readonly event?: unknown;
  /** The run that shows it: its logs are reported. */
  readonly run?: Run | undefined;
  /** What two runs that should be equal have unequal, a line each. */
  readonly differences?: readonly string[] | undefined;
  /** Further events that it takes, by what they are, such as `before it`. */
  readonly beside?: Readonly<Record<string, unknown>> | undefined;
}

/** One event, and the means to try the handler on it. */
export interface Trial {
  readonly event: unknown;
  /** What AWS documents of the source that the event comes from; `undefined` for an event of no known source. */
  readonly facts: EventSourceFacts | undefined;
  readonly options: LawOptions;
  /** The first run of the handler on the event, which all laws share. */
  first(): Promise<Run>;
  /** Runs the handler on an event: this one, or what a law makes of it. */
  run(event: unknown, options?: RunOptions): Promise<Run>;
  /** The same trial with the handler in a fresh execution environment; `undefined` where option "warm" is not given. */
  fresh(): Promise<Trial | undefined>;
  /** Puts the effects back to nothing: calls option "reset". */
  reset(): Promise<void>;
  /** The effects so far, copied: what option "observe" gives. */
  effects(): Promise<unknown>;
}

/**
 * Something that a handler owes Lambda. Those of lambdouble read what AWS documents of the event's source (`trial.facts`) to know where they
 * apply; write your own in the same form and pass them as `laws`.
 */
export interface Law<Drawn = unknown> {
  /** Its name, as options `laws` and `except` take it. */
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly sentence: string;
  /** Why production breaks when it doesn't hold. */
  readonly why: string;
  /** The page that says so. */
  readonly page: string;
  /** What has to be provided before it can be checked, as a sentence; `undefined` when it can. */
  needs?(options: LawOptions): string | undefined;
  /** What is drawn beside the event; `events` draws further events of the same kind. */
  draws?(events: fc.Arbitrary<unknown>): fc.Arbitrary<Drawn>;
  /** How the handler broke it, or `undefined` when it holds or doesn't apply. */
  check(trial: Trial, drawn: Drawn): Promise<Breach | undefined>;
}
