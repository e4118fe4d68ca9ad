import { given, outOfOrder, type Misfit } from '../../../values/misfits.js';
import type { BatchJobStateChangeEventInit } from './init.js';
import { exitCodeOf, isArray, isOver, statusOf, stepsOf, triesOf } from './job.js';
import type { BatchJobStatus } from './types.js';

type Init = BatchJobStateChangeEventInit;

const INSTANTS = ['createdAt', 'startedAt', 'stoppedAt'] as const;

/** The first option that contradicts the rest, if there is one. */
export function misfitOf(init: Init): Misfit<Init> | undefined {
  const status = statusOf(init);
  return attemptsMisfit(init, status) ?? retryMisfit(init, status) ?? timesMisfit(init, status) ?? arrayMisfit(init, status);
}

function attemptsMisfit(init: Init, status: BatchJobStatus): Misfit<Init> | undefined {
  if (init.attempts === undefined) return undefined;
  if (isArray(init) && init.attempts.length > 0) return { option: 'attempts', why: 'an array job is tried child by child' };
  if (status === 'PENDING' && init.attempts.length > 0) return { option: 'attempts', why: 'a job that is PENDING was never tried' };
  if (status === 'SUCCEEDED' && !isArray(init)) {
    const last = init.attempts.at(-1);
    if (last === undefined) return { option: 'attempts', why: 'a job that SUCCEEDED was tried at least once' };
    if (exitCodeOf(last, true) !== 0) return { option: 'attempts', why: 'the last attempt of a job that SUCCEEDED ends with 0' };
  }
  return undefined;
}

function retryMisfit(init: Init, status: BatchJobStatus): Misfit<Init> | undefined {
  const made = triesOf(init, status);
  const { attempts = made } = init.retryStrategy ?? {};
  if (made <= attempts && made <= 10) return undefined;
  if (init.retryStrategy === undefined) return { option: 'attempts', why: 'a job is tried at most 10 times' };
  return { option: 'retryStrategy', why: `this is attempt ${made}` };
}

function timesMisfit(init: Init, status: BatchJobStatus): Misfit<Init> | undefined {
  if (INSTANTS.every((option) => init[option] === undefined)) return undefined;
  const steps = stepsOf(init, status).map(([option]) => option);
  const others = INSTANTS.filter((option) => !steps.includes(option));
  const why = isOver(status) ? 'the job was never tried' : `a job that is ${status} has none`;
  return given(init, others, why) ?? outOfOrder(init, [...steps, 'time']);
}

function arrayMisfit({ arrayProperties }: Init, status: BatchJobStatus): Misfit<Init> | undefined {
  if (arrayProperties === undefined) return undefined;
  const { size, index } = arrayProperties;
  const isOne = (size === undefined) !== (index === undefined);
  if (!isOne) return { option: 'arrayProperties', why: 'a job has either a size or an index' };
  const waits = size !== undefined && !isOver(status) && status !== 'PENDING';
  return waits ? { option: 'arrayProperties', why: `an array job is PENDING until all children are over, never ${status}` } : undefined;
}
