import type { ConnectContactFlowEndpoint, ConnectContactFlowEvent, ConnectContactFlowQueue, CustomerAudio } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { ALPHABETS, randomText, randomUUID } from '../../values/random-text.js';
import { nextBelow } from '../../values/sequence.js';
import { settings } from '../../values/settings.js';
import { copyOfNamedTexts } from '../../values/texts.js';
import { epochMilliseconds } from '../../values/time.js';
import { channelOf, FOLLOWING, isAddressOf, type ConnectChannel, type ConnectInitiationMethod } from './contact.js';
import { connectContactFlowEventOptions, PARTS_OF_INSTANCE_ARN, type ConnectContactFlowEventInit } from './init.js';

const DOING = 'create ConnectContactFlowEvent';
const LARGEST_ATTRIBUTES = 32 * 1024;
/** From the start of the audio to the function's call, in milliseconds. */
export const STREAMED = 30_000;
/** The digits of a fragment’s number of Kinesis Video Streams that nothing tells. */
const FRAGMENT_DIGITS = 35;

/** Where a contact takes place. */
interface Instance {
  readonly instanceARN: string;
  readonly id: string;
  readonly region: string;
  readonly accountId: string;
}

function instanceOf(init: ConnectContactFlowEventInit): Instance {
  const { instanceARN } = init;
  if (instanceARN === undefined) {
    const region = init.region ?? settings().region;
    const accountId = init.accountId ?? settings().accountId;
    const id = randomUUID();
    return { instanceARN: arn('connect', region, accountId, `instance/${id}`), id, region, accountId };
  }
  const part = PARTS_OF_INSTANCE_ARN.find((name) => init[name] !== undefined);
  if (part !== undefined) {
    throw failure(DOING, `option "${part}" is given beside "instanceARN"`, 'Pass the ARN alone, or the region and account.');
  }
  const [, , , region, accountId, resource] = instanceARN.split(':') as [string, string, string, string, string, string];
  return { instanceARN, id: resource.slice('instance/'.length), region, accountId };
}

function checkedChannel(init: ConnectContactFlowEventInit): ConnectChannel {
  const channel = channelOf(init);
  if (channel === 'VOICE' || init.initiationMethod !== 'WEBRTC_API') return channel;
  throw failure(DOING, `option "channel" is ${show(channel)}, but initiationMethod is "WEBRTC_API"`, 'Leave channel out: it is "VOICE".');
}

function methodOf(channel: ConnectChannel): ConnectInitiationMethod {
  return channel === 'VOICE' || channel === 'EMAIL' ? 'INBOUND' : 'API';
}

function subtypeOf(channel: ConnectChannel, method: ConnectInitiationMethod): string | undefined {
  if (channel === 'TASK') return undefined;
  if (channel === 'VOICE') return method === 'WEBRTC_API' ? 'connect:WebRTC' : 'connect:Telephony';
  return channel === 'EMAIL' ? 'connect:Email' : 'connect:Chat';
}

/** An end of a conversation, with the type that its address has. */
function endpointOf(
  option: 'customerEndpoint' | 'systemEndpoint',
  init: ConnectContactFlowEventInit,
  channel: ConnectChannel,
  usual: () => string | null,
): ConnectContactFlowEndpoint | null {
  const given = init[option];
  if (given === null) return null;
  if (!isAddressOf(channel, given)) {
    const address = channel === 'VOICE' ? 'a telephone number' : 'an e-mail address';
    throw failure(DOING, `option "${option}" is ${show(given)}, but the channel is "${channel}"`, `Pass ${address}, or another channel.`);
  }
  const Address = given ?? usual();
  if (Address === null) return null;
  return { Address, Type: (Address.startsWith('+') ? 'TELEPHONE_NUMBER' : 'EMAIL_ADDRESS') as ConnectContactFlowEndpoint['Type'] };
}

/** A number that is reserved for stories, behind the digits of an area. */
function telephoneNumber(area: string): string {
  return `+1${area}55501${String(nextBelow(100)).padStart(2, '0')}`;
}

/** The number of a fragment: those of later fragments are greater. */
function fragmentNumber(position: 1 | 2): string {
  return `91343852333${position}${randomText(ALPHABETS.digits, FRAGMENT_DIGITS)}`;
}

