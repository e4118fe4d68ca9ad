/** Somebody whom a campaign reaches. */
export interface ConnectOutboundCampaignsCustomerProfile {
  ProfileId: string;
  /** A string of JSON: the profile, keys in camelCase. */
  CustomerData: string;
  /** Stays the same when the function is called again for this profile. */
  IdempotencyToken: string;
}

/** The event with which an outbound campaign of Amazon Connect calls a function, for a batch of customer profiles. */
export interface ConnectOutboundCampaignsEvent {
  InvocationMetadata: {
    CampaignContext: {
      CampaignId: string;
      /** The campaign's id and when this run of it started. */
      RunId: string;
      /** Which action of the campaign's flow calls the function. */
      ActionId: string;
      CampaignName: string;
    };
  };
  Items: { CustomerProfiles: ConnectOutboundCampaignsCustomerProfile[] };
}

/** What a function answers to an outbound campaign. */
export interface ConnectOutboundCampaignsResponse {
  Items: {
    CustomerProfiles: {
      /** The `ProfileId` of the event. */
      Id: string;
      /** What later steps of the flow may look at. */
      ResultData?: Record<string, unknown> | undefined;
    }[];
  };
}
