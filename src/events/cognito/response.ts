import type { ResponseContract } from '../../contracts/response.js';
import type { OptionCheck } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

type Members = Record<string, unknown>;

/** What the `response` of a trigger's answer may hold. */
export interface TriggerResponse {
  /** For people: what goes into `response`. */
  readonly summary: string;
  /** What each member may be; `null` and absence say nothing. */
  readonly members: Readonly<Record<string, OptionCheck>>;
  /** Further clauses about what is wrong, given that each member is what it may be. */
  problems?(response: Members, request: Members): Iterable<string>;
}

const CONSEQUENCE = 'so Cognito may fail the user’s request with InvalidLambdaResponseException.';

/** The members of an event that tell what was answered. */
const ENVELOPE = ['version', 'triggerSource', 'region', 'userPoolId', 'userName'] as const;

const KNOWN: ReadonlySet<string> = new Set([...ENVELOPE, 'callerContext', 'request', 'response']);

function* envelopeProblems(answer: Members, event: Members): Generator<string> {
  for (const name of ENVELOPE) {
    if (event[name] !== undefined && answer[name] !== event[name]) {
      yield `${name} is ${show(answer[name])}, where the event has ${show(event[name])}`;
    }
  }
  for (const name of ['callerContext', 'request']) {
    if (isPlainObject(event[name]) && !isPlainObject(answer[name])) yield `${name} is ${show(answer[name])}, not the event’s`;
  }
  for (const name of Object.keys(answer)) {
    if (!KNOWN.has(name) && !(name in event)) yield `The answer has the key ${show(name)}, which no event of a user pool has`;
  }
}

/**
 * What is wrong with the members of an object, a clause each.
 *
 * @param path where the object stands, such as `response`
 * @param members what each member may be; `null` and absence say nothing
 */
export function* memberProblems(path: string, object: unknown, members: Readonly<Record<string, OptionCheck>>): Generator<string> {
  if (!isPlainObject(object)) return;
  for (const [name, value] of Object.entries(object)) {
    const check = Object.hasOwn(members, name) ? members[name] : undefined;
    if (check === undefined) yield `${path} has the key ${show(name)}, which it can’t have`;
    else if (value !== null && value !== undefined && !check.accepts(value))
      yield `${path}.${name} is ${show(value)}, not ${check.expected}`;
  }
}

function* responseProblems(answer: Members, event: Members, contract: TriggerResponse): Generator<string> {
  const { response } = answer;
  if (!isPlainObject(response)) {
    yield `response is ${show(response)}, not an object`;
    return;
  }
  let sound = true;
  for (const problem of memberProblems('response', response, contract.members)) {
    sound = false;
    yield problem;
  }
  if (sound && contract.problems !== undefined) yield* contract.problems(response, isPlainObject(event.request) ? event.request : {});
}

function* answerProblems(answer: unknown, event: Members, contract: TriggerResponse): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not the event (return it, with what you changed in its response)`;
    return;
  }
  yield* envelopeProblems(answer, event);
  yield* responseProblems(answer, event, contract);
}

/** Errors that no handler throws on purpose; any other one refuses, and its message is shown to the user. */
const MISTAKES: ReadonlySet<string> = new Set(['TypeError', 'ReferenceError', 'SyntaxError', 'RangeError']);

/**
 * What a user pool makes of a trigger's answer: it must be the event itself, its `response` filled in.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 */
export function triggerResponse(contract: TriggerResponse): ResponseContract {
  return {
    summary: `the event itself, with ${contract.summary}`,
    mayFillIn: true,
    isRefusal: ({ errorType }) => !MISTAKES.has(errorType) && !errorType.startsWith('Runtime.'),
    problems: (answer, event) =>
      Array.from(answerProblems(answer, isPlainObject(event) ? event : {}, contract), (problem) => `${problem}, ${CONSEQUENCE}`),
  };
}

/** For triggers that have nothing to say: the event comes back, its `response` empty. */
export const emptyResponse: ResponseContract = triggerResponse({ summary: 'its `response` left empty', members: {} });
