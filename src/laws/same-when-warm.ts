import * as fc from 'fast-check';
import { answerOf, differenceLines, differencesOf, varyingPlaces } from './differences.js';
import type { Breach, Law, Trial } from './law.js';
import type { Run } from './run.js';

/** A run, and all that can be seen of it from outside. */
interface Seen {
  readonly run: Run;
  readonly answer: unknown;
  readonly effects: unknown;
}

async function seen(trial: Trial): Promise<Seen> {
  await trial.reset();
  const run = await trial.run(trial.event);
  return { run, answer: answerOf(run.outcome), effects: await trial.effects() };
}

function visible({ answer, effects }: Seen): unknown {
  return { answer, effects };
}

function besideOf(before: readonly unknown[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(before.map((event, index) => [`before it${before.length > 1 ? ` (${index + 1})` : ''}`, event]));
}

/** An event has the same answer and effects in a used environment as in a fresh one, whatever came before. */
export const sameWhenWarm: Law<readonly unknown[]> = {
  name: 'same when warm',
  sentence: 'An event has the same answer and effects in a used execution environment as in a fresh one, whatever came before.',
  why: 'Lambda keeps environments: what one invocation leaves in module state, the next one finds, and it may be another customer’s.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/best-practices.html#function-code',
  draws: (events) => fc.array(events, { minLength: 1, maxLength: 2 }),
  async check(trial, before): Promise<Breach | undefined> {
    const cold = await trial.fresh();
    const used = cold === undefined ? trial : (await trial.fresh())!;
    const alone = await seen(cold ?? trial);
    for (const event of before) await used.run(event);
    const later = await seen(used);
    let differences = differencesOf(visible(alone), visible(later));
    if (differences.length === 0) return undefined;

    const again = await seen(cold === undefined ? used : (await trial.fresh())!);
    const varying = varyingPlaces(visible(cold === undefined ? later : alone), visible(again), cold !== undefined);
    differences = differences.filter(({ path }) => !varying.has(path));
    if (differences.length === 0) return undefined;
    return {
      what:
        cold === undefined
          ? 'After other events the same event had another answer or other effects than before.'
          : 'In a used environment the event had another answer or other effects than in a fresh one.',
      differences: differenceLines(differences, cold === undefined ? 'at first' : 'in a fresh one', 'after others'),
      run: later.run,
      beside: besideOf(before),
    };
  },
};
