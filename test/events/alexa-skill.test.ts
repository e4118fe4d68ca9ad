import * as fc from 'fast-check';
import {
  createAlexaIntentRequestEnvelope,
  createAlexaLaunchRequestEnvelope,
  createAlexaSessionEndedRequestEnvelope,
  seed,
  type AlexaIntentRequestEnvelopeInit,
  type AlexaSessionEndedRequestEnvelopeInit,
} from 'lambdouble';
import { anyAlexaIntentRequestEnvelope, anyAlexaLaunchRequestEnvelope, anyAlexaSessionEndedRequestEnvelope } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/alexa-skill/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

beforeEach(() => seed(0));

describe('every request', () => {
  it('tells the skill, the user and the device twice, and alike', () => {
    const event = createAlexaLaunchRequestEnvelope({ accessToken: 'token' });
    expect(Object.keys(event)).toEqual(['version', 'session', 'context', 'request']);
    const { session, context, request } = event;
    expect(session.application.applicationId).toMatch(new RegExp(`^amzn1\\.ask\\.skill\\.${UUID}$`));
    expect(session.user.userId).toMatch(/^amzn1\.ask\.account\.[A-Z2-7]{207}$/);
    expect(session.sessionId).toMatch(new RegExp(`^amzn1\\.echo-api\\.session\\.${UUID}$`));
    expect(request.requestId).toMatch(new RegExp(`^amzn1\\.echo-api\\.request\\.${UUID}$`));
    expect(context.System.application).toEqual(session.application);
    expect(context.System.user).toEqual(session.user);
    expect(context.System.user).not.toBe(session.user);
    expect(session.user.accessToken).toBe('token');
    expect(context.System.device.deviceId).toMatch(/^amzn1\.ask\.device\.[A-Z2-7]{156}$/);
  });

  it.each([
    ['en-US', 'https://api.amazonalexa.com'],
    ['fr-CA', 'https://api.amazonalexa.com'],
    ['pt-BR', 'https://api.amazonalexa.com'],
    ['de-DE', 'https://api.eu.amazonalexa.com'],
    ['en-IN', 'https://api.eu.amazonalexa.com'],
    ['ja-JP', 'https://api.fe.amazonalexa.com'],
  ])('in %s goes with the API at %s', (locale, apiEndpoint) => {
    const { request, context } = createAlexaLaunchRequestEnvelope({ locale });
    expect(request.locale).toBe(locale);
    expect(context.System.apiEndpoint).toBe(apiEndpoint);
  });

  it('has a timestamp without a fraction', () => {
    expect(createAlexaLaunchRequestEnvelope({ time: '2026-03-29T01:00:00.789Z' }).request.timestamp).toBe('2026-03-29T01:00:00Z');
  });

  it('from a device that plays audio says what it plays', () => {
    const { context } = createAlexaLaunchRequestEnvelope({ supportedInterfaces: ['AudioPlayer', 'VideoApp'] });
    expect(context.AudioPlayer).toEqual({ playerActivity: 'IDLE' });
    expect(context.System.device.supportedInterfaces).toEqual({ AudioPlayer: {}, VideoApp: {} });
    expect(createAlexaLaunchRequestEnvelope().context).not.toHaveProperty('AudioPlayer');
  });
});

