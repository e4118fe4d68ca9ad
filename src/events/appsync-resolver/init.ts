import { anArrayOf, anObjectOf, anything, aStringMatching, oneOf, either } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { appSyncRequestOptions, type AppSyncRequestInit } from '../../values/appsync-request.js';
import { aJSONObject } from '../../values/json-object.js';

/** Which field is to be resolved, of what, for whom. Everything has a default. */
export interface AppSyncResolverEventInit<TArguments = object, TSource = object | null> extends AppSyncRequestInit {
  /** Type that has the field. Default `Query`; in a batch `Post`. */
  parentTypeName?: string | undefined;
  /** The field. Default `getPost`; in a batch `comments`. */
  fieldName?: string | undefined;
  /** Arguments of the field. Default: an `id`; in a batch none. */
  arguments?: TArguments | undefined;
  /** The object whose field it is; null at the root. Default null; in a batch an object with an `id`. */
  source?: TSource | undefined;
  /** Fields that the query selects, `author/name` for inner ones. Default `id` and `title`. */
  selectionSetList?: readonly string[] | undefined;
  /** Variables of the query. Default: none. */
  variables?: object | undefined;
  /** What the function before in a pipeline gave, as `{ result }`; null outside of pipelines. Default null. */
  prev?: { readonly result: unknown } | null | undefined;
  /** What a pipeline keeps for its functions. Default: nothing. */
  stash?: object | undefined;
}

const NAME = '[_A-Za-z][_0-9A-Za-z]*';

/** Accepts the name of a type or field of GraphQL. */
export const aGraphQLName: OptionCheck = aStringMatching(new RegExp(`^${NAME}$`), 'a name of GraphQL: letters, digits and "_"');

/** Accepts an object that JSON can hold, or null. */
export const aJSONObjectOrNull: OptionCheck = either(aJSONObject, oneOf([null]));

/** Accepts what `prev` may be. */
export const aPreviousResult: OptionCheck = either(anObjectOf({ result: anything }, ['result']), oneOf([null]));

/** The options of an AppSync resolver's event. */
export const appSyncResolverEventOptions: OptionTable<AppSyncResolverEventInit> = optionTable<AppSyncResolverEventInit>({
  parentTypeName: aGraphQLName,
  fieldName: aGraphQLName,
  arguments: aJSONObject,
  source: aJSONObjectOrNull,
  selectionSetList: anArrayOf(
    aStringMatching(new RegExp(`^${NAME}(/${NAME}){0,20}$`), 'a field, or a path to an inner one such as "author/name"'),
  ),
  variables: aJSONObject,
  prev: aPreviousResult,
  stash: aJSONObject,
  ...appSyncRequestOptions,
});
