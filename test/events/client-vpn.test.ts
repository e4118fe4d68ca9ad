import * as fc from 'fast-check';
import { createClientVPNConnectionHandlerEvent, seed } from 'lambdouble';
import { anyClientVPNConnectionHandlerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/client-vpn/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('a connection', () => {
  it('is one of a user on Windows by default', () => {
    const event = createClientVPNConnectionHandlerEvent();
    expect(Object.keys(event)).toEqual([
      'connection-id',
      'endpoint-id',
      'common-name',
      'username',
      'platform',
      'platform-version',
      'public-ip',
      'client-openvpn-version',
      'groups',
      'schema-version',
    ]);
    expect(event).toMatchObject({
      'connection-id': expect.stringMatching(/^cvpn-connection-0[0-9a-f]{16}$/),
      'endpoint-id': expect.stringMatching(/^cvpn-endpoint-0[0-9a-f]{16}$/),
      'common-name': '',
      username: expect.stringMatching(/^[a-z]+\d+$/),
      platform: 'win',
      'platform-version': '10.0',
      'public-ip': expect.stringMatching(/^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/),
      groups: '',
      'schema-version': 'v3',
    });
  });

  it('with a certificate has no user, unless both are checked', () => {
    expect(createClientVPNConnectionHandlerEvent({ 'common-name': 'laptop-42' }).username).toBe('');
    expect(createClientVPNConnectionHandlerEvent({ 'common-name': 'laptop-42', username: 'ana' })).toMatchObject({
      'common-name': 'laptop-42',
      username: 'ana',
    });
  });

  it('tells the version of Windows alone', () => {
    expect(createClientVPNConnectionHandlerEvent({ platform: 'linux' })['platform-version']).toBe('');
  });

  it.each(['v1', 'v2'] as const)('has no groups in %s', (version) => {
    expect(createClientVPNConnectionHandlerEvent({ 'schema-version': version })).not.toHaveProperty('groups');
  });
});

it('generated connections are of devices, users and both', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyClientVPNConnectionHandlerEvent(), (event) => {
      const { username, groups, platform } = event;
      const commonName = event['common-name'];
      expect(username !== '' || commonName !== '').toBe(true);
      expect('groups' in event).toBe(event['schema-version'] === 'v3');
      if (groups !== undefined && groups !== '') expect(username).not.toBe('');
      if (platform !== 'win') expect(event['platform-version']).toBe('');
      seen.add(commonName === '' ? 'user' : username === '' ? 'device' : 'both');
      seen.add(event['schema-version']);
      seen.add(event['public-ip'].includes(':') ? 'IPv6' : 'IPv4');
      if (groups !== undefined && groups !== '') seen.add('groups');
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['user', 'device', 'both', 'v1', 'v2', 'v3', 'IPv4', 'IPv6', 'groups']));
});

it.each<[string, Parameters<typeof anyClientVPNConnectionHandlerEvent>[0], object]>([
  ['groups', { groups: 'admins' }, { groups: 'admins', 'schema-version': 'v3' }],
  ['a version of Windows', { 'platform-version': '6.1' }, { platform: 'win' }],
  ['a platform', { platform: 'mac' }, { 'platform-version': '' }],
  ['nobody', { username: fc.constant('') }, { username: '', 'common-name': expect.stringMatching(/./) }],
])('drawn options make way for %s', (_, constraints, expected) => {
  fc.assert(
    fc.property(anyClientVPNConnectionHandlerEvent(constraints), (event) => {
      expect(event).toMatchObject(expected);
    }),
    SETTINGS,
  );
});

