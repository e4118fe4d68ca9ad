import { didYouMean } from './did-you-mean.js';
import { badOption, failure } from './errors.js';
import { isPlainObject } from './plain-object.js';
import { show } from './show.js';

/** What one option accepts: a test, and the words for an error message ("a positive integer"). */
export interface OptionCheck {
  readonly expected: string;
  accepts(value: unknown): boolean;
}

/** Every option of a factory or function by name. */
export type OptionTable<Options> = { readonly [Name in keyof Required<Options>]: OptionCheck };

/** Makes a table without a prototype, so that an option called "constructor" is as unknown as any other. */
/* @__NO_SIDE_EFFECTS__ */
export function optionTable<Options>(checks: OptionTable<Options>): OptionTable<Options> {
  return Object.freeze(Object.assign(Object.create(null), checks)) as OptionTable<Options>;
}

/** One check for several options. */
export function sameCheck<Name extends string>(names: readonly Name[], check: OptionCheck): Record<Name, OptionCheck> {
  return Object.fromEntries(names.map((name) => [name, check])) as Record<Name, OptionCheck>;
}

/**
 * Refuses anything but a plain object of known options with usable values. `undefined` counts as not given.
 *
 * @param doing what fails when this does, such as `create S3Event`
 */
export function checkOptions<Options>(doing: string, options: unknown, table: OptionTable<Options>): asserts options is Options {
  if (!isPlainObject(options)) {
    throw failure(doing, `its options are ${show(options)}`, `Pass an object with any of: ${Object.keys(table).join(', ')}.`);
  }
  const checks = table as unknown as Record<string, OptionCheck | undefined>;
  for (const name of Object.keys(options)) {
    const value = options[name];
    const check = checks[name];
    if (check === undefined) throw unknownOption(doing, name, Object.keys(table));
    if (value !== undefined && !acceptedBy(check, value)) throw badOption(doing, name, value, check.expected);
  }
}

/** False also for a value whose own code throws when it is looked at. */
function acceptedBy(check: OptionCheck, value: unknown): boolean {
  try {
    return check.accepts(value);
  } catch {
    return false;
  }
}

/** The house error for an option that doesn't exist. */
export function unknownOption(doing: string, name: string, known: readonly string[]): Error {
  return failure(doing, `there is no option "${name}"`, `${didYouMean(name, known)}Known options: ${known.join(', ')}.`);
}
