import { EventBridgeSchema } from '@aws-lambda-powertools/parser/schemas/eventbridge';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { typesUnderTest } from '../contract/sources.js';

const ofFamily = typesUnderTest.filter(({ slug }) => slug.startsWith('state-change/'));

it.each(ofFamily.map(({ type, any }) => [type.type, any] as const))(
  'Powertools’ schema of the envelope takes a thousand of %s',
  (_, any) => {
    fc.assert(
      fc.property(any(), (event) => {
        expect(EventBridgeSchema.safeParse(event).error?.issues).toBeUndefined();
      }),
      { seed: 20_260_115, numRuns: 1000 },
    );
  },
);
