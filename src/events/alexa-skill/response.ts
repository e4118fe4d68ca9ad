import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const LONGEST_TEXT = 8000;
const LARGEST_ANSWER = 120 * 1024;

type Members = Record<string, unknown>;

function* speechProblems(where: string, speech: unknown): Generator<string> {
  if (speech === undefined || speech === null) return;
  if (!isPlainObject(speech) || (speech.type !== 'PlainText' && speech.type !== 'SSML')) {
    yield `${where} is ${show(speech)}, not an object of the type "PlainText" or "SSML"`;
    return;
  }
  const member = speech.type === 'SSML' ? 'ssml' : 'text';
  const text = speech[member];
  if (typeof text !== 'string') yield `${where}.${member} is ${show(text)}, not a string`;
  else if (text.length > LONGEST_TEXT) yield `${where}.${member} has ${text.length} characters, more than ${LONGEST_TEXT}`;
  else if (member === 'ssml' && !/^\s*<speak[\s>][\s\S]*<\/speak>\s*$/.test(text)) {
    yield `${where}.ssml is ${show(text)}, not wrapped in <speak> tags`;
  }
}

const CARDS: Readonly<Record<string, readonly string[]>> = {
  Simple: ['title', 'content'],
  Standard: ['title', 'text'],
  LinkAccount: [],
  AskForPermissionsConsent: [],
};

function* cardProblems(card: unknown): Generator<string> {
  if (card === undefined || card === null) return;
  const type = isPlainObject(card) ? card.type : undefined;
  if (!isPlainObject(card) || typeof type !== 'string' || !Object.hasOwn(CARDS, type)) {
    yield `response.card is ${show(card)}, not an object of the type ${Object.keys(CARDS).map(show).join(', ')}`;
    return;
  }
  for (const member of CARDS[type]!) {
    const text = card[member];
    if (text !== undefined && text !== null && typeof text !== 'string') yield `response.card.${member} is ${show(text)}, not a string`;
  }
  if (type === 'AskForPermissionsConsent' && !Array.isArray(card.permissions)) {
    yield `response.card.permissions is ${show(card.permissions)}, not a list`;
  }
}

function* responseProblems(response: Members): Generator<string> {
  const { outputSpeech, card, reprompt, directives, shouldEndSession } = response;
  yield* speechProblems('response.outputSpeech', outputSpeech);
  yield* cardProblems(card);
  if (isPlainObject(reprompt)) yield* speechProblems('response.reprompt.outputSpeech', reprompt.outputSpeech);
  else if (reprompt !== undefined && reprompt !== null) yield `response.reprompt is ${show(reprompt)}, not an object`;
  if (directives !== undefined && directives !== null) {
    const isDirective = (directive: unknown): boolean => isPlainObject(directive) && typeof directive.type === 'string';
    if (!Array.isArray(directives) || !directives.every(isDirective)) {
      yield `response.directives is ${show(directives)}, not a list of objects with a type`;
    }
  }
  if (shouldEndSession !== undefined && shouldEndSession !== null && typeof shouldEndSession !== 'boolean') {
    yield `response.shouldEndSession is ${show(shouldEndSession)}, neither true nor false`;
  }
}

function* problemsOf(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  const { version, response, sessionAttributes } = answer;
  if (typeof version !== 'string') yield `version is ${show(version)}, not "1.0"`;
  if (isPlainObject(response)) yield* responseProblems(response);
  else yield `response is ${show(response)}, not an object`;
  if (sessionAttributes !== undefined && sessionAttributes !== null && !isPlainObject(sessionAttributes)) {
    yield `sessionAttributes is ${show(sessionAttributes)}, not an object`;
  }
  const size = Buffer.byteLength(JSON.stringify(answer));
  if (size > LARGEST_ANSWER) yield `The answer has ${size} bytes of JSON, more than ${LARGEST_ANSWER}`;
}

function hasEnded(event: unknown): boolean {
  return isPlainObject(event) && isPlainObject(event.request) && event.request.type === 'SessionEndedRequest';
}

/** What somebody would hear or see, though nobody is there any more. */
function* unheardIn(answer: unknown): Generator<string> {
  if (!isPlainObject(answer) || !isPlainObject(answer.response)) return;
  for (const member of ['outputSpeech', 'card', 'reprompt', 'directives']) {
    const value = answer.response[member];
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
    yield `response.${member} is there, but the session has ended, so nobody gets it.`;
  }
}

/**
 * What Alexa makes of an answer: it says and shows it, or says that there was a problem with the skill.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html
 */
export const skillResponse: ResponseContract = {
  summary:
    '`{ version, sessionAttributes, response: { outputSpeech, card, reprompt, directives, shouldEndSession } }` of up to 120 KB; anything malformed ends the session',
  problems: (answer, event) =>
    hasEnded(event)
      ? Array.from(unheardIn(answer))
      : Array.from(problemsOf(answer), (problem) => `${problem}, so Alexa ends the session with INVALID_RESPONSE.`),
};
