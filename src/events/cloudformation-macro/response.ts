import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

/** True for a whole template, which has to stay one. */
function isTemplate(fragment: unknown): boolean {
  return isPlainObject(fragment) && isPlainObject(fragment.Resources);
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  const { requestId, status, fragment, errorMessage } = answer;
  const asked = isPlainObject(event) ? event : {};
  if (requestId !== asked.requestId) yield `requestId is ${show(requestId)}, not the event’s ${show(asked.requestId)}`;
  if (errorMessage !== undefined && errorMessage !== null && typeof errorMessage !== 'string') {
    yield `errorMessage is ${show(errorMessage)}, not a string`;
  }
  const outcome = typeof status === 'string' ? status.toLowerCase() : undefined;
  if (outcome === 'failure') return;
  if (outcome !== 'success') {
    yield `status is ${show(status)}, neither "success" nor "failure"`;
  } else if (fragment === undefined || fragment === null) {
    yield `fragment is ${show(fragment)}, though the status is ${show(status)}`;
  } else if (isTemplate(asked.fragment) && !isTemplate(fragment)) {
    yield `fragment is ${show(fragment)}, no template with Resources as the event’s`;
  }
}

/**
 * What CloudFormation makes of an answer: a success puts its fragment into the template's place, anything else fails the change set.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-author.html
 */
export const macroResponse: ResponseContract = {
  summary: '`{ requestId, status: "success", fragment }` with the event’s `requestId`, or `{ requestId, status: "failure", errorMessage }`',
  mayFillIn: true,
  problems: (answer, event) => Array.from(problemsOf(answer, event), (problem) => `${problem}, so the change set fails.`),
};
