import type { EventBridgeEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints, type InitArbitraries } from '../../generate/constraints.js';
import { anyInstant, anyRegion } from '../../generate/values.js';
import type { EnvelopeInit } from '../../values/eventbridge-envelope.js';
import { createStateChange, type StateChange } from '../../contracts/state-change.js';

const ofEnvelope: InitArbitraries<EnvelopeInit> = {
  account: fc.constantFrom('123456789012', '000000000000', '012345678901'),
  time: anyInstant(),
  region: anyRegion(),
};

/** Drops what is drawn and contradicts the rest; what is asked for stays, and of the rest the first stays. */
function fitting<Init extends EnvelopeInit>(
  change: Pick<StateChange<string, unknown, Init>, 'misfitOf'>,
  drawn: Init,
  constraints: Constraints<Init>,
): Init {
  if (change.misfitOf?.(drawn) === undefined) return drawn;
  const options = (Object.keys(drawn) as (keyof Init)[]).filter((option) => constraints[option] === undefined);
  const init = { ...drawn };
  for (const option of options) init[option] = undefined as Init[typeof option];
  for (const option of options) {
    if (drawn[option] === undefined) continue;
    init[option] = drawn[option];
    if (change.misfitOf(init) !== undefined) init[option] = undefined as Init[typeof option];
  }
  return init;
}

/**
 * Draws events of one kind.
 *
 * @param defaults what to draw for options that are not constrained, what decides about others first
 */
export function anyStateChange<DetailType extends string, Detail, Init extends EnvelopeInit>(
  change: StateChange<DetailType, Detail, Init>,
  defaults: InitArbitraries<Init>,
  constraints: Constraints<Init>,
): fc.Arbitrary<EventBridgeEvent<DetailType, Detail>> {
  const init = anyInit<Init>(`generate ${change.kind.type}`, change.options, { ...defaults, ...ofEnvelope }, constraints);
  return eventFrom(
    init.map((drawn) => fitting(change, drawn, constraints)),
    (fit) => createStateChange(change, fit, undefined),
  );
}