function audioOf(init: ConnectContactFlowEventInit, channel: ConnectChannel, { region, accountId }: Instance): CustomerAudio {
  const { audio } = init;
  if (audio === undefined || audio === null) return null;
  if (channel !== 'VOICE') {
    throw failure(DOING, `option "audio" is ${show(audio)}, but the channel is "${channel}"`, 'Only calls are streamed: leave audio out.');
  }
  const now = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const started = Math.max(now - STREAMED, 0);
  const start = { StartFragmentNumber: fragmentNumber(1), StartTimestamp: String(started) };
  const StreamARN = arn(
    'kinesisvideo',
    region,
    accountId,
    `stream/connect-orders-contact-${randomUUID()}/${Math.max(started - STREAMED, 0)}`,
  );
  if (audio === 'started') return { ...start, StreamARN };
  return { ...start, StopFragmentNumber: fragmentNumber(2), StopTimestamp: String(now), StreamARN };
}

function attributesOf({ attributes }: ConnectContactFlowEventInit): Record<string, string> {
  const copy = copyOfNamedTexts(attributes);
  if (attributes === undefined) return copy;
  const size = Buffer.byteLength(JSON.stringify(copy));
  if (size <= LARGEST_ATTRIBUTES) return copy;
  throw failure(DOING, `option "attributes" has ${size} bytes of JSON`, `A contact has at most ${LARGEST_ATTRIBUTES} bytes of attributes.`);
}

function queueOf(name: string | null | undefined, instanceARN: string): ConnectContactFlowQueue | null {
  return name === undefined || name === null ? null : { ARN: `${instanceARN}/queue/${randomUUID()}`, Name: name };
}

function eventOf(init: ConnectContactFlowEventInit): object {
  const instance = instanceOf(init);
  const channel = checkedChannel(init);
  const method = init.initiationMethod ?? methodOf(channel);
  const isSpoken = (channel === 'VOICE' && method !== 'WEBRTC_API') || channel === 'EMAIL';
  const subtype = init.subtype ?? subtypeOf(channel, method);
  const contactId = init.contactId ?? randomUUID();
  const initialContactId = init.initialContactId ?? (FOLLOWING.has(method) ? randomUUID() : contactId);
  const ofCustomer = (): string => (channel === 'EMAIL' ? human().email() : telephoneNumber('206'));
  const ofSystem = (): string => (channel === 'EMAIL' ? 'support@example.com' : telephoneNumber('800'));
  const customer = endpointOf('customerEndpoint', init, channel, () => (isSpoken ? ofCustomer() : null));
  const system = endpointOf('systemEndpoint', init, channel, () => (isSpoken ? ofSystem() : null));
  const Tags = copyOfNamedTexts(init.tags);
  Tags['aws:connect:instanceId'] = instance.id;
  if (system !== null) Tags['aws:connect:systemEndpoint'] = system.Address;
  return {
    Details: {
      ContactData: {
        Attributes: attributesOf(init),
        AwsRegion: instance.region,
        Channel: channel,
        ContactId: contactId,
        CustomerEndpoint: customer,
        CustomerId: init.customerId ?? null,
        Description: init.description ?? null,
        InitialContactId: initialContactId,
        InitiationMethod: method,
        InstanceARN: instance.instanceARN,
        LanguageCode: init.languageCode ?? 'en-US',
        MediaStreams: { Customer: { Audio: audioOf(init, channel, instance) } },
        Name: init.name ?? null,
        PreviousContactId: init.previousContactId ?? initialContactId,
        Queue: queueOf(init.queue, instance.instanceARN),
        References: {},
        RelatedContactId: init.relatedContactId ?? null,
        SegmentAttributes:
          subtype === undefined
            ? {}
            : { 'connect:Subtype': { ValueArn: null, ValueInteger: null, ValueList: null, ValueMap: null, ValueString: subtype } },
        SystemEndpoint: system,
        Tags,
      },
      Parameters: copyOfNamedTexts(init.parameters),
    },
    Name: 'ContactFlowEvent',
  };
}

/**
 * The event that Amazon Connect sends to a function which a flow calls in an Invoke AWS Lambda function block.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 * @param init which contact the flow is about, and the parameters that it passes; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Amazon Connect could not send
 * @example
 * const event = createConnectContactFlowEvent({ parameters: { pin: '1234' }, customerEndpoint: '+12065550123' });
 * expect(event.Details.Parameters).toEqual({ pin: '1234' });
 * expect(event.Details.ContactData.CustomerEndpoint).toEqual({ Address: '+12065550123', Type: 'TELEPHONE_NUMBER' });
 */
export function createConnectContactFlowEvent(
  init: ConnectContactFlowEventInit = {},
  overrides?: DeepPartial<ConnectContactFlowEvent>,
): ConnectContactFlowEvent {
  checkOptions(DOING, init, connectContactFlowEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides as DeepPartial<object>) as ConnectContactFlowEvent;
}
