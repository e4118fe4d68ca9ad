import { epochMilliseconds } from '../../values/time.js';
import { happeningOf } from '../../values/eventbridge-envelope.js';
import { changeOptions, type AnyChangeInit } from './init.js';
import type { Subject } from './kinds.js';

/** An option that contradicts the rest, and why. */
export interface Misfit {
  readonly option: keyof AnyChangeInit;
  readonly why: string;
}

const WITH_RESULT: ReadonlySet<string> = new Set(['SUCCEEDED', 'FAILED']);
const WITH_COMMENTS: ReadonlySet<string> = new Set(['STOPPING', 'STOPPED']);

function* misfits(subject: Subject, init: AnyChangeInit): Generator<Misfit> {
  const state = init.state ?? 'STARTED';
  const table = changeOptions[subject];
  for (const option of Object.keys(init) as (keyof AnyChangeInit)[]) {
    if (init[option] === undefined || option === 'detail-type') continue;
    if (!(option in table)) yield { option, why: `the change of ${subject === 'action' ? 'an' : 'a'} ${subject} has none` };
    else if (option === 'state' && !table.state.accepts(state)) yield { option, why: `no ${subject} is ever in that state` };
  }
  const { time } = happeningOf(init);
  for (const option of ['start-time', 'stage-last-retry-attempt-time'] as const) {
    const instant = init[option];
    if (instant !== undefined && epochMilliseconds(instant) > time) yield { option, why: 'the change came before it' };
  }
  const attempt = init['pipeline-execution-attempt'];
  if (attempt === 1 && state === 'RESUMED') yield { option: 'pipeline-execution-attempt', why: 'what resumed is tried again' };
  if (attempt === 1 && init['stage-last-retry-attempt-time'] !== undefined) {
    yield { option: 'stage-last-retry-attempt-time', why: 'a first attempt has none' };
  }
  if (init['stop-execution-comments'] !== undefined && !WITH_COMMENTS.has(state)) {
    yield { option: 'stop-execution-comments', why: `an execution that is ${state} has none` };
  }
  if (init['execution-result'] !== undefined && !WITH_RESULT.has(state)) {
    yield { option: 'execution-result', why: `an action that is ${state} has none` };
  }
  if (init['output-artifacts'] !== undefined && state !== 'SUCCEEDED') {
    yield { option: 'output-artifacts', why: `an action that is ${state} has none` };
  }
  if (init['input-artifacts'] !== undefined && init.type?.category === 'Source')
    yield { option: 'input-artifacts', why: 'a source has none' };
}

/** Every option that contradicts the rest. */
export function misfitsOf(subject: Subject, init: AnyChangeInit): readonly Misfit[] {
  return [...misfits(subject, init)];
}
