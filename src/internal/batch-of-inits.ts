import { failure } from './errors.js';

/**
 * One init or an array of them, as a list.
 *
 * @throws for an empty array: AWS never sends an event without records
 */
export function listOfInits<Init>(doing: string, inits: Init | readonly Init[] | undefined): readonly (Init | undefined)[] {
  if (!Array.isArray(inits)) return [inits as Init | undefined];
  if (inits.length === 0) {
    throw failure(
      doing,
      'its list of records is empty',
      'Pass at least one record; for an event that AWS never sends use the second argument, { Records: [] }.',
    );
  }
  return inits as readonly Init[];
}
