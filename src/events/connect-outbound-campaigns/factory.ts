import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { madeEvent } from '../../contracts/made-event.js';
import { checkPayloadSize } from '../../contracts/payload.js';
import { aNonEmptyString, anObjectOf, aPlainObject, aString, aStringMatching, either } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { objectThroughJSON } from '../../internal/json.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { human } from '../../values/human.js';
import { randomHex, randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { anInstant, epochMilliseconds, isoSeconds, type Instant } from '../../values/time.js';
import type { ConnectOutboundCampaignsCustomerProfile, ConnectOutboundCampaignsEvent } from './types.js';

/** One of the customers whom a campaign reaches. Everything has a default. */
export interface ConnectOutboundCampaignsCustomerProfileInit {
  /** Default: 32 hexadecimal digits. */
  profileId?: string | undefined;
  /** The profile, to which its `profileId` is added; or a text as it is. Default: an e-mail address. */
  customerData?: object | string | undefined;
  /** Default: 64 hexadecimal digits. */
  idempotencyToken?: string | undefined;
}

/** Which campaign reaches whom. Everything has a default. */
export interface ConnectOutboundCampaignsEventInit {
  /** Id of the campaign: a UUID. Default: made up. */
  campaignId?: string | undefined;
  /** Default `Welcome Campaign`. */
  campaignName?: string | undefined;
  /** Which action of the campaign's flow calls the function. Default `Custom action`. */
  actionId?: string | undefined;
  /** Default: the campaign's id and `time`. */
  runId?: string | undefined;
  /** The customers of this batch, one at least. Default: one made up. */
  customerProfiles?: readonly ConnectOutboundCampaignsCustomerProfileInit[] | undefined;
  /** When this run of the campaign started, which `runId` tells by the minute. Default: the configured time. */
  time?: Instant | undefined;
}

const aProfile = anObjectOf({
  profileId: aStringMatching(/^[\w-]{1,64}$/, 'an id of 1 to 64 letters, digits, "-" and "_"'),
  customerData: either(aPlainObject, aString),
  idempotencyToken: aNonEmptyString,
});

/** The options of a campaign's event. */
export const connectOutboundCampaignsEventOptions: OptionTable<ConnectOutboundCampaignsEventInit> =
  optionTable<ConnectOutboundCampaignsEventInit>({
    campaignId: aStringMatching(/^[-:/a-zA-Z0-9]{1,256}$/, 'the id of a campaign, such as a UUID'),
    campaignName: aStringMatching(/^[^\0]{1,127}$/, 'a name of 1 to 127 characters'),
    actionId: aNonEmptyString,
    runId: aNonEmptyString,
    customerProfiles: {
      expected: `an array of one element or more, each ${aProfile.expected}`,
      accepts: (value) => Array.isArray(value) && value.length > 0 && Array.from(value as unknown[]).every((one) => aProfile.accepts(one)),
    },
    time: anInstant,
  });

const DOING = 'create ConnectOutboundCampaignsEvent';

function customerDataOf(data: object | string | undefined, profileId: string): string {
  if (typeof data === 'string') return data;
  if (data === undefined) return JSON.stringify({ profileId, emailAddress: human().email() });
  const copy = objectThroughJSON(DOING, 'customerProfiles', data);
  if (copy.profileId !== undefined && copy.profileId !== profileId) {
    throw failure(
      DOING,
      `option "customerProfiles" has ${show(data)} for the profile ${show(profileId)}`,
      'Leave profileId out of customerData, or let both be the same.',
    );
  }
  return JSON.stringify({ profileId, ...copy });
}

function profilesOf(inits: readonly ConnectOutboundCampaignsCustomerProfileInit[]): ConnectOutboundCampaignsCustomerProfile[] {
  const profiles: ConnectOutboundCampaignsCustomerProfile[] = [];
  const seen = new Set<string>();
  let characters = 0;
  for (const init of inits) {
    const ProfileId = init.profileId ?? randomHex(32);
    if (seen.has(ProfileId)) {
      throw failure(DOING, `option "customerProfiles" has two profiles with the id ${show(ProfileId)}`, 'Name each once.');
    }
    seen.add(ProfileId);
    const CustomerData = customerDataOf(init.customerData, ProfileId);
    characters += CustomerData.length + 200;
    profiles.push({ ProfileId, CustomerData, IdempotencyToken: init.idempotencyToken ?? randomHex(64) });
  }
  checkPayloadSize(DOING, characters, () => profiles, SYNCHRONOUS_PAYLOAD_LIMIT);
  return profiles;
}

/** `2026-01-15T12-34-00Z`, the minute in which a run started. */
function runTime(time: number): string {
  return `${isoSeconds(time).slice(0, 17)}00Z`.replaceAll(':', '-');
}

function eventOf(init: ConnectOutboundCampaignsEventInit): ConnectOutboundCampaignsEvent {
  const CampaignId = init.campaignId ?? randomUUID();
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  return {
    InvocationMetadata: {
      CampaignContext: {
        CampaignId,
        RunId: init.runId ?? `${CampaignId}#${runTime(time)}`,
        ActionId: init.actionId ?? 'Custom action',
        CampaignName: init.campaignName ?? 'Welcome Campaign',
      },
    },
    Items: { CustomerProfiles: profilesOf(init.customerProfiles ?? [{}]) },
  };
}

/**
 * The event with which an outbound campaign of Amazon Connect calls a function, for a batch of customer profiles.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/lambda-invoke-functions.html
 * @param init which campaign reaches whom; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that Connect could not send, for profiles named twice, and for data that JSON can't hold
 * @example
 * const event = createConnectOutboundCampaignsEvent({ customerProfiles: [{ profileId: 'p1', customerData: { firstName: 'Ana' } }] });
 * expect(JSON.parse(event.Items.CustomerProfiles[0].CustomerData)).toEqual({ profileId: 'p1', firstName: 'Ana' });
 */
export function createConnectOutboundCampaignsEvent(
  init: ConnectOutboundCampaignsEventInit = {},
  overrides?: DeepPartial<ConnectOutboundCampaignsEvent>,
): ConnectOutboundCampaignsEvent {
  checkOptions(DOING, init, connectOutboundCampaignsEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
