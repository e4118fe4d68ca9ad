export { facts } from './facts.js';
export {
  createConnectOutboundCampaignsEvent,
  type ConnectOutboundCampaignsCustomerProfileInit,
  type ConnectOutboundCampaignsEventInit,
} from './factory.js';
export type { ConnectOutboundCampaignsCustomerProfile, ConnectOutboundCampaignsEvent, ConnectOutboundCampaignsResponse } from './types.js';
