import type { ResponseContract } from '../../contracts/response.js';
import { show } from '../../internal/show.js';

function* batchProblems(answer: unknown, event: readonly unknown[]): Generator<string> {
  if (!Array.isArray(answer)) yield `The answer is ${show(answer)}, not a list with an element for each of the ${event.length} events`;
  else if (answer.length !== event.length) yield `The answer has length ${answer.length}, but the batch has length ${event.length}`;
}

/**
 * What AppSync makes of an answer: the value of the field, whatever it is; for a batch the list of the values.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/tutorial-lambda-resolvers-js.html
 */
export const resolverResponse: ResponseContract = {
  summary: 'The value of the field; for a batch a list of values, as long as the batch and in its order',
  problems: (answer, event) =>
    Array.isArray(event)
      ? Array.from(
          batchProblems(answer, event as unknown[]),
          (problem) => `${problem}, so AppSync answers every field of the batch with an error.`,
        )
      : [],
};
