import * as fc from 'fast-check';
import { anInteger } from '../internal/checks.js';
import { failure } from '../internal/errors.js';
import { checkOptions, optionTable } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';
import { noConstraints, type RecordsConstraint } from './constraints.js';
import { EventArbitrary } from './event-arbitrary.js';

/**
 * Makes events of drawn inits. Ids and everything else that the init leaves open come from a drawn seed, so the arbitrary's own seed
 * decides the whole event and it shrinks to the factory's plain default.
 */
export function eventFrom<Init, Event>(init: fc.Arbitrary<Init>, create: (init: Init) => Event): fc.Arbitrary<Event> {
  return new EventArbitrary(init, create);
}

const USUAL_MAXIMUM = 4;

/**
 * Draws the inits of an event's records.
 *
 * @param doing such as `generate SQSEvent`
 * @param limit the source's limits; by default one to four records are drawn
 */
export function anyRecords<Init>(
  doing: string,
  record: fc.Arbitrary<Init>,
  limit: { readonly minimum: number; readonly maximum: number },
  constraint: RecordsConstraint | undefined = {},
): fc.Arbitrary<Init[]> {
  const aLength = anInteger(limit.minimum, limit.maximum);
  const doingRecords = `${doing} with "records"`;
  checkOptions(doingRecords, constraint, optionTable<RecordsConstraint>({ minLength: aLength, maxLength: aLength }));
  const { minLength = limit.minimum, maxLength = Math.max(minLength, Math.min(USUAL_MAXIMUM, limit.maximum)) } = constraint;
  if (minLength > maxLength) {
    throw failure(doingRecords, `minLength ${minLength} is over maxLength ${maxLength}`, 'Let minLength be at most maxLength.');
  }
  return fc.array(record, { minLength, maxLength, size: 'max' });
}

/** Refuses a constraint object that is neither plain nor absent, before it is taken apart. */
export function splitRecords<Constraint extends { records?: RecordsConstraint | undefined }>(
  doing: string,
  constraints: Constraint | undefined,
): { records: RecordsConstraint | undefined; init: Omit<Constraint, 'records'> } {
  if (constraints !== undefined && !isPlainObject(constraints)) {
    throw noConstraints(doing, constraints, 'an object with options of the factory, or nothing');
  }
  const { records, ...init } = constraints ?? ({} as Constraint);
  return { records, init };
}
