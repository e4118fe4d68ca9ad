import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const LARGEST_ANSWER = 32 * 1024;

function* problemsOf(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  const size = Buffer.byteLength(JSON.stringify(answer));
  if (size >= LARGEST_ANSWER) yield `The answer has ${size} bytes of JSON, not less than ${LARGEST_ANSWER}`;
}

/**
 * What Amazon Connect makes of an answer: the flow goes on with its members, or takes the Error branch. Only the block in the flow says
 * whether members may be nested.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export const contactFlowResponse: ResponseContract = {
  summary:
    '`{ name: "value" }`, less than 32 KB; nested where the block validates the answer as JSON. Anything else takes the Error branch',
  problems: (answer) => Array.from(problemsOf(answer), (problem) => `${problem}, so the flow takes the Error branch.`),
};
