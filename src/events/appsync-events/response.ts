import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { LARGEST_EVENT } from './limits.js';

const NOT_BROADCAST = 'so AppSync doesn’t broadcast it.';

function idsOf(event: unknown): ReadonlySet<unknown> {
  const events = isPlainObject(event) ? event.events : undefined;
  return new Set(Array.isArray(events) ? events.map((one: unknown) => (isPlainObject(one) ? one.id : undefined)) : []);
}

function* outgoingProblems(outgoing: unknown, where: string, ids: ReadonlySet<unknown>): Generator<string> {
  if (!isPlainObject(outgoing)) {
    yield `${where} is ${show(outgoing)}, not an object { id, payload }, ${NOT_BROADCAST}`;
    return;
  }
  const { id, payload, error } = outgoing;
  if (!ids.has(id)) yield `${where}.id is ${show(id)}, no event of this publication, ${NOT_BROADCAST}`;
  if (error !== undefined && error !== null && typeof error !== 'string')
    yield `${where}.error is ${show(error)}, not a string, ${NOT_BROADCAST}`;
  if (payload === undefined && (error === undefined || error === null)) yield `${where} has neither payload nor error, ${NOT_BROADCAST}`;
  const size = Buffer.byteLength(JSON.stringify(outgoing));
  if (size > LARGEST_EVENT) yield `${where} has ${size} bytes, over 240 KB, ${NOT_BROADCAST}`;
}

function* publishProblems(answer: unknown, event: unknown): Generator<string> {
  const fails = 'so nothing is broadcast.';
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object { events }, ${fails}`;
    return;
  }
  const { events, error } = answer;
  if (error !== undefined && error !== null && typeof error !== 'string') yield `error is ${show(error)}, not a string, ${fails}`;
  if (events === undefined || events === null) {
    if (error === undefined || error === null) yield `The answer is ${show(answer)}, without events and error, ${fails}`;
    return;
  }
  if (!Array.isArray(events)) {
    yield `events is ${show(events)}, not a list, ${fails}`;
    return;
  }
  const ids = idsOf(event);
  for (const [index, outgoing] of events.entries()) yield* outgoingProblems(outgoing, `events[${index}]`, ids);
}

function* subscribeProblems(answer: unknown): Generator<string> {
  if (answer === undefined || answer === null) return;
  if (isPlainObject(answer) && typeof answer.error === 'string') return;
  yield `The answer is ${show(answer)}, neither nothing nor an object { error } with a string, which says neither yes nor no.`;
}

/**
 * What an Events API makes of an answer: the events to broadcast, or for a subscription nothing at all to allow it.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html
 */
export const channelResponse: ResponseContract = {
  summary:
    '`{ events: [{ id, payload } or { id, error }], error? }` to a publication; nothing, or `{ error }` to refuse, to a subscription',
  problems(answer, event) {
    const info = isPlainObject(event) ? event.info : undefined;
    const subscribes = isPlainObject(info) && info.operation === 'SUBSCRIBE';
    return [...(subscribes ? subscribeProblems(answer) : publishProblems(answer, event))];
  },
};
