import { madeEvent } from '../../contracts/made-event.js';
import type { ScheduledEvent } from 'aws-lambda';
import { aStringMatching } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { arn } from '../../values/arn.js';
import { eventBridgeId } from '../../values/message-ids.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoSeconds } from '../../values/time.js';
import { envelopeOptions, type EnvelopeInit } from '../../values/eventbridge-envelope.js';

/** What one run of a rule with a schedule is about. Everything has a default. */
export interface ScheduledEventInit extends EnvelopeInit {
  /** Name of the rule, whose ARN is the event's only resource. Default `nightly`. */
  ruleName?: string | undefined;
}

/** The options of a scheduled rule's event. */
export const scheduledEventOptions: OptionTable<ScheduledEventInit> = optionTable<ScheduledEventInit>({
  ruleName: aStringMatching(/^[\w.-]{1,64}$/, 'the name of a rule: 1 to 64 letters, digits, ".", "-" and "_"'),
  ...envelopeOptions,
});

const DOING = 'create ScheduledEvent';

/** What a rule with a schedule has no choice of, and what to do instead. */
const IMPOSSIBLE: readonly (readonly [option: string, wayOut: string])[] = [
  ['detail', 'A rule with a constant input sends that JSON alone, without an envelope: pass it to your handler as it is.'],
  [
    'input',
    'A rule with a constant input sends that JSON alone: pass it to your handler as it is. EventBridge Scheduler: createSchedulerEvent.',
  ],
  ['eventBusName', 'Only rules of the default bus can have a schedule: leave it out.'],
];

function refuseImpossible(init: unknown): void {
  if (!isPlainObject(init)) return;
  for (const [option, wayOut] of IMPOSSIBLE) {
    if (init[option] !== undefined) throw failure(DOING, `a rule with a schedule has no "${option}" to choose`, wayOut);
  }
}

function eventOfRule(init: ScheduledEventInit): ScheduledEvent<Record<string, never>> {
  const account = init.account ?? settings().accountId;
  const region = init.region ?? settings().region;
  return {
    version: '0',
    id: init.id ?? eventBridgeId(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account,
    time: isoSeconds(init.time === undefined ? settings().time : epochMilliseconds(init.time)),
    region,
    resources: [arn('events', region, account, `rule/${init.ruleName ?? 'nightly'}`)],
    detail: {},
  };
}

/**
 * The event that an EventBridge rule with a schedule sends to a function. For EventBridge Scheduler use `createSchedulerEvent`.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html
 * @param init which rule ran, and when: `time` is the scheduled instant, cut to whole seconds
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that EventBridge could not send; `detail` is always empty
 * @example
 * const event = createScheduledEvent({ ruleName: 'nightly-report', time: '2026-03-29T01:00:00Z' });
 * expect(event.resources).toEqual(['arn:aws:events:us-east-1:123456789012:rule/nightly-report']);
 * expect(event.time).toBe('2026-03-29T01:00:00Z');
 */
export function createScheduledEvent(
  init: ScheduledEventInit = {},
  overrides?: DeepPartial<ScheduledEvent<Record<string, unknown>>>,
): ScheduledEvent<Record<string, never>> {
  refuseImpossible(init);
  checkOptions(DOING, init, scheduledEventOptions);
  return madeEvent(DOING, () => eventOfRule(init), overrides as DeepPartial<ScheduledEvent<Record<string, never>>>);
}
