import type { ConnectContactFlowEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { channelOf, CHANNELS, INITIATION_METHODS, isAddressOf } from './contact.js';
import { createConnectContactFlowEvent } from './factory.js';
import { connectContactFlowEventOptions, PARTS_OF_INSTANCE_ARN, type ConnectContactFlowEventInit } from './init.js';

/** Constraints of `anyConnectContactFlowEvent()`: the factory's options, each a value or an arbitrary. */
export type ConnectContactFlowEventConstraints = Constraints<ConnectContactFlowEventInit>;

const texts = fc.dictionary(
  fc.constantFrom('pin', 'accountNumber', 'Intent Name', 'größe', '__proto__', ''),
  fc.oneof(fc.constantFrom('1234', '', 'true', 'null', '{"a":1}', '$.External.name'), anyText()),
  { maxKeys: 3, noNullPrototype: true },
);
const address = fc.constantFrom(null, '+12065550123', '+4930901820', 'ana@example.com');
const maybeText = fc.option(anyText({ minLength: 1 }));

const defaults = {
  parameters: texts,
  attributes: texts,
  channel: fc.constantFrom(...CHANNELS),
  initiationMethod: fc.constantFrom(...INITIATION_METHODS),
  relatedContactId: fc.option(fc.uuid()),
  customerEndpoint: address,
  systemEndpoint: address,
  queue: maybeText,
  audio: fc.constantFrom<'started' | 'stopped' | null>('started', 'stopped', null),
  customerId: maybeText,
  name: maybeText,
  languageCode: fc.constantFrom('en-US', 'de-DE', 'ja-JP'),
  tags: texts,
  region: anyRegion(),
  accountId: fc.constantFrom('000000000001', '123456789012'),
  time: anyInstant(),
};

const ENDPOINTS = ['customerEndpoint', 'systemEndpoint'] as const;

/** Drops what is drawn and contradicts something else; what the user constrained stays, so that the factory can object. */
function fitting(init: ConnectContactFlowEventInit, constraints: ConnectContactFlowEventConstraints): ConnectContactFlowEventInit {
  const fit = { ...init };
  const isDrawn = (option: keyof ConnectContactFlowEventInit): boolean => constraints[option] === undefined;
  const drop = (option: keyof ConnectContactFlowEventInit): void => {
    if (isDrawn(option)) delete fit[option];
  };
  const isOut = (option: (typeof ENDPOINTS)[number]): boolean => !isAddressOf(channelOf(fit), fit[option]);
  if (fit.instanceARN !== undefined) for (const part of PARTS_OF_INSTANCE_ARN) drop(part);
  if (fit.initiationMethod === 'WEBRTC_API') drop(isDrawn('channel') ? 'channel' : 'initiationMethod');
  const mustBeVoice = !isDrawn('audio') && fit.audio !== null;
  const mustSuit = (option: (typeof ENDPOINTS)[number]): boolean => !isDrawn(option) && isOut(option);
  if ((mustBeVoice && channelOf(fit) !== 'VOICE') || ENDPOINTS.some(mustSuit)) {
    drop('channel');
    drop('initiationMethod');
    if (mustBeVoice || ENDPOINTS.some(mustSuit)) ENDPOINTS.forEach(drop);
  }
  for (const option of ENDPOINTS) if (isOut(option)) drop(option);
  if (channelOf(fit) !== 'VOICE') drop('audio');
  return fit;
}

/**
 * Any event that a flow of Amazon Connect sends: calls, chats, tasks and e-mails, begun in every way, with and without endpoints, queues
 * and streamed audio, attributes and parameters of all kinds. Shrinks to the plain `createConnectContactFlowEvent()`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 * @param constraints options of `createConnectContactFlowEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyConnectContactFlowEvent({ channel: 'CHAT' }), (event) => {
 *     expect(event.Details.ContactData.MediaStreams.Customer.Audio).toBeNull();
 *   }),
 * );
 */
export function anyConnectContactFlowEvent(constraints: ConnectContactFlowEventConstraints = {}): fc.Arbitrary<ConnectContactFlowEvent> {
  const init = anyInit('generate ConnectContactFlowEvent', connectContactFlowEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createConnectContactFlowEvent(drawn),
  );
}
