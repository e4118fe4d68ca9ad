import * as fc from 'fast-check';
import { createTransferFamilyAuthorizerEvent, seed, type TransferFamilyAuthorizerEventInit } from 'lambdouble';
import { anyTransferFamilyAuthorizerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/transfer-family-authorizer/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('a login', () => {
  it('is one with a password over SFTP by default', () => {
    const event = createTransferFamilyAuthorizerEvent();
    expect(Object.keys(event)).toEqual(['username', 'password', 'protocol', 'serverId', 'sourceIp']);
    expect(event).toMatchObject({
      password: expect.stringMatching(/^pass-[0-9a-f]{8}$/),
      protocol: 'SFTP',
      serverId: expect.stringMatching(/^s-[0-9a-f]{17}$/),
      sourceIp: expect.stringMatching(/^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/),
    });
  });

  it('with a key has no password', () => {
    const event = createTransferFamilyAuthorizerEvent({ password: null });
    expect(Object.keys(event)).toEqual(['username', 'protocol', 'serverId', 'sourceIp']);
  });

  it('may have an empty password', () => {
    expect(createTransferFamilyAuthorizerEvent({ password: '' }).password).toBe('');
  });
});

it('reaches every protocol and way to log in', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyTransferFamilyAuthorizerEvent(), ({ protocol, password, sourceIp }) => {
      seen.add(protocol);
      seen.add(password === undefined ? 'key' : password === '' ? 'empty' : 'password');
      seen.add(sourceIp.includes(':') ? 'IPv6' : 'IPv4');
      if (!password) expect(protocol).toBe('SFTP');
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['SFTP', 'FTP', 'FTPS', 'AS2', 'key', 'empty', 'password', 'IPv4', 'IPv6']));
});

it.each<[string, Parameters<typeof anyTransferFamilyAuthorizerEvent>[0], object]>([
  ['a protocol', { protocol: 'FTP' }, { protocol: 'FTP' }],
  ['a login with a key', { password: null }, { protocol: 'SFTP' }],
  ['both', { password: 'p', protocol: 'FTPS' }, { password: 'p', protocol: 'FTPS' }],
])('drawn options make way for %s', (_, constraints, expected) => {
  fc.assert(
    fc.property(anyTransferFamilyAuthorizerEvent(constraints), (event) => {
      expect(event).toMatchObject(expected);
    }),
    SETTINGS,
  );
});

