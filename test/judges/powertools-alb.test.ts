import { AlbMultiValueHeadersSchema, AlbSchema } from '@aws-lambda-powertools/parser/schemas/alb';
import { anyALBEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';
import { objections } from './objections.js';

it('AlbSchema accepts any event of a load balancer', () => {
  expect(objections(AlbSchema, anyALBEvent())).toEqual([]);
});

it('AlbMultiValueHeadersSchema accepts those with lists', () => {
  expect(objections(AlbMultiValueHeadersSchema, anyALBEvent({ multiValueHeadersEnabled: true }))).toEqual([]);
});
