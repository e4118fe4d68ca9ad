import { failure } from '../internal/errors.js';
import { compile, matchesAny, type CompiledBranch } from './compile.js';
import { InvalidEventPattern } from './invalid-pattern.js';

/** The filters of an event source mapping, as Lambda's API takes them. */
export interface FilterCriteria {
  Filters?: readonly { Pattern?: string | undefined }[] | undefined;
}

/** How many filters a mapping may have, and how many once AWS has raised the quota. */
export const MOST_FILTERS = { byDefault: 5, raised: 10 } as const;

/** What Lambda answers when one of the patterns can't be used. Recognise it by `name`; its cause says what is wrong with the pattern. */
export class InvalidFilterPattern extends Error {
  constructor(cause: InvalidEventPattern) {
    super('Invalid filter pattern definition.', { cause });
    this.name = 'InvalidParameterValueException';
  }
}

/** The filters of a mapping, ready for any number of records. */
export interface RecordFilter {
  /**
   * Whether a record passes at least one of the filters.
   *
   * @param view the record as patterns see it: its properties, and under the payload's key what `payloadView` makes of the payload
   */
  passes(view: Readonly<Record<string, unknown>>): boolean;
}

/**
 * Reads the filters of a mapping.
 *
 * @param payloadKey where records hold what somebody else wrote, such as `body`, `data` or `value`; none where a record is all AWS's own
 * @param most how many filters are allowed
 * @returns `undefined` when there are no filters, so that every record passes
 * @throws InvalidFilterPattern, or a house error for too many filters
 */
export function compileFilterCriteria(
  criteria: FilterCriteria | undefined,
  payloadKey?: string,
  most: number = MOST_FILTERS.byDefault,
): RecordFilter | undefined {
  const filters = criteria?.Filters ?? [];
  if (filters.length === 0) return undefined;
  if (filters.length > most) {
    throw failure('read filter criteria', `there are ${filters.length} filters`, `Pass at most ${most}, which is what AWS allows.`);
  }
  const branches = filters.flatMap(({ Pattern }) => branchesOf(Pattern ?? '{}'));
  if (payloadKey === undefined) return { passes: (view) => matchesAny(branches, view) };

  const ofTexts = branches.filter((branch) => !branch.some(({ path }) => path.startsWith(`${payloadKey}.`)));
  const ofJSON = branches.filter((branch) => !branch.some(({ path }) => path === payloadKey));
  return {
    passes: (view) => matchesAny(isText(view[payloadKey]) ? ofTexts : ofJSON, view),
  };
}

/**
 * A payload as patterns see it: the value where the text is a JSON object or array, otherwise the text itself. A pattern for the one never matches the
 * other: Lambda drops such a record, also when the pattern asks for something to be absent.
 */
export function payloadView(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function isText(payload: unknown): boolean {
  return typeof payload !== 'object' || payload === null;
}

function branchesOf(pattern: string): readonly CompiledBranch[] {
  try {
    return compile(pattern).branches;
  } catch (error) {
    throw error instanceof InvalidEventPattern ? new InvalidFilterPattern(error) : error;
  }
}
