import { conversion, type Conversion } from '../../contracts/conversion.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { bodyIn } from '../../values/readings.js';
import {
  connectOutboundCampaignsEventOptions,
  createConnectOutboundCampaignsEvent,
  type ConnectOutboundCampaignsCustomerProfileInit,
} from './factory.js';
import type { ConnectOutboundCampaignsCustomerProfile } from './types.js';

/** The profile without its id, which the factory adds; or the text, where it would be another. */
function customerDataIn({ ProfileId, CustomerData }: ConnectOutboundCampaignsCustomerProfile): object | string {
  const data = bodyIn(CustomerData);
  if (!isPlainObject(data)) return CustomerData;
  const { profileId: _, ...others } = data;
  return JSON.stringify({ profileId: ProfileId, ...others }) === CustomerData ? others : CustomerData;
}

function profileIn(profile: ConnectOutboundCampaignsCustomerProfile): ConnectOutboundCampaignsCustomerProfileInit {
  return { profileId: profile.ProfileId, customerData: customerDataIn(profile), idempotencyToken: profile.IdempotencyToken };
}

/** When a run started, from the end of its id. */
function timeIn(runId: string): string | undefined {
  const found = /#(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\dZ)$/.exec(runId);
  return found === null ? undefined : `${found[1]}:${found[2]}:${found[3]}`;
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createConnectOutboundCampaignsEvent',
    create: createConnectOutboundCampaignsEvent,
    options: connectOutboundCampaignsEventOptions,
    readings: {
      customerProfiles: ({ Items }) => Items.CustomerProfiles.map(profileIn),
      time: ({ InvocationMetadata }) => timeIn(InvocationMetadata.CampaignContext.RunId),
    },
  }),
];
