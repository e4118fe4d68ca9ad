import { AppSyncBatchResolverSchema, AppSyncResolverSchema } from '@aws-lambda-powertools/parser/schemas/appsync';
import { anyAppSyncBatchResolverEvent, anyAppSyncResolverEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';
import { objections } from './objections.js';

/** Shapes that AppSync sends and the schemas refuse: where they complain, and why it is wrong. */
const WRONGLY_REFUSED: Readonly<Record<string, string>> = {
  identity: 'callers with an API key have null',
  'prev.result': 'functions of a pipeline may give a list or null',
};

it('AppSyncResolverSchema accepts every event but for shapes known to be refused wrongly', () => {
  expect(objections(AppSyncResolverSchema, anyAppSyncResolverEvent()).toSorted()).toEqual(Object.keys(WRONGLY_REFUSED));
});

it('AppSyncBatchResolverSchema accepts every batch but for the same shapes', () => {
  const places = objections(AppSyncBatchResolverSchema, anyAppSyncBatchResolverEvent()).map((place) => place.replace(/^\d+\./, ''));
  expect([...new Set(places)].toSorted()).toEqual(Object.keys(WRONGLY_REFUSED));
});
