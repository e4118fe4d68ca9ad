import * as fc from 'fast-check';
import type { OptionTable } from '../internal/options.js';
import { anyRecords } from './any-event.js';
import { anyInit, checkConstraints, type Constraints, type InitArbitraries, type RecordsConstraint } from './constraints.js';

/** What to draw for the options of a batch that are not constrained. */
export interface BatchDraws<Init> {
  /** Options that describe what all records come from, and hold for all of them. */
  readonly shared: InitArbitraries<Init>;
  readonly single: InitArbitraries<Init>;
  /** The names of all options that are shared. */
  readonly sharedOptions: readonly (keyof Init & string)[];
}

/** A drawn batch: what its records share, and each of them. Nobody else holds the inits. */
export interface DrawnBatch<Init> {
  readonly ofAll: Init;
  readonly each: Init[];
}

/**
 * Draws the inits of a batch whose records share some options, which are drawn once.
 *
 * @param doing such as `generate MSKEvent`
 */
export function anyBatch<Init extends object>(
  doing: string,
  table: OptionTable<Init>,
  { shared, single, sharedOptions }: BatchDraws<Init>,
  constraints: Constraints<Init>,
  limit: { readonly minimum: number; readonly maximum: number },
  records: RecordsConstraint | undefined,
): fc.Arbitrary<DrawnBatch<Init>> {
  checkConstraints(doing, constraints, table);
  const isShared = ([name]: [string, unknown]): boolean => (sharedOptions as readonly string[]).includes(name);
  const entries = Object.entries(constraints);
  const ofAll = anyInit(doing, table, shared, Object.fromEntries(entries.filter(isShared)) as Constraints<Init>);
  const ofOne = anyInit(doing, table, single, Object.fromEntries(entries.filter((entry) => !isShared(entry))) as Constraints<Init>);
  return fc
    .tuple(ofAll, anyRecords(doing, ofOne, limit, records))
    .map(([drawn, each]) => ({ ofAll: drawn, each: each.map((init) => ({ ...init })) }));
}

/** The inits of a drawn batch as a factory takes them: the first says what all share. */
export function initsOf<Init extends object>({ ofAll, each }: DrawnBatch<Init>): Init[] {
  return each.map((init, index) => (index === 0 ? { ...ofAll, ...init } : init));
}
