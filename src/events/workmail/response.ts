import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const OF_ALL_MESSAGES: ReadonlySet<unknown> = new Set(['BOUNCE', 'DROP', 'DEFAULT']);
const OF_INBOUND_MESSAGES: ReadonlySet<unknown> = new Set(['BYPASS_SPAM_CHECK', 'MOVE_TO_JUNK']);
const MOST_ACTIONS = 10;
const LARGEST_ANSWER = 256 * 1024;

function* actionProblems(action: unknown, where: string, outbound: boolean): Generator<string> {
  if (!isPlainObject(action)) {
    yield `${where} is ${show(action)}, not an object`;
    return;
  }
  const { type, parameters } = action;
  if (outbound && OF_INBOUND_MESSAGES.has(type)) yield `${where}.type is ${show(type)}, which is for inbound messages`;
  else if (!OF_ALL_MESSAGES.has(type) && !OF_INBOUND_MESSAGES.has(type)) {
    yield `${where}.type is ${show(type)}, not one of BOUNCE, DROP, DEFAULT${outbound ? '' : ', BYPASS_SPAM_CHECK, MOVE_TO_JUNK'}`;
  }
  if (parameters === undefined || parameters === null) return;
  if (!isPlainObject(parameters)) yield `${where}.parameters is ${show(parameters)}, not an object`;
  else if (type === 'BOUNCE' && parameters.bounceMessage !== undefined && typeof parameters.bounceMessage !== 'string') {
    yield `${where}.parameters.bounceMessage is ${show(parameters.bounceMessage)}, not a string`;
  }
}

function* entryProblems(entry: unknown, where: string, outbound: boolean): Generator<string> {
  if (!isPlainObject(entry)) {
    yield `${where} is ${show(entry)}, not an object`;
    return;
  }
  yield* actionProblems(entry.action, `${where}.action`, outbound);
  const { recipients, allRecipients } = entry;
  const named = Array.isArray(recipients) && recipients.every((recipient) => typeof recipient === 'string');
  if (recipients !== undefined && recipients !== null && !named) yield `${where}.recipients is ${show(recipients)}, not a list of strings`;
  else if (allRecipients !== true && (!named || recipients.length === 0)) yield `${where} names no recipients`;
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  const actions = isPlainObject(answer) ? answer.actions : undefined;
  if (!Array.isArray(actions)) {
    yield `The answer is ${show(answer)}, not { actions: [...] }`;
    return;
  }
  if (actions.length === 0) yield 'actions is empty';
  if (actions.length > MOST_ACTIONS) yield `actions has ${actions.length} elements, more than ${MOST_ACTIONS}`;
  const size = Buffer.byteLength(JSON.stringify(answer));
  if (size > LARGEST_ANSWER) yield `The answer has ${size} bytes, more than ${LARGEST_ANSWER}`;
  const outbound = isPlainObject(event) && event.flowDirection === 'OUTBOUND';
  for (const [index, entry] of (actions as unknown[]).entries()) yield* entryProblems(entry, `actions[${index}]`, outbound);
}

/**
 * What WorkMail makes of an answer to a rule that runs synchronously; that of other rules is ignored.
 *
 * @see https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html
 */
export const messageFlowResponse: ResponseContract = {
  summary: '`{ actions: [{ action: { type }, recipients or allRecipients }] }` for a rule that runs synchronously; else ignored',
  problems: (answer, event) =>
    Array.from(problemsOf(answer, event), (problem) => `${problem}, so WorkMail tries again, then takes the fallback action.`),
};
