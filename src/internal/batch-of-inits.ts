import { failure } from './errors.js';
import { checkOptions, type OptionTable } from './options.js';
import { show } from './show.js';

/**
 * One init or an array of them, as a list without holes.
 *
 * @param emptied the raw overrides that make an event without records
 * @throws for an empty array: AWS never sends an event without records
 */
export function listOfInits<Init>(
  doing: string,
  inits: Init | readonly Init[] | undefined,
  emptied = '{ Records: [] }',
): readonly (Init | undefined)[] {
  if (!Array.isArray(inits)) return [inits as Init | undefined];
  if (inits.length === 0) {
    throw failure(
      doing,
      'its list of records is empty',
      `Pass at least one record; for an event that AWS never sends use the second argument, ${emptied}.`,
    );
  }
  return Array.from(inits as readonly Init[]);
}

const LARGEST_BATCH = 10_000;

/**
 * The inits of a batch, each with usable options.
 *
 * @throws for unknown options, values that can't be used, and more inits than a batch of Lambda's has records
 */
export function checkedInits<Init>(doing: string, inits: readonly (Init | undefined)[], table: OptionTable<Init>): readonly Init[] {
  if (inits.length > LARGEST_BATCH) {
    throw failure(doing, `its list has ${inits.length} records`, 'Pass at most 10,000, the largest batch that Lambda makes.');
  }
  return inits.map((init = {} as Init) => {
    checkOptions(doing, init, table);
    return init;
  });
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
