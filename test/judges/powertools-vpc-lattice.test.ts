import { VpcLatticeSchema } from '@aws-lambda-powertools/parser/schemas/vpc-lattice';
import { VpcLatticeV2Schema } from '@aws-lambda-powertools/parser/schemas/vpc-latticev2';
import { anyVPCLatticeEvent, anyVPCLatticeEventV2 } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';
import { objections } from './objections.js';

it('VpcLatticeSchema accepts any event of version 1', () => {
  expect(objections(VpcLatticeSchema, anyVPCLatticeEvent())).toEqual([]);
});

it('VpcLatticeV2Schema accepts any event of version 2, but for the lists', () => {
  const places = new Set(objections(VpcLatticeV2Schema, anyVPCLatticeEventV2()).map((path) => path.split('.')[0]));
  // The schema asks for single texts, where AWS documents and sends lists, also of one value.
  expect(places).toEqual(new Set(['headers', 'queryStringParameters']));
});
