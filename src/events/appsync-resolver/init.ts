import { anArrayOf, aStringMatching } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { aGraphQLName, aJSONObjectOrNull, aPreviousResult, GRAPHQL_NAME } from '../../values/appsync-field.js';
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

/** The options of an AppSync resolver's event. */
export const appSyncResolverEventOptions: OptionTable<AppSyncResolverEventInit> = optionTable<AppSyncResolverEventInit>({
  parentTypeName: aGraphQLName,
  fieldName: aGraphQLName,
  arguments: aJSONObject,
  source: aJSONObjectOrNull,
  selectionSetList: anArrayOf(
    aStringMatching(new RegExp(`^${GRAPHQL_NAME}(/${GRAPHQL_NAME}){0,20}$`), 'a field, or a path to an inner one such as "author/name"'),
  ),
  variables: aJSONObject,
  prev: aPreviousResult,
  stash: aJSONObject,
  ...appSyncRequestOptions,
});
