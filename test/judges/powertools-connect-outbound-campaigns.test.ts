import { ConnectOutboundCampaignsSchema } from '@aws-lambda-powertools/parser/schemas';
import * as fc from 'fast-check';
import { anyConnectOutboundCampaignsEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';

it('ConnectOutboundCampaignsSchema accepts every event', () => {
  fc.assert(
    fc.property(anyConnectOutboundCampaignsEvent(), (event) => {
      expect(ConnectOutboundCampaignsSchema.parse(event)).toEqual(event);
    }),
    { seed: 20_260_115, numRuns: 1000 },
  );
});
