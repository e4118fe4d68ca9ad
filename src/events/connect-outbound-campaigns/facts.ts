import { memberAt, saidByText } from '../../contracts/carried.js';
import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { campaignResponse, profilesIn } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'connect-outbound-campaigns',
  title: 'Amazon Connect outbound campaign',
  types: [
    {
      type: 'ConnectOutboundCampaignsEvent',
      declaredBy: 'lambdouble',
      create: 'createConnectOutboundCampaignsEvent',
      any: 'anyConnectOutboundCampaignsEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'campaign name': '1 to 127 characters',
    profiles: 'in batches, each profile once',
  },
  response: campaignResponse,
  payloads: (event) => (profilesIn(event) ?? []).map((profile) => saidByText(memberAt(profile, 'CustomerData'))),
  recognises: (event) => isPlainObject(memberAt(event, 'InvocationMetadata', 'CampaignContext')) && profilesIn(event) !== undefined,
  pages: [
    'https://docs.aws.amazon.com/connect/latest/adminguide/lambda-invoke-functions.html',
    'https://docs.aws.amazon.com/connect/latest/adminguide/enable-outbound-campaigns.html',
  ],
};