describe('an intent', () => {
  it('has one slot that was resolved, and one that nothing was said for', () => {
    const { request, session } = createAlexaIntentRequestEnvelope();
    expect(Object.keys(request)).toEqual(['type', 'requestId', 'locale', 'timestamp', 'intent', 'dialogState']);
    const resolutions = {
      resolutionsPerAuthority: [
        {
          authority: `amzn1.er-authority.echo-sdk.${session.application.applicationId}.DRINK`,
          status: { code: 'ER_SUCCESS_MATCH' },
          values: [{ value: { name: 'flat white', id: 'FLAT_WHITE' } }],
        },
      ],
    };
    expect(request.intent).toEqual({
      name: 'OrderDrinkIntent',
      confirmationStatus: 'NONE',
      slots: {
        drink: {
          name: 'drink',
          value: 'a flat white',
          resolutions,
          confirmationStatus: 'NONE',
          source: 'USER',
          slotValue: { type: 'Simple', value: 'a flat white', resolutions },
        },
        size: { name: 'size', confirmationStatus: 'NONE' },
      },
    });
    expect(request.dialogState).toBe('STARTED');
  });

  it('has no slots where there are none', () => {
    const { intent, dialogState } = createAlexaIntentRequestEnvelope({ intent: 'AMAZON.HelpIntent' }).request;
    expect(intent).toEqual({ name: 'AMAZON.HelpIntent', confirmationStatus: 'NONE' });
    expect(dialogState).toBe('COMPLETED');
    expect(createAlexaIntentRequestEnvelope({ slots: {} }).request.intent).not.toHaveProperty('slots');
  });

  it.each<[NonNullable<AlexaIntentRequestEnvelopeInit['slots']>[string], object]>([
    ['Lisbon', { value: 'Lisbon', source: 'USER', slotValue: { type: 'Simple', value: 'Lisbon' } }],
    [
      { value: 'mud', name: null, confirmationStatus: 'DENIED' },
      { confirmationStatus: 'DENIED', resolutions: { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_NO_MATCH' } }] } },
    ],
    [{ value: 'big', id: 'L' }, { resolutions: { resolutionsPerAuthority: [{ values: [{ value: { name: 'big', id: 'L' } }] }] } }],
    [{ value: 'big', name: 'Extra large' }, { resolutions: { resolutionsPerAuthority: [{ values: [{ value: { id: 'EXTRA_LARGE' } }] }] } }],
  ])('has a slot of %j', (slot, expected) => {
    const { slots } = createAlexaIntentRequestEnvelope({ slots: { a: slot } }).request.intent;
    expect(slots?.a).toMatchObject(expected);
  });

  it('that matches nothing has no values', () => {
    const { slots } = createAlexaIntentRequestEnvelope({ slots: { a: { value: 'mud', name: null } } }).request.intent;
    expect(slots?.a?.resolutions?.resolutionsPerAuthority[0]).not.toHaveProperty('values');
    expect(createAlexaIntentRequestEnvelope({ slots: { a: 'mud' } }).request.intent.slots?.a).not.toHaveProperty('resolutions');
  });

  it('goes on with what was kept, or begins anew', () => {
    expect(createAlexaIntentRequestEnvelope().session).toMatchObject({ new: true });
    expect(createAlexaIntentRequestEnvelope().session).not.toHaveProperty('attributes');
    const kept = { step: 2, cart: [{ id: 1 }] };
    const { session } = createAlexaIntentRequestEnvelope({ attributes: kept });
    expect(session).toMatchObject({ new: false, attributes: kept });
    expect(session.attributes!.cart).not.toBe(kept.cart);
    expect(createAlexaIntentRequestEnvelope({ new: false }).session.attributes).toEqual({});
  });
});

it('an ended session has an error where there was one', () => {
  const { request, session } = createAlexaSessionEndedRequestEnvelope();
  expect(request).toMatchObject({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' });
  expect(request).not.toHaveProperty('error');
  expect(session).toMatchObject({ new: false, attributes: {} });
  expect(createAlexaSessionEndedRequestEnvelope({ reason: 'ERROR' }).request.error?.type).toBe('INVALID_RESPONSE');
  const ofTimeout = createAlexaSessionEndedRequestEnvelope({ error: { type: 'ENDPOINT_TIMEOUT' } }).request;
  expect(ofTimeout).toMatchObject({ reason: 'ERROR', error: { type: 'ENDPOINT_TIMEOUT' } });
});

it('reaches requests of every kind', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      anyAlexaLaunchRequestEnvelope(),
      anyAlexaIntentRequestEnvelope(),
      anyAlexaSessionEndedRequestEnvelope(),
      (launch, said, ended) => {
        seen.add(launch.context.System.apiEndpoint).add(launch.session.user.accessToken === undefined ? 'not linked' : 'linked');
        if (launch.context.AudioPlayer !== undefined) seen.add('audio');
        seen
          .add(said.request.dialogState)
          .add(said.session.new ? 'new' : 'later')
          .add(ended.request.reason);
        if (ended.request.error !== undefined) seen.add(ended.request.error.type);
        for (const { value, resolutions } of Object.values(said.request.intent.slots ?? {})) {
          seen.add(value === undefined ? 'empty' : (resolutions?.resolutionsPerAuthority[0]!.status.code ?? 'said'));
        }
        expect('attributes' in said.session).toBe(!said.session.new);
        expect(ended.request.error !== undefined).toBe(ended.request.reason === 'ERROR');
      },
    ),
    SETTINGS,
  );
  const regions = ['https://api.amazonalexa.com', 'https://api.eu.amazonalexa.com', 'https://api.fe.amazonalexa.com'];
  const intents = ['STARTED', 'IN_PROGRESS', 'COMPLETED', 'new', 'later', 'empty', 'said', 'ER_SUCCESS_MATCH', 'ER_SUCCESS_NO_MATCH'];
  const reasons = ['USER_INITIATED', 'ERROR', 'EXCEEDED_MAX_REPROMPTS'];
  const errors = ['INVALID_RESPONSE', 'DEVICE_COMMUNICATION_ERROR', 'INTERNAL_SERVICE_ERROR', 'ENDPOINT_TIMEOUT'];
  const devices = ['audio', 'linked', 'not linked'];
  expect(seen).toEqual(new Set(regions.concat(intents, reasons, errors, devices)));
});

it('drawn options make way for what is constrained', () => {
  fc.assert(
    fc.property(
      anyAlexaIntentRequestEnvelope({ attributes: { step: 1 } }),
      anyAlexaIntentRequestEnvelope({ new: true }),
      anyAlexaSessionEndedRequestEnvelope({ error: {} }),
      anyAlexaSessionEndedRequestEnvelope({ reason: 'USER_INITIATED' }),
      (later, first, failed, left) => {
        expect(later.session).toMatchObject({ new: false, attributes: { step: 1 } });
        expect(first.session).not.toHaveProperty('attributes');
        expect(failed.request.reason).toBe('ERROR');
        expect(left.request).not.toHaveProperty('error');
      },
    ),
    { ...SETTINGS, numRuns: 200 },
  );
});

describe('answers', () => {
  const asked = createAlexaIntentRequestEnvelope();
  const problems = (response: unknown, more: object = {}): readonly string[] =>
    facts.response.problems({ version: '1.0', response, ...more }, asked);
  const because = (expected: readonly string[]): string[] =>
    expected.map((problem) => `${problem}, so Alexa ends the session with INVALID_RESPONSE.`);

  it.each<[string, object]>([
    ['nothing', {}],
    ['plain text', { outputSpeech: { type: 'PlainText', text: 'Here you are' }, shouldEndSession: true }],
    ['SSML', { outputSpeech: { type: 'SSML', ssml: '<speak>Which <emphasis>size</emphasis>?</speak>' } }],
    ['a question', { reprompt: { outputSpeech: { type: 'PlainText', text: 'Which size?' } }, shouldEndSession: false }],
    ['a card', { card: { type: 'Simple', title: 'Flat white', content: 'On its way' } }],
    ['a card for permissions', { card: { type: 'AskForPermissionsConsent', permissions: ['alexa::profile:email:read'] } }],
    ['a directive', { directives: [{ type: 'Dialog.Delegate' }], outputSpeech: null }],
  ])('with %s are well formed', (_, response) => {
    expect(problems(response, { sessionAttributes: { step: 2 }, userAgent: 'ask-node/2.14' })).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [undefined, ['The answer is undefined, not an object']],
    [{ statusCode: 200 }, ['version is undefined, not "1.0"', 'response is undefined, not an object']],
    [{ version: '1.0', response: {}, sessionAttributes: 'a' }, ['sessionAttributes is "a", not an object']],
  ])('that are %j end the session', (answer, expected) => {
    expect(facts.response.problems(answer, asked)).toEqual(because(expected));
  });

  it.each<[object, string[]]>([
    [{ outputSpeech: 'Hello' }, ['response.outputSpeech is "Hello", not an object of the type "PlainText" or "SSML"']],
    [{ outputSpeech: { type: 'PlainText', ssml: 'Hello' } }, ['response.outputSpeech.text is undefined, not a string']],
    [{ outputSpeech: { type: 'SSML', ssml: 'Hello' } }, ['response.outputSpeech.ssml is "Hello", not wrapped in <speak> tags']],
    [{ outputSpeech: { type: 'PlainText', text: 'a'.repeat(8001) } }, ['response.outputSpeech.text has 8001 characters, more than 8000']],
    [
      { card: { type: 'Plain' } },
      ['response.card is {"type":"Plain"}, not an object of the type "Simple", "Standard", "LinkAccount", "AskForPermissionsConsent"'],
    ],
    [{ card: { type: 'Simple', title: 7 } }, ['response.card.title is 7, not a string']],
    [{ card: { type: 'AskForPermissionsConsent' } }, ['response.card.permissions is undefined, not a list']],
    [
      { reprompt: 'Hello?', directives: [{}], shouldEndSession: 'false' },
      [
        'response.reprompt is "Hello?", not an object',
        'response.directives is [{}], not a list of objects with a type',
        'response.shouldEndSession is "false", neither true nor false',
      ],
    ],
  ])('with %j end the session', (response, expected) => {
    expect(problems(response)).toEqual(because(expected));
  });

  it('have up to 120 KB', () => {
    expect(problems({}, { sessionAttributes: { a: 'a'.repeat(123_000) } })).toEqual([
      expect.stringMatching(/^The answer has 123\d\d\d bytes of JSON, more than 122880, so /),
    ]);
  });

  it('to an ended session say nothing', () => {
    const ended = createAlexaSessionEndedRequestEnvelope();
    const to = (answer: unknown): readonly string[] => facts.response.problems(answer, ended);
    expect(to(undefined)).toEqual([]);
    expect(to({ version: '1.0', response: {} })).toEqual([]);
    expect(to({ version: '1.0', response: { outputSpeech: { type: 'PlainText', text: 'Bye' }, directives: [] } })).toEqual([
      'response.outputSpeech is there, but the session has ended, so nobody gets it.',
    ]);
  });
});

it('bad input says what to do', () => {
  const said = (init: object) => () => createAlexaIntentRequestEnvelope(init as AlexaIntentRequestEnvelopeInit);
  const ended = (init: object) => () => createAlexaSessionEndedRequestEnvelope(init as AlexaSessionEndedRequestEnvelopeInit);
  expect(
    messagesOf({
      'a number in a slot': said({ slots: { nights: 2 } }),
      'attributes in a new session': said({ new: true, attributes: { step: 2 } }),
      'a locale with an underscore': said({ locale: 'en_US' }),
      'the id of no skill': said({ applicationId: 'my-skill' }),
      'an error that the user made': ended({ reason: 'USER_INITIATED', error: { type: 'INVALID_RESPONSE' } }),
      'attributes that are no JSON': ended({ attributes: { count: 1n } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a locale with an underscore": "Failed to create AlexaIntentRequestEnvelope: option "locale" is "en_US". Pass a language and a country, such as "en-US".",
      "a number in a slot": "Failed to create AlexaIntentRequestEnvelope: option "slots" is {"nights":2}. Pass an object in which each slot is a text, { value, id, name, confirmationStatus }, or null.",
      "an error that the user made": "Failed to create AlexaSessionEndedRequestEnvelope: option "error" is {"type":"INVALID_RESPONSE"}, but the reason is "USER_INITIATED". Leave the reason out: it is "ERROR".",
      "attributes in a new session": "Failed to create AlexaIntentRequestEnvelope: option "attributes" is {"step":2}, but the session is new. Leave attributes out, or new.",
      "attributes that are no JSON": "Failed to create AlexaSessionEndedRequestEnvelope: option "attributes" can’t be written as JSON (Do not know how to serialize a BigInt). Pass only what JSON can hold.",
      "the id of no skill": "Failed to create AlexaIntentRequestEnvelope: option "applicationId" is "my-skill". Pass the id of a skill: amzn1.ask.skill. and a UUID.",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createAlexaLaunchRequestEnvelope(), ...changes });
  expect(recognised({ request: { type: 'AudioPlayer.PlaybackStarted' }, session: undefined })).toBe(true);
  expect(recognised({ context: undefined })).toBe(true);
  expect(recognised({ request: {} })).toBe(false);
  expect(recognised({ context: undefined, session: undefined })).toBe(false);
});
