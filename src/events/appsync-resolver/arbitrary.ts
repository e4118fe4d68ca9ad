import type { AppSyncResolverEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom, splitRecords } from '../../generate/any-event.js';
import { anyGraphQLValues, appSyncRequestDraws, withoutSaidByHeaders } from '../../generate/appsync.js';
import { anyBatch, initsOf } from '../../generate/batch.js';
import { anyInit, constrainedOptions, type Constraints, type InitArbitraries, type RecordsConstraint } from '../../generate/constraints.js';
import { createAppSyncBatchResolverEvent, createAppSyncResolverEvent, SHARED_IN_BATCH } from './factory.js';
import { appSyncResolverEventOptions, type AppSyncResolverEventInit } from './init.js';
import type { AppSyncBatchResolverEvent } from './types.js';

/** Constraints of `anyAppSyncResolverEvent()`: the factory's options, each a value or an arbitrary. */
export type AppSyncResolverEventConstraints<TArguments = object, TSource = object | null> = Constraints<
  AppSyncResolverEventInit<TArguments, TSource>
>;

/** Constraints of `anyAppSyncBatchResolverEvent()`: the factory's options, each a value or an arbitrary, and the number of events. */
export interface AppSyncBatchResolverEventConstraints<TArguments = object, TSource = object | null> extends Constraints<
  AppSyncResolverEventInit<TArguments, TSource>
> {
  records?: RecordsConstraint | undefined;
}

const ofField: InitArbitraries<AppSyncResolverEventInit> = {
  parentTypeName: fc.constantFrom('Query', 'Mutation', 'Subscription', 'Post', '_Entity'),
  fieldName: fc.constantFrom('getPost', 'createPost', 'onCreatePost', 'comments', '_service'),
  selectionSetList: fc.constantFrom<readonly string[]>(
    [],
    ['__typename'],
    ['id', 'author/name', 'author/posts/title', 'createdAt'],
    ['items/id', 'nextToken'],
  ),
  variables: anyGraphQLValues(),
  stash: fc.constantFrom({ allowed: true }, { rules: [] }),
};

const ofSource: InitArbitraries<AppSyncResolverEventInit> = {
  arguments: anyGraphQLValues(),
  source: fc.option(anyGraphQLValues(), { nil: null, freq: 2 }),
  prev: fc.constantFrom<AppSyncResolverEventInit['prev']>(
    null,
    { result: {} },
    { result: { id: '7' } },
    { result: [1, null] },
    { result: null },
  ),
};

/**
 * Any event that AppSync sends to a resolver: fields of the root and of objects, callers of every kind, nested selections, results of a
 * pipeline. Shrinks to the plain `createAppSyncResolverEvent()`.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html
 * @param constraints options of `createAppSyncResolverEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAppSyncResolverEvent({ arguments: fc.record({ id: fc.uuid() }) }), (event) => {
 *     expect(event.arguments.id).toHaveLength(36);
 *   }),
 * );
 */
export function anyAppSyncResolverEvent<TArguments = Record<string, unknown>, TSource = Record<string, unknown> | null>(
  constraints: AppSyncResolverEventConstraints<TArguments, TSource> = {},
): fc.Arbitrary<AppSyncResolverEvent<TArguments, TSource>> {
  const draws: InitArbitraries<AppSyncResolverEventInit> = { ...ofField, ...ofSource, ...appSyncRequestDraws() };
  const given = constraints as AppSyncResolverEventConstraints;
  const init = anyInit('generate AppSyncResolverEvent', appSyncResolverEventOptions, draws, given);
  const constrained = constrainedOptions(given);
  return eventFrom(
    init.map((drawn) => withoutSaidByHeaders(drawn, constrained) as AppSyncResolverEventInit<TArguments, TSource>),
    (drawn) => createAppSyncResolverEvent(drawn),
  );
}

const LIMIT = { minimum: 1, maximum: 2000 };

/**
 * Any event that AppSync sends to a resolver with batching: one source or several, for one caller. Shrinks to the plain
 * `createAppSyncBatchResolverEvent()`.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/tutorial-lambda-resolvers-js.html
 * @param constraints options of `createAppSyncBatchResolverEvent`, each a value or an arbitrary; `records` sets how many events (one to four
 *   by default, 2,000 at most)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAppSyncBatchResolverEvent({ records: { minLength: 2 } }), (event) => {
 *     expect(event.length).toBeGreaterThan(1);
 *     expect(event[1].identity).toEqual(event[0].identity);
 *   }),
 * );
 */
export function anyAppSyncBatchResolverEvent<TArguments = Record<string, unknown>, TSource = Record<string, unknown>>(
  constraints?: AppSyncBatchResolverEventConstraints<TArguments, TSource>,
): fc.Arbitrary<AppSyncBatchResolverEvent<TArguments, TSource>> {
  const doing = 'generate AppSyncBatchResolverEvent';
  const { records, init } = splitRecords(doing, constraints as AppSyncBatchResolverEventConstraints | undefined);
  const draws = { shared: { ...ofField, ...appSyncRequestDraws() }, single: ofSource, sharedOptions: SHARED_IN_BATCH };
  const constrained = constrainedOptions(init);
  const inits = anyBatch(doing, appSyncResolverEventOptions, draws, init, LIMIT, records).map(({ ofAll, each }) =>
    initsOf({ ofAll: withoutSaidByHeaders(ofAll, constrained), each }),
  );
  return eventFrom(inits as fc.Arbitrary<AppSyncResolverEventInit<TArguments, TSource>[]>, (drawn) =>
    createAppSyncBatchResolverEvent(drawn),
  );
}
