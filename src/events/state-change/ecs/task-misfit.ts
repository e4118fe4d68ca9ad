import { settings } from '../../../values/settings.js';
import { given, outOfOrder, type Misfit } from '../../../values/misfits.js';
import { namedContainers } from './task-containers.js';
import type { ECSTaskStateChangeEventInit } from './task-init.js';
import { exitIsGiven, hasReached, MOMENTS, standingOf, stepsOf, type Standing } from './task-life.js';

type Init = ECSTaskStateChangeEventInit;

/** The first option that contradicts the rest, if there is one. */
export function misfitOf(init: Init): Misfit<Init> | undefined {
  const standing = standingOf(init);
  return stopMisfit(init, standing) ?? containersMisfit(init, standing) ?? timesMisfit(init, standing) ?? platformMisfit(init);
}

function stopMisfit(init: Init, { lastStatus, desiredStatus }: Standing): Misfit<Init> | undefined {
  if (desiredStatus === 'STOPPED') {
    const isOn = init.stopCode === 'TaskFailedToStart' && ['ACTIVATING', 'RUNNING', 'DEACTIVATING'].includes(lastStatus);
    return isOn ? { option: 'stopCode', why: `a task that is ${lastStatus} has started` } : undefined;
  }
  if (hasReached(lastStatus, 'DEACTIVATING')) return { option: 'desiredStatus', why: `a task that is ${lastStatus} shall stop` };
  return given(init, ['stopCode', 'stoppedReason'], 'the task shall run');
}

function containersMisfit(init: Init, { lastStatus, failedToStart, ended }: Standing): Misfit<Init> | undefined {
  if (init.containers === undefined) return undefined;
  const names = namedContainers(init).map(({ name }) => name);
  if (new Set(names).size < names.length) return { option: 'containers', why: 'two containers of a task can’t have one name' };
  if (!ended && exitIsGiven(init)) return { option: 'containers', why: `the containers of a task that is ${lastStatus} have not ended` };
  const exited = failedToStart && init.containers.some(({ exitCode }) => exitCode !== undefined);
  return exited ? { option: 'containers', why: 'a container that never started has no exit code' } : undefined;
}

function timesMisfit(init: Init, standing: Standing): Misfit<Init> | undefined {
  if (MOMENTS.every((option) => init[option] === undefined)) return undefined;
  const steps = stepsOf(init, standing).map(([option]) => option);
  const others = MOMENTS.filter((option) => !steps.includes(option));
  const what = standing.failedToStart ? 'a task that failed to start' : `a task that is ${standing.lastStatus}`;
  return given(init, others, `${what} has none`) ?? outOfOrder(init, [...steps, 'time']);
}

function platformMisfit(init: Init): Misfit<Init> | undefined {
  const { launchType = 'FARGATE', availabilityZone, region = settings().region } = init;
  if (availabilityZone !== undefined && !availabilityZone.startsWith(region)) {
    return { option: 'availabilityZone', why: `it lies outside of the region ${region}` };
  }
  if (launchType === 'FARGATE') return given(init, ['containerInstanceId'], 'a task on Fargate has no container instance');
  return (
    given(init, ['platformVersion'], 'only tasks on Fargate have a platform version') ??
    (launchType === 'EXTERNAL' ? given(init, ['availabilityZone'], 'an external instance is in no zone') : undefined)
  );
}
