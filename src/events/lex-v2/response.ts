import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { memberOf, namedTextsProblems } from '../../contracts/answer-members.js';

const TYPES = ['Close', 'ConfirmIntent', 'Delegate', 'ElicitIntent', 'ElicitSlot'] as const;
const STATES = ['Failed', 'Fulfilled', 'FulfillmentInProgress', 'InProgress', 'ReadyForFulfillment', 'Waiting'] as const;
const CONFIRMATIONS = ['Confirmed', 'Denied', 'None'] as const;
const STYLES = ['Default', 'SpellByLetter', 'SpellByWord'] as const;
const CONTENT_TYPES = ['CustomPayload', 'ImageResponseCard', 'PlainText', 'SSML'] as const;
const MOST_MESSAGES = 5;
const MOST_BUTTONS = 5;
const LONGEST_CONTENT = 1024;

type Members = Record<string, unknown>;

/** The slots that the event's intent has, when an answer is about the same intent. */
function knownSlots(name: unknown, event: unknown): readonly string[] | undefined {
  const state = isPlainObject(event) ? event.sessionState : undefined;
  const intent = isPlainObject(state) ? state.intent : undefined;
  return isPlainObject(intent) && intent.name === name && isPlainObject(intent.slots) ? Object.keys(intent.slots) : undefined;
}

function* slotProblems(slots: unknown): Generator<string> {
  if (slots === undefined || slots === null) return;
  if (!isPlainObject(slots)) {
    yield `sessionState.intent.slots is ${show(slots)}, not an object`;
    return;
  }
  for (const [name, slot] of Object.entries(slots)) {
    if (slot === null || (isPlainObject(slot) && isPlainObject(slot.value))) continue;
    yield `sessionState.intent.slots has ${show(slot)} for ${show(name)}, neither null nor { value: { interpretedValue } }`;
  }
}

function* intentProblems(intent: unknown): Generator<string> {
  if (!isPlainObject(intent)) {
    yield `sessionState.intent is ${show(intent)}, not an object`;
    return;
  }
  if (intent.name !== undefined && typeof intent.name !== 'string') yield `sessionState.intent.name is ${show(intent.name)}, not a string`;
  yield* memberOf('sessionState.intent.state', intent.state, STATES);
  yield* memberOf('sessionState.intent.confirmationState', intent.confirmationState, CONFIRMATIONS);
  yield* slotProblems(intent.slots);
}

function* actionProblems(action: Members, intent: unknown, event: unknown): Generator<string> {
  const { type, slotToElicit } = action;
  if (!(TYPES as readonly unknown[]).includes(type)) {
    yield `sessionState.dialogAction.type is ${show(type)}, not one of ${TYPES.map(show).join(', ')}`;
    return;
  }
  yield* memberOf('sessionState.dialogAction.slotElicitationStyle', action.slotElicitationStyle, STYLES);
  if (type !== 'ElicitIntent' && intent === undefined) yield `sessionState.intent is missing, though the dialogAction is "${String(type)}"`;
  if (type !== 'ElicitSlot') return;
  if (typeof slotToElicit !== 'string') {
    yield `sessionState.dialogAction.slotToElicit is ${show(slotToElicit)}, not the name of a slot`;
    return;
  }
  const known = isPlainObject(intent) ? knownSlots(intent.name, event) : undefined;
  if (known?.includes(slotToElicit) === false) {
    yield `sessionState.dialogAction.slotToElicit is ${show(slotToElicit)}, none of the intent’s slots`;
  }
}

/** Whatever is filled in the event and filled in the answer, too, so that nothing is left to ask for. */
function removesNoSlot(intent: unknown, event: unknown): boolean {
  const state = isPlainObject(event) ? event.sessionState : undefined;
  const before = isPlainObject(state) && isPlainObject(state.intent) ? state.intent : {};
  if (!isPlainObject(intent) || before.name !== intent.name || !isPlainObject(before.slots)) return false;
  const after = isPlainObject(intent.slots) ? intent.slots : {};
  return Object.keys(before.slots).every((name) => (before.slots as Members)[name] === null || (after[name] ?? null) !== null);
}

function* cardProblems(where: string, card: unknown): Generator<string> {
  if (!isPlainObject(card) || typeof card.title !== 'string') {
    yield `${where}.imageResponseCard is ${show(card)}, not an object with a title`;
    return;
  }
  const { buttons } = card;
  const isButton = (button: unknown): boolean =>
    isPlainObject(button) && typeof button.text === 'string' && typeof button.value === 'string';
  if (buttons === undefined || (Array.isArray(buttons) && buttons.length <= MOST_BUTTONS && buttons.every(isButton))) return;
  yield `${where}.imageResponseCard.buttons is ${show(buttons)}, not a list of up to ${MOST_BUTTONS} { text, value }`;
}

function* messageProblems(message: unknown, where: string): Generator<string> {
  if (!isPlainObject(message)) {
    yield `${where} is ${show(message)}, not an object`;
    return;
  }
  const { contentType, content } = message;
  if (!(CONTENT_TYPES as readonly unknown[]).includes(contentType)) {
    yield `${where}.contentType is ${show(contentType)}, not one of ${CONTENT_TYPES.map(show).join(', ')}`;
  } else if (contentType === 'ImageResponseCard') yield* cardProblems(where, message.imageResponseCard);
  else if (typeof content !== 'string' || content === '' || content.length > LONGEST_CONTENT) {
    yield `${where}.content is ${show(content)}, not a text of 1 to 1,024 characters`;
  }
}

function* messagesProblems(messages: unknown, type: unknown): Generator<string> {
  if (messages === undefined) {
    if (type === 'ElicitIntent' || type === 'ConfirmIntent') yield `messages is missing, though the dialogAction is "${type}"`;
    return;
  }
  if (!Array.isArray(messages) || messages.length > MOST_MESSAGES) {
    yield `messages is ${show(messages)}, not a list of up to ${MOST_MESSAGES}`;
    return;
  }
  for (const [index, message] of messages.entries()) yield* messageProblems(message, `messages[${index}]`);
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  const { sessionState, messages, requestAttributes } = answer;
  if (!isPlainObject(sessionState)) {
    yield `sessionState is ${show(sessionState)}, not an object`;
    return;
  }
  const { dialogAction, intent, sessionAttributes } = sessionState;
  if (isPlainObject(dialogAction)) yield* actionProblems(dialogAction, intent, event);
  else yield `sessionState.dialogAction is ${show(dialogAction)}, not an object`;
  if (intent !== undefined) yield* intentProblems(intent);
  yield* namedTextsProblems('sessionState.sessionAttributes', sessionAttributes);
  yield* namedTextsProblems('requestAttributes', requestAttributes);
  const type = isPlainObject(dialogAction) ? dialogAction.type : undefined;
  yield* messagesProblems(messages, type);
  const isFulfilment = isPlainObject(event) && event.invocationSource === 'FulfillmentCodeHook';
  if (isFulfilment && type === 'Delegate' && removesNoSlot(intent, event)) {
    yield 'The dialogAction is "Delegate", but nothing is left to do: a fulfilment function delegates only after it has emptied a slot';
  }
}

/**
 * What Lex V2 makes of an answer: it goes on as `dialogAction` says, or fails the user's request.
 *
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html
 */
export const lexV2Response: ResponseContract = {
  summary: '`{ sessionState: { dialogAction, intent, sessionAttributes }, messages }`; anything malformed fails the user’s request',
  problems: (answer, event) =>
    Array.from(problemsOf(answer, event), (problem) => `${problem}, so Lex V2 fails the user’s request with DependencyFailedException.`),
};
