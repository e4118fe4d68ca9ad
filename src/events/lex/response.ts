import { memberOf, namedTextsProblems } from '../../contracts/answer-members.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

/** What each dialog action needs, and what else it may have. */
const ACTIONS: Readonly<Record<string, { readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
  Close: { needs: ['fulfillmentState'], may: ['message', 'responseCard'] },
  ConfirmIntent: { needs: ['intentName', 'slots'], may: ['message', 'responseCard'] },
  Delegate: { needs: ['slots'], may: ['kendraQueryRequestPayload', 'kendraQueryFilterString'] },
  ElicitIntent: { needs: [], may: ['message', 'responseCard'] },
  ElicitSlot: { needs: ['intentName', 'slots', 'slotToElicit'], may: ['message', 'responseCard'] },
};
const TYPES = Object.keys(ACTIONS);
const MEMBERS: ReadonlySet<string> = new Set(['sessionAttributes', 'recentIntentSummaryView', 'activeContexts', 'dialogAction']);
const CARD = 'application/vnd.amazonaws.card.generic';
const MOST_SUMMARIES = 3;
const MOST_ATTACHMENTS = 10;

type Members = Record<string, unknown>;

/** The current intent of an event. */
function currentIntentOf(event: unknown): Members {
  return isPlainObject(event) && isPlainObject(event.currentIntent) ? event.currentIntent : {};
}

function* slotProblems(slots: unknown): Generator<string> {
  if (slots === undefined) return;
  if (!isPlainObject(slots)) {
    yield `dialogAction.slots is ${show(slots)}, not an object`;
    return;
  }
  for (const [name, slot] of Object.entries(slots)) {
    if (slot !== null && typeof slot !== 'string')
      yield `dialogAction.slots has ${show(slot)} for ${show(name)}, neither a string nor null`;
  }
}

function* messageProblems(message: unknown): Generator<string> {
  if (message === undefined) return;
  if (!isPlainObject(message)) {
    yield `dialogAction.message is ${show(message)}, not an object`;
    return;
  }
  if (message.contentType === undefined) yield 'dialogAction.message.contentType is missing';
  yield* memberOf('dialogAction.message.contentType', message.contentType, ['PlainText', 'SSML', 'CustomPayload']);
  if (typeof message.content !== 'string') yield `dialogAction.message.content is ${show(message.content)}, not a string`;
}

function* cardProblems(card: unknown): Generator<string> {
  if (card === undefined) return;
  if (!isPlainObject(card) || card.contentType !== CARD) {
    yield `dialogAction.responseCard is ${show(card)}, not an object with the contentType "${CARD}"`;
    return;
  }
  const { genericAttachments: attachments } = card;
  if (Array.isArray(attachments) && attachments.length <= MOST_ATTACHMENTS && attachments.every(isPlainObject)) return;
  yield `dialogAction.responseCard.genericAttachments is ${show(attachments)}, not a list of up to ${MOST_ATTACHMENTS} objects`;
}

function* actionProblems(action: unknown, event: unknown): Generator<string> {
  if (!isPlainObject(action)) {
    yield `dialogAction is ${show(action)}, not an object`;
    return;
  }
  const { type, slotToElicit } = action;
  if (typeof type !== 'string' || !TYPES.includes(type)) {
    yield `dialogAction.type is ${show(type)}, not one of ${TYPES.map(show).join(', ')}`;
    return;
  }
  const { needs, may } = ACTIONS[type]!;
  for (const name of needs) if (action[name] === undefined) yield `dialogAction.${name} is missing, though the type is "${type}"`;
  for (const name of Object.keys(action)) {
    if (name !== 'type' && !needs.includes(name) && !may.includes(name))
      yield `dialogAction has the member ${show(name)}, which "${type}" has not`;
  }
  yield* memberOf('dialogAction.fulfillmentState', action.fulfillmentState, ['Fulfilled', 'Failed']);
  yield* slotProblems(action.slots);
  yield* messageProblems(action.message);
  yield* cardProblems(action.responseCard);
  const { name, slots } = currentIntentOf(event);
  if (slotToElicit !== undefined && name === action.intentName && isPlainObject(slots) && !Object.hasOwn(slots, String(slotToElicit))) {
    yield `dialogAction.slotToElicit is ${show(slotToElicit)}, none of the intent’s slots`;
  }
}

/** Whatever is filled in the event is filled in the answer, too, so that nothing is left to ask for. */
function removesNoSlot(action: unknown, event: unknown): boolean {
  if (!isPlainObject(event) || event.invocationSource !== 'FulfillmentCodeHook') return false;
  if (!isPlainObject(action) || action.type !== 'Delegate' || !isPlainObject(action.slots)) return false;
  const { slots: after } = action;
  const { slots: before } = currentIntentOf(event);
  return isPlainObject(before) && Object.keys(before).every((name) => before[name] === null || (after[name] ?? null) !== null);
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  for (const name of Object.keys(answer)) if (!MEMBERS.has(name)) yield `The answer has the member ${show(name)}, which Lex doesn’t know`;
  yield* actionProblems(answer.dialogAction, event);
  yield* namedTextsProblems('sessionAttributes', answer.sessionAttributes);
  const { recentIntentSummaryView: summaries } = answer;
  if (summaries !== undefined && summaries !== null && !(Array.isArray(summaries) && summaries.length <= MOST_SUMMARIES)) {
    yield `recentIntentSummaryView is ${show(summaries)}, not a list of up to ${MOST_SUMMARIES}`;
  }
  if (removesNoSlot(answer.dialogAction, event)) {
    yield 'The dialogAction is "Delegate", but nothing is left to do: a fulfilment function delegates only after it has emptied a slot';
  }
}

/**
 * What Lex V1 makes of an answer: it goes on as `dialogAction` says, or fails the user's request.
 *
 * @see https://docs.aws.amazon.com/lex/latest/dg/lambda-input-response-format.html
 */
export const lexResponse: ResponseContract = {
  summary: '`{ dialogAction: { type, ... }, sessionAttributes }` with just what the type has; anything else fails the user’s request',
  problems: (answer, event) =>
    Array.from(problemsOf(answer, event), (problem) => `${problem}, so Lex fails the user’s request with BadGatewayException.`),
};
