import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const MOST_STATUSES = 10;
const LONGEST_TEXT = 255;
const VERSIONS: ReadonlySet<unknown> = new Set(['v1', 'v2', 'v3']);

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function* answerProblems(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object with allow`;
    return;
  }
  const { allow, 'posture-compliance-statuses': statuses, 'schema-version': version } = answer;
  if (typeof allow !== 'boolean') yield `allow is ${show(allow)}, neither true nor false`;
  if (!VERSIONS.has(version)) yield `schema-version is ${show(version)}, not "v1", "v2" or "v3"`;
  const message = version === 'v1' ? 'error-msg-on-failed-posture-compliance' : 'error-msg-on-denied-connection';
  if (!isShortText(answer[message])) yield `${message} is ${show(answer[message])}, not a string of up to ${LONGEST_TEXT} characters`;
  if (!Array.isArray(statuses) || statuses.length > MOST_STATUSES || !statuses.every(isShortText)) {
    yield `posture-compliance-statuses is ${show(statuses)}, not an array of up to ${MOST_STATUSES} strings of up to ${LONGEST_TEXT} characters`;
  }
}

/**
 * What Client VPN makes of a handler's answer: whatever isn't valid refuses the connection.
 *
 * @see https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-authorization.html
 */
export const handlerResponse: ResponseContract = {
  summary:
    '`{ allow, "error-msg-on-denied-connection", "posture-compliance-statuses", "schema-version" }`; anything malformed refuses the connection',
  problems: (answer) => Array.from(answerProblems(answer), (problem) => `${problem}, so Client VPN refuses the connection.`),
};