describe('answers', () => {
  const Role = 'arn:aws:iam::123456789012:role/transfer';
  const withPassword = createTransferFamilyAuthorizerEvent();
  const withKey = createTransferFamilyAuthorizerEvent({ password: null });
  const problems = (changes: object, event: object = withPassword): readonly string[] =>
    facts.response.problems({ Role, ...changes }, event);

  it.each([[undefined], [null], [{}], [{ Role: '' }]])('that are %j refuse, as is right', (answer) => {
    expect(facts.response.problems(answer, withPassword)).toEqual([]);
    expect(facts.response.problems(answer, withKey)).toEqual([]);
  });

  it.each<[string, object, object]>([
    ['a role', {}, withPassword],
    ['keys', { PublicKeys: ['ssh-ed25519 AAAA'] }, withKey],
    ['keys, for an empty password', { PublicKeys: [] }, { ...withPassword, password: '' }],
    ['a home', { HomeDirectoryType: 'PATH', HomeDirectory: '/photos/ana' }, withPassword],
    [
      'a logical home',
      { HomeDirectoryType: 'LOGICAL', HomeDirectoryDetails: JSON.stringify([{ Entry: '/', Target: '/photos/${transfer:UserName}' }]) },
      withPassword,
    ],
    ['a policy', { Policy: '{"Version":"2012-10-17","Statement":[]}' }, withPassword],
    ['an identity', { PosixProfile: { Uid: 0, Gid: 1000, SecondaryGids: [1] } }, withPassword],
  ])('with %s are well formed', (_, changes, event) => {
    expect(problems(changes, event)).toEqual([]);
  });

  it.each<[object, string[]]>([
    [{ Role: 'transfer' }, ['Role is "transfer", not the ARN of a role']],
    [{ Role: undefined, role: Role, Policy: '{}' }, ['The answer has "role", "Policy" but no "Role"']],
    [{ PublicKeys: ['ssh-rsa AAAA'] }, ['PublicKeys is there, though the user logs in with a password']],
    [{ Policy: { Version: '2012-10-17' } }, ['Policy is {"Version":"2012-10-17"}, not a string with the JSON of a policy']],
    [{ Policy: '{' }, ['Policy is "{", not a string with the JSON of a policy']],
    [{ HomeDirectory: 'photos' }, ['HomeDirectory is "photos", not a path that starts with "/"']],
    [{ HomeDirectoryType: 'logical' }, ['HomeDirectoryType is "logical", neither "PATH" nor "LOGICAL"']],
    [{ HomeDirectoryType: 'LOGICAL' }, ['HomeDirectoryType is "LOGICAL", but there are no HomeDirectoryDetails']],
    [
      { HomeDirectoryDetails: [{ Entry: '/', Target: '/photos' }] },
      ['HomeDirectoryDetails is [{"Entry":"/","Target":"/photos"}], not a string of JSON'],
    ],
    [{ HomeDirectoryDetails: '{}' }, ['HomeDirectoryDetails is "{}", not the JSON of a list of mappings']],
    [
      { HomeDirectoryDetails: '[{"Entry":"/"}]' },
      ['HomeDirectoryDetails has the mapping {"Entry":"/"}, not { Entry, Target } with paths that start with "/"'],
    ],
    [{ PosixProfile: 7 }, ['PosixProfile is 7, not an object']],
    [
      { PosixProfile: { Uid: '0', SecondaryGids: [-1] } },
      [
        'PosixProfile.Uid is "0", not a number of an id',
        'PosixProfile.Gid is undefined, not a number of an id',
        'PosixProfile.SecondaryGids is [-1], not a list of up to 16 ids',
      ],
    ],
  ])('with %j are not', (changes, expected) => {
    expect(problems(changes)).toEqual(expected.map((problem) => `${problem}, so the user is refused.`));
  });

  it('to a login with a key need keys', () => {
    expect(problems({}, withKey)).toEqual(['PublicKeys is missing, though the user logs in with a key, so the user is refused.']);
    expect(problems({ PublicKeys: 'ssh-rsa' }, withKey)).toEqual([
      'PublicKeys is "ssh-rsa", not a list of strings, so the user is refused.',
    ]);
  });

  it.each([true, 'ok', 7, []])('that are %j refuse', (answer) => {
    expect(facts.response.problems(answer, withPassword)).toEqual([
      expect.stringMatching(/^The answer is .*, not an object, so the user is refused\.$/),
    ]);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createTransferFamilyAuthorizerEvent(init as TransferFamilyAuthorizerEventInit);
  expect(
    messagesOf({
      'a key over FTPS': create({ password: null, protocol: 'FTPS' }),
      'a protocol in lower case': create({ protocol: 'sftp' }),
      'a short server id': create({ serverId: 's-abcd123456' }),
      'a short name': create({ username: 'al' }),
      'a host for an address': create({ sourceIp: 'example.com' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a host for an address": "Failed to create TransferFamilyAuthorizerEvent: option "sourceIp" is "example.com". Pass an IP address.",
      "a key over FTPS": "Failed to create TransferFamilyAuthorizerEvent: option "password" is null, but the protocol is "FTPS", which has no keys to log in with. Pass a password, or the protocol "SFTP".",
      "a protocol in lower case": "Failed to create TransferFamilyAuthorizerEvent: option "protocol" is "sftp". Pass one of "SFTP", "FTP", "FTPS", "AS2".",
      "a short name": "Failed to create TransferFamilyAuthorizerEvent: option "username" is "al". Pass a user name of 3 to 100 letters, digits and "_-.@", the first a letter, digit or "_".",
      "a short server id": "Failed to create TransferFamilyAuthorizerEvent: option "serverId" is "s-abcd123456". Pass the id of a server: s- and 17 hexadecimal digits.",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createTransferFamilyAuthorizerEvent(), ...changes });
  expect(recognised({ password: undefined })).toBe(true);
  expect(recognised({ protocol: 'HTTP' })).toBe(false);
  expect(recognised({ serverId: undefined })).toBe(false);
  expect(recognised({ username: undefined })).toBe(false);
});
