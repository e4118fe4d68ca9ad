import type { EventBridgeEvent } from 'aws-lambda';
import { ASYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { checkTextSize } from '../../contracts/payload.js';
import { aNonEmptyString, aStringMatching, anArrayOf } from '../../internal/checks.js';
import { madeEvent } from '../../contracts/made-event.js';
import { badOption, failure } from '../../internal/errors.js';
import { throughJSON } from '../../internal/json.js';
import { checkOptions, optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { eventBridgeId } from '../../values/message-ids.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoSeconds } from '../../values/time.js';
import { envelopeOptions, kindIn, type EnvelopeInit } from '../../values/eventbridge-envelope.js';
import { KINDS_OF_OTHER_SOURCES } from './facts.js';
import { initOfPipe } from './pipe-target.js';

/** What an EventBridge event says. Everything has a default. */
export interface EventBridgeEventInit<
  TDetailType extends string = string,
  TDetail extends object = Record<string, unknown>,
> extends EnvelopeInit {
  /** What kind of event it is, which tells what `detail` holds. Default `OrderPlaced`. */
  'detail-type'?: TDetailType | undefined;
  /** Who sent it: your own name, or `aws.‹service›` for the events of AWS's services. Default `com.example.orders`. */
  source?: string | undefined;
  /** What the event is about: any object that JSON can hold; it is copied. Default `{}`. */
  detail?: TDetail | undefined;
  /** ARNs of what the event concerns. Default: none. */
  resources?: readonly string[] | undefined;
  /** Name of the replay, for an event that comes out of an archive again. Default: absent. */
  'replay-name'?: string | undefined;
}

const anObject: OptionCheck = {
  expected: 'an object that JSON can hold',
  accepts: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

function aStringUpTo(length: number): OptionCheck {
  return {
    expected: `a string of 1 to ${length} characters`,
    accepts: (value) => typeof value === 'string' && value !== '' && value.length <= length,
  };
}

/** The options of an EventBridge event. */
export const eventBridgeEventOptions: OptionTable<EventBridgeEventInit> = optionTable<EventBridgeEventInit>({
  'detail-type': aStringUpTo(128),
  source: aStringUpTo(256),
  detail: anObject,
  ...envelopeOptions,
  resources: anArrayOf(aNonEmptyString),
  'replay-name': aStringMatching(/^[\w.-]{1,64}$/, 'the name of a replay: 1 to 64 letters, digits, ".", "-" and "_"'),
});

const DOING = 'create EventBridgeEvent';

function detailOf(detail: object | undefined): unknown {
  if (detail === undefined) return {};
  const copy = throughJSON(DOING, 'option "detail"', detail);
  if (!isPlainObject(copy)) throw badOption(DOING, 'detail', detail, anObject.expected);
  checkTextSize(DOING, 'detail', JSON.stringify(copy), ASYNCHRONOUS_PAYLOAD_LIMIT);
  return copy;
}

function eventOf<TDetailType extends string, TDetail extends object>(
  init: EventBridgeEventInit<TDetailType, TDetail>,
): EventBridgeEvent<TDetailType, TDetail> {
  const { 'detail-type': detailType = 'OrderPlaced', source = 'com.example.orders', 'replay-name': replayName } = init;
  const ofAnotherSource = kindIn(KINDS_OF_OTHER_SOURCES, { source, detailType });
  if (ofAnotherSource !== undefined) {
    throw failure(DOING, `a "${detailType}" of ${source} has a factory of its own`, `Use ${ofAnotherSource.create}.`);
  }
  const event = {
    version: '0',
    id: init.id ?? eventBridgeId(),
    'detail-type': detailType as TDetailType,
    source,
    account: init.account ?? settings().accountId,
    time: isoSeconds(init.time === undefined ? settings().time : epochMilliseconds(init.time)),
    region: init.region ?? settings().region,
    resources: init.resources === undefined ? [] : [...init.resources],
    detail: detailOf(init.detail) as TDetail,
  } as EventBridgeEvent<TDetailType, TDetail>;
  if (replayName !== undefined) event['replay-name'] = replayName;
  return event;
}

/**
 * The event that EventBridge sends to a function: a custom event of your own, or one of an AWS service. Its type follows from
 * `detail-type` and `detail`.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html
 * @param init what the event says, by the event's own field names; `time` is cut to whole seconds. Or one record of
 * `createEventBridgePipesEvent` in a list, as a pipe puts it on an event bus
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that EventBridge could not send, and for the events of schedules, which have factories of their own
 * @example
 * const event = createEventBridgeEvent({ 'detail-type': 'OrderPlaced', detail: { orderId: 'o-1', total: 12.5 } });
 * expect(event['detail-type']).toBe('OrderPlaced');
 * expect(event.detail.total).toBe(12.5);
 *
 * const [change] = createEventBridgePipesEvent(createDynamoDBStreamEvent());
 * expect(createEventBridgeEvent([change], { source: 'com.example.items' }).detail.eventName).toBe('INSERT');
 */
export function createEventBridgeEvent<PipesRecord extends object>(
  batch: readonly PipesRecord[],
  overrides?: DeepPartial<NoInfer<EventBridgeEvent<string, PipesRecord>>>,
): EventBridgeEvent<string, PipesRecord>;
export function createEventBridgeEvent<TDetailType extends string = string, TDetail extends object = Record<string, unknown>>(
  init?: EventBridgeEventInit<TDetailType, TDetail>,
  overrides?: DeepPartial<NoInfer<EventBridgeEvent<TDetailType, TDetail>>>,
): EventBridgeEvent<TDetailType, TDetail>;
export function createEventBridgeEvent(
  given: EventBridgeEventInit | readonly unknown[] = {},
  overrides?: DeepPartial<EventBridgeEvent<string, Record<string, unknown>>>,
): EventBridgeEvent<string, Record<string, unknown>> {
  return madeEvent<EventBridgeEvent<string, Record<string, unknown>>>(
    DOING,
    () => {
      const init = Array.isArray(given) ? initOfPipe(DOING, given) : given;
      checkOptions(DOING, init, eventBridgeEventOptions as OptionTable<unknown>);
      return eventOf(init as EventBridgeEventInit);
    },
    overrides,
  );
}
