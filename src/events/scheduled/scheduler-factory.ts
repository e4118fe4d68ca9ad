import { madeEvent } from '../../contracts/made-event.js';
import { ASYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { checkTextSize } from '../../contracts/payload.js';
import { aStringMatching, anInteger, anything } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { arn } from '../../values/arn.js';
import { randomHex, randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoSeconds } from '../../values/time.js';
import { envelopeOptions, type EnvelopeInit } from '../../values/eventbridge-envelope.js';
import { withContextAttributes } from './context-attributes.js';

/** The event that a schedule of EventBridge Scheduler without input sends. Unlike a rule's, its `detail` is a string. */
export interface SchedulerEvent {
  version: string;
  id: string;
  'detail-type': 'Scheduled Event';
  source: 'aws.scheduler';
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: string;
}

/** What one run of a schedule is about. Everything has a default. */
export interface SchedulerEventInit extends EnvelopeInit {
  /** Name of the schedule. Default `nightly`. */
  scheduleName?: string | undefined;
  /** Name of the schedule's group. Default `default`. */
  groupName?: string | undefined;
  /** Id of this run, for `<aws.scheduler.execution-id>`. Default: random. */
  executionId?: string | undefined;
  /** How often this run was tried, this call included, for `<aws.scheduler.attempt-number>`: 1 to 186. Default 1. */
  attemptNumber?: number | undefined;
}

/** What one run of a schedule with input is about. */
export interface SchedulerEventWithInputInit<Input> extends SchedulerEventInit {
  /**
   * The schedule's input, as the value that its JSON text stands for. The function receives exactly that, with `<aws.scheduler.schedule-arn>`,
   * `<aws.scheduler.scheduled-time>`, `<aws.scheduler.execution-id>` and `<aws.scheduler.attempt-number>` filled in.
   */
  input: Input;
}

const aName = (of: string) => aStringMatching(/^[\w.-]{1,64}$/, `the name of a ${of}: 1 to 64 letters, digits, ".", "-" and "_"`);

/** The options of a schedule's event. */
export const schedulerEventOptions: OptionTable<SchedulerEventWithInputInit<unknown>> = optionTable<SchedulerEventWithInputInit<unknown>>({
  scheduleName: aName('schedule'),
  groupName: aName('schedule group'),
  executionId: aStringMatching(/^[\w-]+$/, 'an execution id of letters, digits, "-" and "_"'),
  attemptNumber: anInteger(1, 186),
  input: anything,
  ...envelopeOptions,
});

const DOING = 'create SchedulerEvent';

function refuseJSONText(input: unknown): void {
  if (typeof input !== 'string' || !/^\s*[[{]/.test(input)) return;
  try {
    JSON.parse(input);
  } catch {
    return;
  }
  throw failure(DOING, 'option "input" is a JSON text', 'Pass the value that it stands for, such as JSON.parse(text).');
}

/** The envelope, or the input with its placeholders filled in. */
function sentBy(init: SchedulerEventInit & { input?: unknown }): object {
  const { input } = init;
  refuseJSONText(input);
  const account = init.account ?? settings().accountId;
  const region = init.region ?? settings().region;
  const time = isoSeconds(init.time === undefined ? settings().time : epochMilliseconds(init.time));
  const scheduleArn = arn('scheduler', region, account, `schedule/${init.groupName ?? 'default'}/${init.scheduleName ?? 'nightly'}`);
  if (input === undefined) {
    const event: SchedulerEvent = {
      version: '0',
      id: init.id ?? randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account,
      time,
      region,
      resources: [scheduleArn],
      detail: '{}',
    };
    return event;
  }
  const attributes = {
    scheduleArn,
    scheduledTime: time,
    executionId: init.executionId ?? randomHex(16),
    attemptNumber: init.attemptNumber ?? 1,
  };
  const text = withContextAttributes(toJSONText(DOING, 'option "input"', input), attributes);
  checkTextSize(DOING, 'input', text, ASYNCHRONOUS_PAYLOAD_LIMIT);
  return JSON.parse(text) as object;
}

/**
 * What EventBridge Scheduler sends to a function: with `input` exactly that, its placeholders filled in; without it an envelope whose
 * `detail` is the string `{}`. For rules with a schedule use `createScheduledEvent`.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
 * @param init which schedule ran, when (`time` is the scheduled instant, cut to whole seconds), the attempt, and the schedule's input
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that Scheduler could not have, and for an input that JSON can't hold
 * @example
 * expect(createSchedulerEvent({ scheduleName: 'nightly' }).detail).toBe('{}');
 *
 * const event = createSchedulerEvent({ time: '2026-03-29T01:00:00Z', input: { job: 'report', due: '<aws.scheduler.scheduled-time>' } });
 * expect(event).toEqual({ job: 'report', due: '2026-03-29T01:00:00Z' });
 */
export function createSchedulerEvent<Input>(init: SchedulerEventWithInputInit<Input>, overrides?: DeepPartial<NoInfer<Input>>): Input;
export function createSchedulerEvent(init?: SchedulerEventInit, overrides?: DeepPartial<SchedulerEvent>): SchedulerEvent;
export function createSchedulerEvent(
  init: SchedulerEventInit & { input?: unknown } = {},
  overrides?: DeepPartial<unknown> | undefined,
): unknown {
  checkOptions(DOING, init, schedulerEventOptions);
  return madeEvent(DOING, () => sentBy(init), overrides as DeepPartial<object>);
}
