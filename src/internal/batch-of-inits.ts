import { failure } from './errors.js';
import { show } from './show.js';

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

/**
 * What the inits of one batch say of something that all its records share, such as their queue: what one init says holds for all.
 *
 * @throws when two inits say different things
 */
export function agreedOption<Init extends object, Name extends keyof Init & string>(
  doing: string,
  inits: readonly Init[],
  name: Name,
): Init[Name] | undefined {
  const first = inits[0]?.[name];
  if (inits.length < 2) return first;
  let agreed = first;
  for (const init of inits) {
    const value = init[name];
    if (value === undefined || value === agreed) continue;
    if (agreed !== undefined && !saysTheSame(value, agreed)) {
      throw failure(
        doing,
        `its records disagree about "${name}": ${show(agreed)} and ${show(value)}`,
        `All records of one event share it, so give it once, or make two events.`,
      );
    }
    agreed = value;
  }
  return agreed;
}

function saysTheSame(one: unknown, other: unknown): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}
