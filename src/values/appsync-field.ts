import { anObjectOf, anything, aStringMatching, either, oneOf } from '../internal/checks.js';
import type { OptionCheck } from '../internal/options.js';
import { aJSONObject } from './json-object.js';

/** What the name of a type or field of GraphQL looks like. */
export const GRAPHQL_NAME = '[_A-Za-z][_0-9A-Za-z]*';

/** Accepts the name of a type or field of GraphQL. */
export const aGraphQLName: OptionCheck = aStringMatching(new RegExp(`^${GRAPHQL_NAME}$`), 'a name of GraphQL: letters, digits and "_"');

/** Accepts an object that JSON can hold, or null. */
export const aJSONObjectOrNull: OptionCheck = either(aJSONObject, oneOf([null]));

/** Accepts what the function before in a pipeline gave: `{ result }`, or null. */
export const aPreviousResult: OptionCheck = either(anObjectOf({ result: anything }, ['result']), oneOf([null]));
