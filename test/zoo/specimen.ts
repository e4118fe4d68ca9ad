import type { Context } from 'aws-lambda';
import type * as fc from 'fast-check';
import type { LawName, LawOptions } from 'lambdouble/laws';
import type { InvokeOptions } from '../../src/invoke/index.js';

type ZooOptions = Pick<LawOptions, 'observe' | 'reset' | 'warm' | 'margin'> & InvokeOptions;

/** A handler and what the laws are told about it. */
export interface Setup<Event> {
  readonly handler: (event: Event, context: Context) => unknown;
  readonly options?: ZooOptions;
}

/** A handler with one bug, beside its corrected twin. */
export interface Specimen<Event = never> {
  /** What is wrong, in a line. */
  readonly bug: string;
  /** The law that is meant to find it. */
  readonly law: LawName;
  events(): fc.Arbitrary<Event>;
  flawed(): Setup<Event>;
  mended(): Setup<Event>;
  /** How the factory call of the counterexample reads. */
  readonly smallest: RegExp;
}

export function specimen<Event>(one: Specimen<Event>): Specimen {
  return one as unknown as Specimen;
}

export const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