describe('answers', () => {
  const fine = { allow: true, 'error-msg-on-denied-connection': '', 'posture-compliance-statuses': ['compliant'], 'schema-version': 'v3' };
  const first = { allow: false, 'error-msg-on-failed-posture-compliance': 'No', 'posture-compliance-statuses': [], 'schema-version': 'v1' };
  const problems = (answer: unknown): readonly string[] => facts.response.problems(answer, createClientVPNConnectionHandlerEvent());

  it.each([[fine], [{ ...fine, allow: false }], [{ ...fine, 'schema-version': 'v2' }], [first]])(
    'that are %j are well formed',
    (answer) => {
      expect(problems(answer)).toEqual([]);
    },
  );

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['The answer is undefined, not an object with allow']],
    ['a text', 'allow', ['The answer is "allow", not an object with allow']],
    ['a text for a boolean', { ...fine, allow: 'true' }, ['allow is "true", neither true nor false']],
    [
      'the message of another version',
      { ...first, 'schema-version': 'v3' },
      ['error-msg-on-denied-connection is undefined, not a string of up to 255 characters'],
    ],
    ['an unknown version', { ...fine, 'schema-version': 3 }, ['schema-version is 3, not "v1", "v2" or "v3"']],
    [
      'a status alone',
      { ...fine, 'posture-compliance-statuses': 'compliant' },
      ['posture-compliance-statuses is "compliant", not an array of up to 10 strings of up to 255 characters'],
    ],
    [
      'no statuses and no message',
      { allow: true, 'schema-version': 'v3' },
      [
        'error-msg-on-denied-connection is undefined, not a string of up to 255 characters',
        'posture-compliance-statuses is undefined, not an array of up to 10 strings of up to 255 characters',
      ],
    ],
  ])('that are %s are not', (_, answer, expected) => {
    expect(problems(answer)).toEqual(expected.map((problem) => `${problem}, so Client VPN refuses the connection.`));
  });

  it('may be long, but not too long', () => {
    expect(problems({ ...fine, 'error-msg-on-denied-connection': 'x'.repeat(255) })).toEqual([]);
    expect(problems({ ...fine, 'error-msg-on-denied-connection': 'x'.repeat(256) })).toHaveLength(1);
    expect(problems({ ...fine, 'posture-compliance-statuses': Array.from({ length: 11 }, () => 'a') })).toHaveLength(1);
  });
});

it('bad input says what to do', () => {
  expect(
    messagesOf({
      nobody: () => createClientVPNConnectionHandlerEvent({ username: '' }),
      'a version of macOS': () => createClientVPNConnectionHandlerEvent({ platform: 'mac', 'platform-version': '15.1' }),
      'groups in v1': () => createClientVPNConnectionHandlerEvent({ groups: 'admins', 'schema-version': 'v1' }),
      'groups of nobody': () => createClientVPNConnectionHandlerEvent({ 'common-name': 'laptop-42', groups: 'admins' }),
      'a short id': () => createClientVPNConnectionHandlerEvent({ 'endpoint-id': 'cvpn-endpoint-1' }),
      'a list of groups': () => createClientVPNConnectionHandlerEvent({ groups: ['admins'] as unknown as string }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a list of groups": "Failed to create ClientVPNConnectionHandlerEvent: option "groups" is ["admins"]. Pass a string.",
      "a short id": "Failed to create ClientVPNConnectionHandlerEvent: option "endpoint-id" is "cvpn-endpoint-1". Pass the id of an endpoint: cvpn-endpoint- and 17 hexadecimal digits.",
      "a version of macOS": "Failed to create ClientVPNConnectionHandlerEvent: option "platform-version" is "15.1", but it is only known of "win", and the platform is "mac". Leave it out, or change the other.",
      "groups in v1": "Failed to create ClientVPNConnectionHandlerEvent: option "groups" is "admins", but events have them since v3, and this one is v1. Leave it out, or change the other.",
      "groups of nobody": "Failed to create ClientVPNConnectionHandlerEvent: option "groups" is "admins", but there is no user. Leave it out, or change the other.",
      "nobody": "Failed to create ClientVPNConnectionHandlerEvent: option "username" is "", but there is no common name either. Leave it out, or change the other.",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createClientVPNConnectionHandlerEvent(), ...changes });
  expect(recognised({ groups: undefined })).toBe(true);
  expect(recognised({ 'connection-id': undefined })).toBe(false);
  expect(recognised({ 'schema-version': 3 })).toBe(false);
});
