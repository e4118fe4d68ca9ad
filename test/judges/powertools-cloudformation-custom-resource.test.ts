import {
  CloudFormationCustomResourceCreateSchema,
  CloudFormationCustomResourceDeleteSchema,
  CloudFormationCustomResourceUpdateSchema,
} from '@aws-lambda-powertools/parser/schemas/cloudformation-custom-resource';
import * as fc from 'fast-check';
import { anyCloudFormationCustomResourceEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';

const SCHEMAS = {
  Create: CloudFormationCustomResourceCreateSchema,
  Update: CloudFormationCustomResourceUpdateSchema,
  Delete: CloudFormationCustomResourceDeleteSchema,
};

it('the schemas of custom resources accept every request of their kind, and no other', () => {
  fc.assert(
    fc.property(anyCloudFormationCustomResourceEvent(), (event) => {
      expect(SCHEMAS[event.RequestType].safeParse(event).error).toBeUndefined();
      const other = event.RequestType === 'Create' ? 'Delete' : 'Create';
      expect(SCHEMAS[other].safeParse(event).success).toBe(false);
    }),
    { seed: 20_260_115, numRuns: 1000 },
  );
});
