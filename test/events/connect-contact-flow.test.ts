import * as fc from 'fast-check';
import { createConnectContactFlowEvent, seed, type ConnectContactFlowEventInit } from 'lambdouble';
import { anyConnectContactFlowEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { INITIATION_METHODS } from '../../src/events/connect-contact-flow/contact.js';
import { facts } from '../../src/events/connect-contact-flow/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

const contact = (init: ConnectContactFlowEventInit): Record<string, unknown> => ({
  ...createConnectContactFlowEvent(init).Details.ContactData,
});

describe('a contact', () => {
  it('is a call by default, in no queue, with everything that is not there as null', () => {
    const event = createConnectContactFlowEvent();
    expect(Object.keys(event)).toEqual(['Details', 'Name']);
    expect(Object.keys(event.Details)).toEqual(['ContactData', 'Parameters']);
    const data = contact({});
    expect(Object.keys(data)).toEqual([
      'Attributes',
      'AwsRegion',
      'Channel',
      'ContactId',
      'CustomerEndpoint',
      'CustomerId',
      'Description',
      'InitialContactId',
      'InitiationMethod',
      'InstanceARN',
      'LanguageCode',
      'MediaStreams',
      'Name',
      'PreviousContactId',
      'Queue',
      'References',
      'RelatedContactId',
      'SegmentAttributes',
      'SystemEndpoint',
      'Tags',
    ]);
    expect(data).toMatchObject({
      Channel: 'VOICE',
      InitiationMethod: 'INBOUND',
      CustomerEndpoint: { Address: expect.stringMatching(/^\+120655501\d\d$/), Type: 'TELEPHONE_NUMBER' },
      MediaStreams: { Customer: { Audio: null } },
      Queue: null,
    });
    expect(data.InitialContactId).toBe(data.ContactId);
    expect(data.PreviousContactId).toBe(data.ContactId);
  });

  it('that follows another one has that one’s id', () => {
    const data = contact({ initiationMethod: 'TRANSFER' });
    expect(data.InitialContactId).not.toBe(data.ContactId);
    expect(data.PreviousContactId).toBe(data.InitialContactId);
    expect(contact({ initiationMethod: 'TRANSFER', previousContactId: 'b' }).PreviousContactId).toBe('b');
  });

  it.each<[ConnectContactFlowEventInit, object]>([
    [{ channel: 'CHAT' }, { InitiationMethod: 'API', CustomerEndpoint: null, SystemEndpoint: null }],
    [{ channel: 'TASK' }, { InitiationMethod: 'API', CustomerEndpoint: null, SegmentAttributes: {} }],
    [{ channel: 'EMAIL' }, { InitiationMethod: 'INBOUND', SystemEndpoint: { Address: 'support@example.com', Type: 'EMAIL_ADDRESS' } }],
    [
      { customerEndpoint: 'ana@example.com' },
      { Channel: 'EMAIL', CustomerEndpoint: { Address: 'ana@example.com', Type: 'EMAIL_ADDRESS' } },
    ],
    [{ initiationMethod: 'API' }, { Channel: 'CHAT' }],
    [{ initiationMethod: 'AGENT_REPLY' }, { Channel: 'EMAIL' }],
    [{ initiationMethod: 'WEBRTC_API' }, { Channel: 'VOICE', CustomerEndpoint: null, SystemEndpoint: null }],
    [{ customerEndpoint: null }, { CustomerEndpoint: null, Channel: 'VOICE' }],
  ])('of %j', (init, expected) => {
    expect(contact(init)).toMatchObject(expected);
  });

  it.each<[ConnectContactFlowEventInit, string]>([
    [{}, 'connect:Telephony'],
    [{ initiationMethod: 'WEBRTC_API' }, 'connect:WebRTC'],
    [{ channel: 'CHAT' }, 'connect:Chat'],
    [{ channel: 'CHAT', subtype: 'connect:Guide' }, 'connect:Guide'],
    [{ channel: 'EMAIL' }, 'connect:Email'],
  ])('of %j has the subtype %s', (init, subtype) => {
    expect(contact(init).SegmentAttributes).toEqual({
      'connect:Subtype': { ValueArn: null, ValueInteger: null, ValueList: null, ValueMap: null, ValueString: subtype },
    });
  });

  it('lies in its instance, as do its queue and its stream', () => {
    const instanceARN = 'arn:aws-us-gov:connect:us-gov-west-1:000000000001:instance/b1';
    const data = contact({ instanceARN, queue: 'Support', audio: 'started' });
    expect(data).toMatchObject({
      AwsRegion: 'us-gov-west-1',
      Queue: { ARN: expect.stringContaining(`${instanceARN}/queue/`), Name: 'Support' },
      Tags: { 'aws:connect:instanceId': 'b1' },
      MediaStreams: {
        Customer: { Audio: { StreamARN: expect.stringMatching(/^arn:aws-us-gov:kinesisvideo:us-gov-west-1:000000000001:stream\//) } },
      },
    });
  });

  it('has tags of its own beside those of Connect, which win', () => {
    const { Tags } = contact({ tags: { team: 'a', 'aws:connect:instanceId': 'mine' }, systemEndpoint: '+18005550100' });
    expect(Tags).toEqual({
      team: 'a',
      'aws:connect:instanceId': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'aws:connect:systemEndpoint': '+18005550100',
    });
  });

  it('was streamed for half a minute', () => {
    const audioOf = (audio: 'started' | 'stopped'): unknown =>
      createConnectContactFlowEvent({ audio, time: '2026-03-29T01:00:30Z' }).Details.ContactData.MediaStreams.Customer.Audio;
    expect(audioOf('started')).toEqual({
      StartFragmentNumber: expect.stringMatching(/^\d{47}$/),
      StartTimestamp: String(Date.parse('2026-03-29T01:00:00Z')),
      StreamARN: expect.stringMatching(new RegExp(`/${Date.parse('2026-03-29T00:59:30Z')}$`)),
    });
    const stopped = audioOf('stopped') as Record<string, string>;
    expect(Object.keys(stopped)).toEqual(['StartFragmentNumber', 'StartTimestamp', 'StopFragmentNumber', 'StopTimestamp', 'StreamARN']);
    expect(BigInt(stopped.StopFragmentNumber!)).toBeGreaterThan(BigInt(stopped.StartFragmentNumber!));
  });
});

it('reaches every channel, every beginning, and audio in each state', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyConnectContactFlowEvent(), ({ Details: { ContactData: data, Parameters } }) => {
      seen.add(data.Channel).add(data.InitiationMethod);
      const { Audio } = data.MediaStreams.Customer;
      seen.add(Audio === null ? 'no audio' : 'StopTimestamp' in Audio ? 'stopped' : 'started');
      if (data.CustomerEndpoint === null) seen.add('nobody');
      if (data.Queue !== null) seen.add('queued');
      if (Object.keys(Parameters).length > 1) seen.add('parameters');
      if (Audio !== null) expect(data.Channel).toBe('VOICE');
    }),
    SETTINGS,
  );
  const spoken = ['VOICE', 'CHAT', 'TASK', 'EMAIL', 'no audio', 'started', 'stopped', 'nobody', 'queued', 'parameters'];
  expect(seen).toEqual(new Set([...spoken, ...INITIATION_METHODS]));
});

it.each<[string, Parameters<typeof anyConnectContactFlowEvent>[0], object]>([
  ['audio', { audio: 'stopped' }, { Channel: 'VOICE' }],
  ['a chat', { channel: 'CHAT' }, { MediaStreams: { Customer: { Audio: null } } }],
  ['a telephone number', { customerEndpoint: '+12065550123' }, { CustomerEndpoint: { Type: 'TELEPHONE_NUMBER' } }],
  ['an e-mail address', { systemEndpoint: 'a@example.com' }, { SystemEndpoint: { Type: 'EMAIL_ADDRESS' } }],
  ['a call from a browser', { initiationMethod: 'WEBRTC_API' }, { Channel: 'VOICE' }],
  ['an e-mail', { channel: 'EMAIL' }, { Channel: 'EMAIL' }],
])('drawn options make way for %s', (_, constraints, expected) => {
  fc.assert(
    fc.property(anyConnectContactFlowEvent(constraints), (event) => {
      expect(event.Details.ContactData).toMatchObject(expected);
    }),
    SETTINGS,
  );
});

describe('answers', () => {
  const problems = (answer: unknown): readonly string[] => facts.response.problems(answer, createConnectContactFlowEvent());

  it.each([[{}], [{ name: 'Ana' }], [{ name: null }], [{ customer: { name: 'Ana' }, orders: ['A-1'] }]])(
    'that are %j are well formed',
    (answer) => {
      expect(problems(answer)).toEqual([]);
    },
  );

  it.each([[undefined], [null], ['Ana'], [7], [['Ana']]])('that are %j take the Error branch', (answer) => {
    expect(problems(answer)).toEqual([expect.stringMatching(/^The answer is .*, not an object, so the flow takes the Error branch\.$/)]);
  });

  it('have less than 32 KB of UTF-8', () => {
    const ofBytes = (bytes: number): object => ({ a: 'ü'.repeat((bytes - 8) / 2) });
    expect(problems(ofBytes(32_766))).toEqual([]);
    expect(problems(ofBytes(32_768))).toEqual([
      'The answer has 32768 bytes of JSON, not less than 32768, so the flow takes the Error branch.',
    ]);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createConnectContactFlowEvent(init as ConnectContactFlowEventInit);
  expect(
    messagesOf({
      'a number as a parameter': create({ parameters: { pin: 1234 } }),
      'a channel that is none': create({ channel: 'voice' }),
      'a chat from a browser call': create({ channel: 'CHAT', initiationMethod: 'WEBRTC_API' }),
      'an e-mail address of a caller': create({ channel: 'VOICE', customerEndpoint: 'ana@example.com' }),
      'a number of an e-mail': create({ customerEndpoint: 'ana@example.com', systemEndpoint: '+18005550100' }),
      'a number as it is dialled': create({ customerEndpoint: '206 555 0100' }),
      'a streamed chat': create({ channel: 'CHAT', audio: 'started' }),
      'region and ARN': create({ region: 'eu-west-1', instanceARN: 'arn:aws:connect:us-east-1:123456789012:instance/b1' }),
      'attributes over the limit': create({ attributes: { a: 'a'.repeat(40_000) } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a channel that is none": "Failed to create ConnectContactFlowEvent: option "channel" is "voice". Pass one of "VOICE", "CHAT", "TASK", "EMAIL".",
      "a chat from a browser call": "Failed to create ConnectContactFlowEvent: option "channel" is "CHAT", but initiationMethod is "WEBRTC_API". Leave channel out: it is "VOICE".",
      "a number as a parameter": "Failed to create ConnectContactFlowEvent: option "parameters" is {"pin":1234}. Pass an object in which each value is a string.",
      "a number as it is dialled": "Failed to create ConnectContactFlowEvent: option "customerEndpoint" is "206 555 0100". Pass a telephone number in E.164 form ("+12065550100"), an e-mail address, or null.",
      "a number of an e-mail": "Failed to create ConnectContactFlowEvent: option "systemEndpoint" is "+18005550100", but the channel is "EMAIL". Pass an e-mail address, or another channel.",
      "a streamed chat": "Failed to create ConnectContactFlowEvent: option "audio" is "started", but the channel is "CHAT". Only calls are streamed: leave audio out.",
      "an e-mail address of a caller": "Failed to create ConnectContactFlowEvent: option "customerEndpoint" is "ana@example.com", but the channel is "VOICE". Pass a telephone number, or another channel.",
      "attributes over the limit": "Failed to create ConnectContactFlowEvent: option "attributes" has 40008 bytes of JSON. A contact has at most 32768 bytes of attributes.",
      "region and ARN": "Failed to create ConnectContactFlowEvent: option "region" is given beside "instanceARN". Pass the ARN alone, or the region and account.",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createConnectContactFlowEvent(), ...changes });
  expect(recognised({})).toBe(true);
  expect(recognised({ Name: 'ContactFlowExecution' })).toBe(false);
  expect(recognised({ Details: {} })).toBe(false);
  expect(recognised({ Details: null })).toBe(false);
});
