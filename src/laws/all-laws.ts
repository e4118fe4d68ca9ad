import { idempotent } from './idempotent.js';
import { finishesInTime } from './finishes-in-time.js';
import { isolatesBadRecords } from './isolates-bad-records.js';
import type { Law } from './law.js';
import { leavesNoWorkBehind } from './leaves-no-work-behind.js';
import { leavesTheEventAlone } from './leaves-the-event-alone.js';
import { leavesTheProcessAlone } from './leaves-the-process-alone.js';
import type { LawName, LawOptions } from './options.js';
import { respondsWell } from './responds-well.js';
import { sameWhenConcurrent } from './same-when-concurrent.js';
import { sameWhenWarm } from './same-when-warm.js';
import { succeeds } from './succeeds.js';
import { didYouMean } from '../internal/did-you-mean.js';
import { failure } from '../internal/errors.js';

/** All of lambdouble's laws, in the order in which they are looked at: the first that is broken is reported. */
export const allLaws: readonly Law[] = [
  succeeds,
  finishesInTime,
  respondsWell,
  leavesNoWorkBehind,
  leavesTheEventAlone,
  leavesTheProcessAlone,
  isolatesBadRecords as Law,
  sameWhenWarm as Law,
  idempotent,
  sameWhenConcurrent as Law,
] satisfies readonly (Law & { readonly name: LawName | string })[];

/** A law that can't be checked, and what to do so that it can. */
export interface UncheckedLaw {
  readonly law: string;
  readonly reason: string;
}

/** The laws of one check. */
export interface ChosenLaws {
  readonly checked: readonly Law[];
  readonly unchecked: readonly UncheckedLaw[];
}

function lawNamed(doing: string, name: string): Law {
  const found = allLaws.find((law) => law.name === name);
  if (found !== undefined) return found;
  const names = allLaws.map((law) => law.name);
  throw failure(doing, `there is no law "${name}"`, `${didYouMean(name, names)}Laws: ${names.join(', ')}.`);
}

/**
 * The laws that options ask for.
 *
 * @throws a house error for names of no law, no law at all, and laws asked for by name that can't be checked
 */
export function chosenLaws(doing: string, options: LawOptions): ChosenLaws {
  const asked = options.laws?.map((law) => (typeof law === 'string' ? lawNamed(doing, law) : law));
  const except = new Set((options.except ?? []).map((name) => lawNamed(doing, name).name));
  const chosen = [
    ...(asked ?? allLaws).filter((law) => !except.has(law.name)),
    ...(options.expect === undefined ? [] : [expectation(options.expect)]),
  ];
  if (chosen.length === 0) throw failure(doing, 'no law is left to check', 'Name one in "laws", or leave one out of "except".');
  const unchecked: UncheckedLaw[] = [];
  for (const law of chosen) {
    const reason = law.needs?.(options);
    if (reason === undefined) continue;
    if (asked !== undefined) throw failure(doing, `the law "${law.name}" can’t be checked`, reason);
    unchecked.push({ law: law.name, reason });
  }
  const names = new Set(unchecked.map(({ law }) => law));
  return { checked: chosen.filter((law) => !names.has(law.name)), unchecked };
}

/** What the user expects, as a law. */
function expectation(expect: NonNullable<LawOptions['expect']>): Law {
  return {
    name: 'as expected',
    sentence: 'Every outcome is as the test expects it.',
    why: 'Your own expectation says so.',
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/testing-guide.html',
    async check(trial) {
      const run = await trial.first();
      try {
        const verdict = await expect(run.outcome, trial.event as never);
        return verdict === false ? { what: 'The expectation returned false.', run } : undefined;
      } catch (error) {
        return { what: `The expectation threw: ${error instanceof Error ? error.message : String(error)}`, run };
      }
    },
  };
}
