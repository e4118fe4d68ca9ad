import type { AmplifyGraphQlResolverEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { throughJSON } from '../../internal/json.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { aGraphQLName, aJSONObjectOrNull, aPreviousResult } from '../../values/appsync-field.js';
import { appSyncArrival, appSyncRequestOptions, type AppSyncRequestInit } from '../../values/appsync-request.js';
import { aJSONObject, objectThroughJSON } from '../../values/json-object.js';
import { randomUUID } from '../../values/random-text.js';

/** Which field is to be resolved, of what, for whom. Everything has a default. */
export interface AmplifyGraphQlResolverEventInit<TArguments = object, TSource = object | null> extends AppSyncRequestInit {
  /** Type that has the field. Default `Query`. */
  typeName?: string | undefined;
  /** The field with the directive `@function`. Default `echo`. */
  fieldName?: string | undefined;
  /** Arguments of the field. Default: a `msg`. */
  arguments?: TArguments | undefined;
  /** The object whose field it is; null at the root. Default null. */
  source?: TSource | undefined;
  /** What the function before in the pipeline gave, as `{ result }`. Default: an empty result. */
  prev?: { readonly result: unknown } | null | undefined;
}

/** The options of an Amplify resolver's event. */
export const amplifyGraphQlResolverEventOptions: OptionTable<AmplifyGraphQlResolverEventInit> =
  optionTable<AmplifyGraphQlResolverEventInit>({
    typeName: aGraphQLName,
    fieldName: aGraphQLName,
    arguments: aJSONObject,
    source: aJSONObjectOrNull,
    prev: aPreviousResult,
    ...appSyncRequestOptions,
  });

const DOING = 'create AmplifyGraphQlResolverEvent';

function previousOf(prev: AmplifyGraphQlResolverEventInit['prev']): { result: unknown } | null {
  if (prev === undefined) return { result: {} };
  return prev === null ? null : { result: throughJSON(DOING, 'option "prev"', prev.result) };
}

function eventOf(init: AmplifyGraphQlResolverEventInit): object {
  const { identity, request } = appSyncArrival(DOING, init, 'resolverContext', 'appsync-api');
  const { source } = init;
  return {
    typeName: init.typeName ?? 'Query',
    fieldName: init.fieldName ?? 'echo',
    arguments: init.arguments === undefined ? { msg: randomUUID() } : objectThroughJSON(DOING, 'arguments', init.arguments),
    identity,
    source: source === undefined || source === null ? null : objectThroughJSON(DOING, 'source', source),
    request,
    prev: previousOf(init.prev),
  };
}

/**
 * The event that a GraphQL API of Amplify sends to a function which resolves a field, by the directive `@function` or as the handler of a
 * custom query or mutation.
 *
 * @see https://docs.amplify.aws/gen1/javascript/build-a-backend/graphqlapi/custom-business-logic/#structure-of-the-function-event
 * @param init which field of what, for whom; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Amplify’s resolvers could not send
 * @example
 * const event = createAmplifyGraphQlResolverEvent({ fieldName: 'getPost', arguments: { id: '7' } });
 * expect(event.arguments.id).toBe('7');
 * expect(event.typeName).toBe('Query');
 */
export function createAmplifyGraphQlResolverEvent<TArguments = Record<string, unknown>, TSource = Record<string, unknown>>(
  init: AmplifyGraphQlResolverEventInit<TArguments, TSource | null> = {},
  overrides?: DeepPartial<NoInfer<AmplifyGraphQlResolverEvent<TArguments, TSource>>>,
): AmplifyGraphQlResolverEvent<TArguments, TSource> {
  checkOptions(DOING, init, amplifyGraphQlResolverEventOptions as OptionTable<unknown>);
  return madeEvent<AmplifyGraphQlResolverEvent<TArguments, TSource>>(
    DOING,
    () => eventOf(init as AmplifyGraphQlResolverEventInit) as AmplifyGraphQlResolverEvent<TArguments, TSource>,
    overrides,
  );
}
