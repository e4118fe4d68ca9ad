import { TransferFamilySchema } from '@aws-lambda-powertools/parser/schemas/transfer-family';
import * as fc from 'fast-check';
import { anyTransferFamilyAuthorizerEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';

it('TransferFamilySchema accepts every login but those with a key, which have no password, and those from an IPv6 address', () => {
  fc.assert(
    fc.property(anyTransferFamilyAuthorizerEvent(), (event) => {
      const result = TransferFamilySchema.safeParse(event);
      const wronglyRejected = [event.password === undefined ? 'password' : '', event.sourceIp.includes(':') ? 'sourceIp' : ''].filter(
        Boolean,
      );
      expect(result.error?.issues.map((issue) => issue.path.join('.')) ?? []).toEqual(wronglyRejected);
    }),
    { seed: 20_260_115, numRuns: 1000 },
  );
});
