import * as fc from 'fast-check';
import { failure } from '../internal/errors.js';
import type { LambdaHandler, StreamingHandler } from '../invoke/index.js';
import type { UncheckedLaw } from './all-laws.js';
import { prepare } from './bench.js';
import type { Law } from './law.js';
import type { CheckHandlerOptions } from './options.js';
import { BrokenLaw, anyDraw, tryLaws } from './property.js';
import { violationOf } from './report.js';
import type { Bench } from './trial.js';

/** What a check has found out about a handler that keeps all laws. */
export interface LawReport {
  /** The laws that held, by name. */
  readonly checked: readonly string[];
  /** The laws that could not be checked, and what to provide so that they can. */
  readonly unchecked: readonly UncheckedLaw[];
  /** How many events were tried under each law that held. */
  readonly numRuns: number;
  /** The seed of the events. */
  readonly seed: number;
}

const DOING = 'check the handler';
const USUAL_RUNS = 100;

/** Laws that look at the same runs are checked together; one that draws more has events of its own. */
function groupsOf(laws: readonly Law[]): readonly (readonly Law[])[] {
  const together = laws.filter((law) => law.draws === undefined);
  const apart = laws.filter((law) => law.draws !== undefined).map((law) => [law]);
  return together.length === 0 ? apart : [together, ...apart];
}

async function checkGroup(
  bench: Bench,
  laws: readonly Law[],
  arbitrary: fc.Arbitrary<unknown>,
  seed: number,
  until: number,
): Promise<number> {
  const { numRuns = USUAL_RUNS, path, onProgress } = bench.options;
  const names = laws.map(({ name }) => name);
  let runs = 0;
  // once a law is broken, smaller events are looked for that break the same one
  let culprit: Law | undefined;
  const property = fc.asyncProperty(anyDraw(laws, arbitrary), async (draw) => {
    try {
      await tryLaws(bench, laws, draw, culprit);
    } catch (error) {
      if (error instanceof BrokenLaw) culprit = error.law;
      throw error;
    }
    if (culprit === undefined) onProgress?.({ laws: names, runs: ++runs, numRuns });
  });
  const limit = until === Number.POSITIVE_INFINITY ? {} : { interruptAfterTimeLimit: Math.max(1, until - Date.now()) };
  const details = await fc.check(property, { numRuns, seed, ...(path === undefined ? {} : { path }), ...limit });
  if (!details.failed) return details.numRuns;
  const error: unknown = details.errorInstance;
  const found = { seed, path: details.counterexamplePath ?? '', runs: details.numRuns, shrinks: details.numShrinks };
  if (error instanceof BrokenLaw) throw await violationOf(error, bench, found);
  if (!(error instanceof Error)) return details.numRuns;
  throw failure(DOING, error.message, `It happened with { seed: ${seed}, path: '${found.path}' }.`, { cause: error });
}

/**
 * Checks a handler against the laws that Lambda imposes on every handler, on generated events: it succeeds, answers what the source accepts,
 * finishes in time, leaves nothing behind, isolates bad records, behaves the same when warm, when an event comes twice, and when two come at once.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/best-practices.html
 * @param handler the handler
 * @param arbitrary what draws its events, such as `anyS3Event()`
 * @param options which laws (`laws`, `except`, `expect`), how many events (`numRuns`, default 100; `seed`, `path`; `timeLimit` in milliseconds),
 * what lets more be checked (`warm`, `observe`, `reset`, `margin` in milliseconds), `onProgress`, and all options of `invoke`
 * @returns which laws held, and which could not be checked for want of an option
 * @throws (as a rejection) a `LawViolation` when a law is broken, whose message is the report; a house error for an unknown or unusable option
 * @example
 * const handler = async ({ Records }: aws.S3Event) => Records.map(({ s3 }) => s3.object.key);
 * const { checked } = await checkHandler(handler, anyS3Event(), { seed: 1 });
 * expect(checked).toContain('leaves no work behind');
 *
 * const forgetful = async () => { setTimeout(() => {}, 1_000); };
 * await expect(checkHandler(forgetful, anyS3Event())).rejects.toThrow('leaves no work behind');
 */
export async function checkHandler<Event, Result>(
  handler: LambdaHandler<Event, Result> | StreamingHandler<Event>,
  arbitrary: fc.Arbitrary<Event>,
  options: CheckHandlerOptions<Event, Result> = {},
): Promise<LawReport> {
  const { bench, laws } = prepare(DOING, handler, arbitrary, options);
  const { timeLimit, seed = anySeed() } = bench.options;
  const until = timeLimit === undefined ? Number.POSITIVE_INFINITY : Date.now() + timeLimit;
  let numRuns = Number.POSITIVE_INFINITY;
  for (const group of groupsOf(laws.checked)) numRuns = Math.min(numRuns, await checkGroup(bench, group, arbitrary, seed, until));
  return { checked: laws.checked.map(({ name }) => name), unchecked: laws.unchecked, numRuns, seed };
}

/** A seed that nobody has to repeat: each report prints it. */
function anySeed(): number {
  return fc.sample(fc.noBias(fc.integer()), 1)[0]!;
}
