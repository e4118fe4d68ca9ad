import type { ScheduledEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRandomText, anyRegion } from '../../generate/values.js';
import { ALPHABETS } from '../../values/random-text.js';
import { createScheduledEvent, scheduledEventOptions, type ScheduledEventInit } from './factory.js';
import {
  createSchedulerEvent,
  schedulerEventOptions,
  type SchedulerEvent,
  type SchedulerEventInit,
  type SchedulerEventWithInputInit,
} from './scheduler-factory.js';

/** Constraints of `anyScheduledEvent()`: the factory's options, each a value or an arbitrary. */
export type ScheduledEventConstraints = Constraints<ScheduledEventInit>;

/** Constraints of `anySchedulerEvent()`: the factory's options without input, each a value or an arbitrary. */
export type SchedulerEventConstraints = Constraints<SchedulerEventInit>;

/** Constraints of `anySchedulerEvent()` for a schedule with input, which is a value or an arbitrary. */
export interface SchedulerEventWithInputConstraints<Input> extends SchedulerEventConstraints {
  input: Input | fc.Arbitrary<Input>;
}

const anyScheduleName = fc.constantFrom('nightly-report', 'r', 'every.5_minutes', 'n'.repeat(64), 'MyStack-NightlyRule-1X2Y3Z4A5B6C7');

const envelope = {
  account: fc.constantFrom('123456789012', '000000000000', '012345678901'),
  time: anyInstant(),
  region: anyRegion(),
};

const ofRule = { ruleName: anyScheduleName, ...envelope };

const ofSchedule = {
  scheduleName: anyScheduleName,
  groupName: fc.constantFrom('default', 'tenant-42', 'g'),
  attemptNumber: fc.oneof(fc.integer({ min: 2, max: 5 }), fc.constantFrom(185, 186)),
  executionId: anyRandomText(ALPHABETS.lowerCaseAlphanumeric, 16),
  ...envelope,
};

/**
 * Any event of a rule with a schedule, also right before and after clock changes and at the ends of years. Shrinks to the plain
 * `createScheduledEvent()`.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html
 * @param constraints options of `createScheduledEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyScheduledEvent({ ruleName: 'nightly' }), (event) => {
 *     expect(event.resources[0]).toMatch(/:rule\/nightly$/);
 *   }),
 * );
 */
export function anyScheduledEvent(constraints: ScheduledEventConstraints = {}): fc.Arbitrary<ScheduledEvent<Record<string, never>>> {
  return eventFrom(anyInit('generate ScheduledEvent', scheduledEventOptions, ofRule, constraints), (init) => createScheduledEvent(init));
}

/**
 * Anything that EventBridge Scheduler sends to a function: the envelope, or your `input` with its placeholders filled in, at first and
 * later attempts, also right before and after clock changes and at the ends of years. Shrinks to the plain `createSchedulerEvent()`.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
 * @param constraints options of `createSchedulerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * const run = anySchedulerEvent({ input: { attempt: '<aws.scheduler.attempt-number>' } });
 * fc.assert(
 *   fc.property(run, (event) => {
 *     expect(Number(event.attempt)).toBeGreaterThanOrEqual(1);
 *   }),
 * );
 */
export function anySchedulerEvent<Input>(constraints: SchedulerEventWithInputConstraints<Input>): fc.Arbitrary<Input>;
export function anySchedulerEvent(constraints?: SchedulerEventConstraints): fc.Arbitrary<SchedulerEvent>;
export function anySchedulerEvent(constraints: Constraints<SchedulerEventWithInputInit<unknown>> = {}): fc.Arbitrary<unknown> {
  const init = anyInit('generate SchedulerEvent', schedulerEventOptions, ofSchedule, constraints);
  return eventFrom(init, (drawn) => createSchedulerEvent(drawn));
}
