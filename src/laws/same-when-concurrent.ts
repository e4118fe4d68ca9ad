import * as fc from 'fast-check';
import { inspect, isDeepStrictEqual } from 'node:util';
import { isPlainObject } from '../internal/plain-object.js';
import { answerOf, differenceLines, differencesOf, type Difference } from './differences.js';
import type { Breach, Law, Trial } from './law.js';
import type { Run } from './run.js';

/** Another event at the same time, and how many steps the first is ahead of it. */
export interface Overlap {
  readonly other: unknown;
  readonly lead: number;
}

const LONGEST_LEAD = 12;

/** Two runs, and the effects of both. */
interface Pair {
  readonly runs: readonly [Run, Run];
  readonly answers: readonly [unknown, unknown];
  readonly effects: unknown;
}

/** A value whose lists are in an order that says nothing, since either of two events may be first. */
function inNoOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(inNoOrder).toSorted((one, other) => (inspect(one, { depth: 9 }) < inspect(other, { depth: 9 }) ? -1 : 1));
  }
  if (value instanceof Map) return new Map([...value].map(([key, member]) => [key as unknown, inNoOrder(member)] as const));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inNoOrder(member)]));
}

async function pairOf(trial: Trial, start: () => Promise<[Run, Run]>): Promise<Pair> {
  await trial.reset();
  const runs = await start();
  const [one, other] = runs;
  return { runs, answers: [answerOf(one.outcome), answerOf(other.outcome)], effects: inNoOrder(await trial.effects()) };
}

function oneAfterTheOther(trial: Trial, first: unknown, second: unknown): Promise<Pair> {
  return pairOf(trial, async () => [await trial.run(first), await trial.run(second)]);
}

function atTheSameTime(trial: Trial, { other, lead }: Overlap): Promise<Pair> {
  return pairOf(trial, async () => {
    const one = trial.run(trial.event);
    for (let step = 0; step < lead; step++) await undefined;
    return Promise.all([one, trial.run(other)]);
  });
}

function answerDifferences(alone: Pair, together: Pair): Difference[] {
  return [
    ...differencesOf(alone.answers[0], together.answers[0], 'answer'),
    ...differencesOf(alone.answers[1], together.answers[1], 'answer to the other'),
  ];
}

/** Two invocations that overlap answer as they do alone, and have the effects of one after the other. */
export const sameWhenConcurrent: Law<Overlap> = {
  name: 'same when concurrent',
  sentence: 'Two invocations that overlap have the answers and effects that they have one after the other.',
  why: 'Lambda runs as many invocations at once as there are events, in one environment each or, on managed instances, several in one: what two of them read and then write, one of them loses.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
  draws: (events) => fc.record({ other: events, lead: fc.nat(LONGEST_LEAD) }, { noNullPrototype: true }),
  async check(trial, overlap): Promise<Breach | undefined> {
    const alone = await oneAfterTheOther(trial, trial.event, overlap.other);
    const together = await atTheSameTime(trial, overlap);
    const answers = answerDifferences(alone, together);
    let effects = differencesOf(alone.effects, together.effects, 'effects');
    if (effects.length > 0) {
      const reversed = await oneAfterTheOther(trial, overlap.other, trial.event);
      if (isDeepStrictEqual(reversed.effects, together.effects)) effects = [];
    }
    if (answers.length === 0 && effects.length === 0) return undefined;

    // what varies by itself, or depends on what came before, is no matter of overlapping
    const again = await oneAfterTheOther(trial, trial.event, overlap.other);
    const varying = new Set(
      [...answerDifferences(alone, again), ...differencesOf(alone.effects, again.effects, 'effects')].map(({ path }) => path),
    );
    const differences = [...answers, ...effects].filter(({ path }) => !varying.has(path));
    if (differences.length === 0) return undefined;
    return {
      what: 'At the same time as another event it had another answer or other effects than one after the other.',
      differences: differenceLines(differences, 'one after the other', 'at the same time'),
      run: together.runs[0],
      beside: { 'at the same time': overlap.other },
    };
  },
};
