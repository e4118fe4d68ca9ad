import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRandomText, anyText } from '../../generate/values.js';
import { ALPHABETS } from '../../values/random-text.js';
import {
  connectOutboundCampaignsEventOptions,
  createConnectOutboundCampaignsEvent,
  type ConnectOutboundCampaignsEventInit,
} from './factory.js';
import type { ConnectOutboundCampaignsEvent } from './types.js';

/** Constraints of `anyConnectOutboundCampaignsEvent()`: the factory's options, each a value or an arbitrary. */
export type ConnectOutboundCampaignsEventConstraints = Constraints<ConnectOutboundCampaignsEventInit>;

const customer = fc.record(
  {
    firstName: anyText(),
    emailAddress: fc.constantFrom('ana@example.com', ''),
    address: fc.constant({ city: 'Zürich', postalCode: '08001' }),
    attributes: fc.dictionary(fc.constantFrom('plan', 'hasAPNS', 'order count'), fc.constantFrom('premium', 'true', '7'), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const profile = fc.record(
  {
    profileId: anyRandomText(ALPHABETS.hexadecimal, 32),
    customerData: fc.oneof({ weight: 4, arbitrary: customer }, { weight: 1, arbitrary: fc.constantFrom('{}', '', '{"firstName":') }),
    idempotencyToken: anyRandomText(ALPHABETS.hexadecimal, 64),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const defaults = {
  campaignId: fc.uuid(),
  campaignName: fc.constantFrom('journey-2', 'Frühjahr 🦊', 'n'.repeat(127)),
  actionId: fc.constantFrom('Push Notification', 'activity-abc123'),
  customerProfiles: fc.uniqueArray(profile, { minLength: 1, maxLength: 4, selector: (one) => one.profileId ?? Symbol('made up') }),
  time: anyInstant(),
};

/**
 * Any event that an outbound campaign sends: one profile and several, with much and with nothing known of them, data that are no JSON, names
 * of every script. Shrinks to the plain `createConnectOutboundCampaignsEvent()`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/lambda-invoke-functions.html
 * @param constraints options of `createConnectOutboundCampaignsEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyConnectOutboundCampaignsEvent({ campaignName: 'journey' }), ({ Items }) => {
 *     expect(Items.CustomerProfiles.length).toBeGreaterThan(0);
 *   }),
 * );
 */
export function anyConnectOutboundCampaignsEvent(
  constraints: ConnectOutboundCampaignsEventConstraints = {},
): fc.Arbitrary<ConnectOutboundCampaignsEvent> {
  const init = anyInit('generate ConnectOutboundCampaignsEvent', connectOutboundCampaignsEventOptions, defaults, constraints);
  return eventFrom(init, (drawn) => createConnectOutboundCampaignsEvent(drawn));
}
