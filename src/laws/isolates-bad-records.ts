import * as fc from 'fast-check';
import { identifierKey, reportedFailures, type BatchContract } from '../contracts/batch.js';
import { show } from '../internal/show.js';
import type { Breach, Law, Trial } from './law.js';
import { recordsIn, withRecords } from './records.js';
import type { Run } from './run.js';
import { withSpoiledRecords } from './spoiled-record.js';

/** Batches are cut to this size, since each record is tried alone as well. */
const MOST_RECORDS = 10;

function answersPartially({ outcome }: Run): boolean {
  if (outcome.status !== 'succeeded') return false;
  return Array.isArray((outcome.payload as { batchItemFailures?: unknown } | null | undefined)?.batchItemFailures);
}

/** Which records of a batch come again after a run, as Lambda reads its answer. */
function comingAgain({ outcome }: Run, batch: BatchContract, event: unknown): ReadonlySet<number> {
  const keys = batch.identifiers(event).map(identifierKey);
  const all = new Set(keys.keys());
  if (outcome.status !== 'succeeded') return all;
  const reported = reportedFailures(outcome.payload)?.map((identifier) => keys.indexOf(identifierKey(identifier)));
  if (reported === undefined || reported.includes(-1)) return all;
  if (batch.resumesAtFirst !== true) return new Set(reported);
  return new Set(reported.flatMap((index) => inOrderFrom(index, batch.orderedWithin?.(event) ?? [])));
}

/** A record and all that are in order after it. */
function inOrderFrom(index: number, order: readonly (string | undefined)[]): number[] {
  const within = order[index];
  if (within === undefined) return [index];
  return [...order.keys()].filter((later) => later >= index && order[later] === within);
}

interface Expectation {
  /** Records that must come again. */
  readonly must: ReadonlySet<number>;
  /** Records that may come again: a handler that keeps an order may stop at the first that fails. */
  readonly may: ReadonlySet<number>;
}

function expectationOf(failing: readonly number[], batch: BatchContract, event: unknown, count: number): Expectation {
  const order = batch.orderedWithin?.(event) ?? [];
  const must = new Set(failing.flatMap((index) => inOrderFrom(index, order)));
  const [first] = failing;
  const stops = first !== undefined && batch.resumesAtFirst !== true && order[first] !== undefined;
  return { must, may: stops ? new Set(Array.from({ length: count - first }, (_, index) => first + index)) : must };
}

async function runClean(trial: Trial, event: unknown): Promise<Run> {
  await trial.reset();
  return trial.run(event);
}

function breachOf(again: ReadonlySet<number>, { must, may }: Expectation, named: (index: number) => string): string[] {
  const lost = [...must].filter((index) => !again.has(index)).map((index) => `${named(index)} has to come again, and won’t: it is lost`);
  const needless = [...again]
    .filter((index) => !must.has(index) && !may.has(index))
    .map((index) => `${named(index)} succeeds, and comes again nonetheless`);
  return [...lost, ...needless];
}

/** Exactly the records that fail by themselves are reported, in order the first of them and all after it. */
export const isolatesBadRecords: Law<readonly number[]> = {
  name: 'isolates bad records',
  sentence:
    'Of a batch exactly the records that fail are reported as failed; where records are in order, the first that fails and all after it.',
  why: 'A record that is not reported counts as processed and is gone; one that is reported for another’s sake is processed again, until it is dead-lettered with it.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting',
  draws: () => fc.array(fc.nat(MOST_RECORDS - 1), { maxLength: 3, size: 'max' }),
  async check(trial, drawn): Promise<Breach | undefined> {
    const { facts } = trial;
    if (facts?.batch === undefined) return undefined;
    const { batch } = facts;
    const count = Math.min(recordsIn(facts, trial.event).length, MOST_RECORDS);
    if (count === 0 || batch.identifiers(trial.event).length < count) return undefined;
    const indices = Array.from({ length: count }, (_, index) => index);
    const whole = withRecords(facts, trial.event, indices);
    const event = withSpoiledRecords(facts, whole, new Set(drawn.map((number) => number % count)));

    const singles: Run[] = [];
    for (const index of indices) singles.push(await runClean(trial, withRecords(facts, event, [index])));
    const run = await runClean(trial, event);
    if (![run, ...singles].some(answersPartially)) return undefined;

    const failing = indices.filter((index) => comingAgain(singles[index]!, batch, withRecords(facts, event, [index])).size > 0);
    const identifiers = batch.identifiers(event);
    const named = (index: number): string => `record ${index} (${batch.identifier} ${show(identifiers[index])})`;
    const differences = breachOf(comingAgain(run, batch, event), expectationOf(failing, batch, event, count), named);
    if (differences.length === 0) return undefined;
    const alone =
      failing.length === 0 ? 'No record fails alone.' : `Alone ${failing.map(named).join(', ')} fail${failing.length === 1 ? 's' : ''}.`;
    const ended =
      run.outcome.status === 'succeeded'
        ? `To the batch the handler answered ${show(run.outcome.payload)}.`
        : `With the batch the handler failed with ${run.outcome.error.errorType}: ${run.outcome.error.errorMessage}, so all of it comes again.`;
    return { what: `${alone}\n${ended}`, differences, run, ...(event === trial.event ? {} : { event }) };
  },
};
