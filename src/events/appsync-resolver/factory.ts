import type { AppSyncResolverEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { agreedOption, listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import { throughJSON } from '../../internal/json.js';
import { checkOptions, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { appSyncArrival, type AppSyncArrival } from '../../values/appsync-request.js';
import { objectThroughJSON } from '../../values/json-object.js';
import { randomUUID } from '../../values/random-text.js';
import { appSyncResolverEventOptions, type AppSyncResolverEventInit } from './init.js';
import { selectionSetOf } from './selection-set.js';
import type { AppSyncBatchResolverEvent } from './types.js';

/** What an event says where its init says nothing. */
interface Defaults {
  readonly parentTypeName: string;
  readonly fieldName: string;
  arguments(): object;
  source(): object | null;
}

const OF_ROOT: Defaults = { parentTypeName: 'Query', fieldName: 'getPost', arguments: () => ({ id: randomUUID() }), source: () => null };
const OF_BATCH: Defaults = {
  parentTypeName: 'Post',
  fieldName: 'comments',
  arguments: () => ({}),
  source: () => ({ id: randomUUID() }),
};

const SELECTED = ['id', 'title'];

function sourceOf(doing: string, given: object | null | undefined, defaults: Defaults): object | null {
  if (given === undefined) return defaults.source();
  return given === null ? null : objectThroughJSON(doing, 'source', given);
}

function eventOf(
  doing: string,
  init: AppSyncResolverEventInit,
  { identity, request }: AppSyncArrival,
  defaults: Defaults,
): AppSyncResolverEvent<unknown, object | null> {
  const { selectionSetList, selectionSetGraphQL } = selectionSetOf(init.selectionSetList ?? SELECTED);
  const event = {
    arguments: init.arguments === undefined ? defaults.arguments() : objectThroughJSON(doing, 'arguments', init.arguments),
    identity,
    source: sourceOf(doing, init.source, defaults),
    request,
    prev: init.prev === undefined || init.prev === null ? null : { result: throughJSON(doing, 'option "prev"', init.prev.result) },
    info: {
      selectionSetList,
      selectionSetGraphQL,
      parentTypeName: init.parentTypeName ?? defaults.parentTypeName,
      fieldName: init.fieldName ?? defaults.fieldName,
      variables: init.variables === undefined ? {} : objectThroughJSON(doing, 'variables', init.variables),
    },
    stash: init.stash === undefined ? {} : objectThroughJSON(doing, 'stash', init.stash),
  };
  return event as unknown as AppSyncResolverEvent<unknown, object | null>;
}

/**
 * The event that AppSync sends to a function which resolves a field of a GraphQL API, as a direct Lambda resolver.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html
 * @param init which field of what, for whom; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that AppSync could not send
 * @example
 * const event = createAppSyncResolverEvent({ fieldName: 'getPost', arguments: { id: '7' }, identity: { cognito: { username: 'ana' } } });
 * expect(event.arguments.id).toBe('7');
 * expect(event.identity).toMatchObject({ username: 'ana', claims: { 'cognito:username': 'ana' } });
 */
export function createAppSyncResolverEvent<TArguments = Record<string, unknown>, TSource = Record<string, unknown> | null>(
  init: AppSyncResolverEventInit<TArguments, TSource> = {},
  overrides?: DeepPartial<NoInfer<AppSyncResolverEvent<TArguments, TSource>>>,
): AppSyncResolverEvent<TArguments, TSource> {
  const doing = 'create AppSyncResolverEvent';
  checkOptions(doing, init, appSyncResolverEventOptions as OptionTable<unknown>);
  const given = init as AppSyncResolverEventInit;
  return madeEvent<AppSyncResolverEvent<TArguments, TSource>>(
    doing,
    () =>
      eventOf(doing, given, appSyncArrival(doing, given, 'resolverContext', 'appsync-api'), OF_ROOT) as AppSyncResolverEvent<
        TArguments,
        TSource
      >,
    overrides,
  );
}

/** What all events of a batch have in common: AppSync batches what one query asks of one field. */
export const SHARED_IN_BATCH = [
  'parentTypeName',
  'fieldName',
  'selectionSetList',
  'variables',
  'stash',
  'identity',
  'headers',
  'domainName',
  'sourceIp',
  'region',
  'time',
] as const;

const LARGEST_BATCH = 2000;

function batchOf(doing: string, inits: readonly (AppSyncResolverEventInit | undefined)[]): AppSyncResolverEvent<unknown, object | null>[] {
  if (inits.length > LARGEST_BATCH) {
    throw failure(doing, `its list has ${inits.length} events`, 'Pass at most 2,000, the largest maxBatchSize of a resolver.');
  }
  const given = inits.map((init = {}) => {
    checkOptions(doing, init, appSyncResolverEventOptions);
    return init;
  });
  const shared: Record<string, unknown> = {};
  for (const name of SHARED_IN_BATCH) shared[name] = agreedOption(doing, given, name);
  const arrival = appSyncArrival(doing, shared as AppSyncResolverEventInit, 'resolverContext', 'appsync-api');
  return given.map((init, index) => {
    const own = index === 0 ? arrival : throughJSON(doing, 'its request', arrival);
    return eventOf(doing, { ...init, ...shared }, own, OF_BATCH);
  });
}

/**
 * The event that AppSync sends to a function which resolves a field with batching: a list, one event for each source.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/tutorial-lambda-resolvers-js.html
 * @param init which field, for whom, and of what: an array makes one event each, which share everything but arguments, source and prev
 * @param overrides a list of deep-partial raw events laid over the result last; the result is as long as the list
 * @throws for unknown options, for values that AppSync could not send, for an empty array and for events that could not share a batch
 * @example
 * const event = createAppSyncBatchResolverEvent([{ source: { id: 'p-1' } }, { source: { id: 'p-2' } }]);
 * expect(event.map(({ source }) => source.id)).toEqual(['p-1', 'p-2']);
 */
export function createAppSyncBatchResolverEvent<TArguments = Record<string, unknown>, TSource = Record<string, unknown>>(
  init?: AppSyncResolverEventInit<TArguments, TSource> | readonly AppSyncResolverEventInit<TArguments, TSource>[],
  overrides?: DeepPartial<NoInfer<AppSyncBatchResolverEvent<TArguments, TSource>>>,
): AppSyncBatchResolverEvent<TArguments, TSource> {
  const doing = 'create AppSyncBatchResolverEvent';
  return madeEvent<AppSyncBatchResolverEvent<TArguments, TSource>>(
    doing,
    () => {
      const inits = listOfInits(doing, init, '[]') as readonly (AppSyncResolverEventInit | undefined)[];
      return batchOf(doing, inits) as AppSyncBatchResolverEvent<TArguments, TSource>;
    },
    overrides,
  );
}
