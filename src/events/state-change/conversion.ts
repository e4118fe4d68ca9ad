import type { EventBridgeEvent } from 'aws-lambda';
import { conversion, type Conversion, type Readings } from '../../contracts/conversion.js';
import type { EnvelopeInit } from '../../values/eventbridge-envelope.js';
import type { StateChange } from '../../contracts/state-change.js';

/** How the events of one kind become calls of the factory that makes them. */
export function stateChangeConversion<DetailType extends string, Detail, Init extends EnvelopeInit>(
  change: StateChange<DetailType, Detail, Init>,
  create: (init?: Init) => EventBridgeEvent<DetailType, Detail>,
  readings: NoInfer<Readings<Init, EventBridgeEvent<DetailType, Detail>>> = {},
): Conversion {
  return conversion<Init, EventBridgeEvent<DetailType, Detail>, EventBridgeEvent<DetailType, Detail>>({
    factory: change.kind.create,
    create: create as (init?: Init | readonly Init[]) => EventBridgeEvent<DetailType, Detail>,
    options: change.options,
    readings,
  });
}
