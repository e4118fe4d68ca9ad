import type { AmplifyGraphQlResolverEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyGraphQLValues, appSyncRequestDraws, withoutSaidByHeaders } from '../../generate/appsync.js';
import { anyInit, constrainedOptions, type Constraints, type InitArbitraries } from '../../generate/constraints.js';
import { amplifyGraphQlResolverEventOptions, createAmplifyGraphQlResolverEvent, type AmplifyGraphQlResolverEventInit } from './factory.js';

/** Constraints of `anyAmplifyGraphQlResolverEvent()`: the factory's options, each a value or an arbitrary. */
export type AmplifyGraphQlResolverEventConstraints<TArguments = object, TSource = object | null> = Constraints<
  AmplifyGraphQlResolverEventInit<TArguments, TSource>
>;

/**
 * Any event that a GraphQL API of Amplify sends to a resolver: fields of the root and of models, callers of every kind, results of the
 * pipeline. Shrinks to the plain `createAmplifyGraphQlResolverEvent()`.
 *
 * @see https://docs.amplify.aws/gen1/javascript/build-a-backend/graphqlapi/custom-business-logic/#structure-of-the-function-event
 * @param constraints options of `createAmplifyGraphQlResolverEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAmplifyGraphQlResolverEvent({ typeName: 'Mutation' }), (event) => {
 *     expect(event.typeName).toBe('Mutation');
 *   }),
 * );
 */
export function anyAmplifyGraphQlResolverEvent<TArguments = Record<string, unknown>, TSource = Record<string, unknown>>(
  constraints: AmplifyGraphQlResolverEventConstraints<TArguments, TSource | null> = {},
): fc.Arbitrary<AmplifyGraphQlResolverEvent<TArguments, TSource>> {
  const draws: InitArbitraries<AmplifyGraphQlResolverEventInit> = {
    typeName: fc.constantFrom('Query', 'Mutation', 'Subscription', 'Post'),
    fieldName: fc.constantFrom('echo', 'getPost', 'createPost', 'comments'),
    arguments: anyGraphQLValues(),
    source: fc.option(anyGraphQLValues(), { nil: null, freq: 2 }),
    prev: fc.constantFrom<AmplifyGraphQlResolverEventInit['prev']>(null, { result: { id: '7' } }, { result: [1, null] }, { result: null }),
    ...appSyncRequestDraws(),
  };
  const given = constraints as AmplifyGraphQlResolverEventConstraints;
  const init = anyInit('generate AmplifyGraphQlResolverEvent', amplifyGraphQlResolverEventOptions, draws, given);
  const constrained = constrainedOptions(given);
  return eventFrom(
    init.map((drawn) => withoutSaidByHeaders(drawn, constrained) as AmplifyGraphQlResolverEventInit<TArguments, TSource | null>),
    (drawn) => createAmplifyGraphQlResolverEvent(drawn),
  );
}
