import type { EventBridgeEvent } from 'aws-lambda';
import { madeEvent } from './made-event.js';
import { refuseMisfit } from '../internal/misfit.js';
import { checkOptions, type OptionTable } from '../internal/options.js';
import type { DeepPartial } from '../internal/overrides.js';
import { settings } from '../values/settings.js';
import { inEnvelope, type EnvelopeInit } from '../values/eventbridge-envelope.js';
import type { StateChangeKind } from './state-change-facts.js';
import type { Misfit } from '../values/misfits.js';

/** Where a change happened. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** What a change was. */
export interface Told<Detail> {
  /** When it happened, in epoch milliseconds. */
  readonly time: number;
  /** ARNs of what it concerns. */
  readonly resources: string[];
  readonly detail: Detail;
}

/** How events of one kind are made. */
export interface StateChange<DetailType extends string, Detail, Init extends EnvelopeInit> {
  readonly kind: StateChangeKind<DetailType>;
  readonly options: OptionTable<Init>;
  /** The first option that contradicts the rest, if there is one. */
  misfitOf?(init: Init): Misfit<Init> | undefined;
  tell(init: Init, place: Place, doing: string): Told<Detail>;
}

/** Makes an event of one kind. */
export function createStateChange<DetailType extends string, Detail, Init extends EnvelopeInit>(
  change: StateChange<DetailType, Detail, Init>,
  init: Init | undefined,
  overrides: NoInfer<DeepPartial<EventBridgeEvent<DetailType, Detail>>> | undefined,
): EventBridgeEvent<DetailType, Detail> {
  const doing = `create ${change.kind.type}`;
  const options: unknown = init === undefined ? {} : init;
  checkOptions(doing, options, change.options);
  return madeEvent<EventBridgeEvent<DetailType, Detail>>(doing, () => build(doing, change, options), overrides);
}

function build<DetailType extends string, Detail, Init extends EnvelopeInit>(
  doing: string,
  change: StateChange<DetailType, Detail, Init>,
  init: Init,
): EventBridgeEvent<DetailType, Detail> {
  refuseMisfit(doing, init, change.misfitOf?.(init));
  const { account = settings().accountId, region = settings().region } = init;
  const { time, resources, detail } = change.tell(init, { account, region }, doing);
  return inEnvelope(change.kind, init.id, { account, region, time }, resources, detail);
}
