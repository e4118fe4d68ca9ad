import { X509Certificate } from 'node:crypto';
import * as fc from 'fast-check';
import { configure, createIoTCustomAuthorizerEvent, seed, type IoTCustomAuthorizerEventInit } from 'lambdouble';
import { anyIoTCustomAuthorizerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/iot-authorizer/index.js';
import { deviceCertificate } from '../../src/values/device-certificate.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => {
  seed(0);
  configure();
});

describe('a connection', () => {
  it('is one over MQTT with a user name and a password by default', () => {
    const event = createIoTCustomAuthorizerEvent();
    expect(Object.keys(event)).toEqual(['signatureVerified', 'protocols', 'protocolData', 'connectionMetadata']);
    expect(event).toMatchObject({
      signatureVerified: false,
      protocols: ['tls', 'mqtt'],
      protocolData: {
        tls: { serverName: expect.stringMatching(/^[a-z0-9]{14}-ats\.iot\.us-east-1\.amazonaws\.com$/) },
        mqtt: { clientId: expect.stringMatching(/^device-[0-9a-f]{8}$/) },
      },
      connectionMetadata: { id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) },
    });
    expect(Object.keys(event.protocolData)).toEqual(['tls', 'mqtt']);
    expect(Object.keys(event.protocolData.mqtt!)).toEqual(['username', 'password', 'clientId']);
    expect(Buffer.from(event.protocolData.mqtt!.password!, 'base64').toString()).toMatch(/^pass-[0-9a-f]{8}$/);
  });

  it('with a token has a signature that was checked', () => {
    const event = createIoTCustomAuthorizerEvent({ token: 'allow' });
    expect(Object.keys(event)[0]).toBe('token');
    expect(event.signatureVerified).toBe(true);
    expect(createIoTCustomAuthorizerEvent({ token: 'allow', signatureVerified: false }).signatureVerified).toBe(false);
  });

  it('with headers or a query is one over WebSocket', () => {
    const event = createIoTCustomAuthorizerEvent({ headers: { tokenKey: 'allow' } });
    expect(event.protocols).toEqual(['tls', 'http', 'mqtt']);
    expect(event.protocolData.http).toEqual({
      headers: { tokenKey: 'allow' },
      queryString: '?x-amz-customauthorizer-name=my-authorizer',
    });
  });

  it('over HTTP alone has no MQTT', () => {
    const { protocolData } = createIoTCustomAuthorizerEvent({ protocols: ['tls', 'http'], serverName: 'iot.example.com', queryString: '' });
    expect(protocolData).toEqual({
      tls: { serverName: 'iot.example.com' },
      http: { headers: { Host: 'iot.example.com' }, queryString: '' },
    });
  });

  it('leaves out what the device doesn’t send', () => {
    const { protocolData } = createIoTCustomAuthorizerEvent({ username: null, password: null, clientId: null });
    expect(protocolData.mqtt).toEqual({});
  });

  it('encodes passwords of text and of bytes', () => {
    const password = (init: IoTCustomAuthorizerEventInit) => createIoTCustomAuthorizerEvent(init).protocolData.mqtt?.password;
    expect(password({ password: 'pässword' })).toBe('cMOkc3N3b3Jk');
    expect(password({ password: Uint8Array.of(255, 0) })).toBe('/wA=');
    expect(password({ password: '' })).toBe('');
  });

  it('with a certificate carries it and its id', () => {
    const pem = deviceCertificate();
    const { tls } = createIoTCustomAuthorizerEvent({ x509CertificatePem: pem }).protocolData;
    const fingerprint = new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();
    expect(tls).toMatchObject({ x509CertificatePem: pem, principalId: fingerprint });
  });

  it('is made in the configured region', () => {
    configure({ region: 'cn-north-1' });
    expect(createIoTCustomAuthorizerEvent().protocolData.tls?.serverName).toMatch(/-ats\.iot\.cn-north-1\.amazonaws\.com\.cn$/);
  });
});

describe('generated connections', () => {
  it('have data of the protocols that they name, and no others', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyIoTCustomAuthorizerEvent(), (event) => {
        expect(Object.keys(event.protocolData)).toEqual(event.protocols);
        if (event.signatureVerified) expect(event.token).toBeDefined();
        const password = event.protocolData.mqtt?.password;
        if (password !== undefined) expect(Buffer.from(password, 'base64').toString('base64')).toBe(password);
        seen.add(event.protocols.join(' '));
        seen.add(`token ${event.token !== undefined} ${event.signatureVerified}`);
        if (event.protocolData.mqtt !== undefined && event.protocolData.mqtt.clientId === undefined) seen.add('no client id');
        if ('x509CertificatePem' in (event.protocolData.tls ?? {})) seen.add('certificate');
      }),
      SETTINGS,
    );
    expect(seen).toEqual(
      new Set([
        'tls mqtt',
        'tls http',
        'tls http mqtt',
        'token true true',
        'token true false',
        'token false false',
        'no client id',
        'certificate',
      ]),
    );
  });

  it.each<[string, Parameters<typeof anyIoTCustomAuthorizerEvent>[0], object]>([
    ['a user', { username: 'ana' }, { protocolData: { mqtt: { username: 'ana' } } }],
    ['a header', { headers: { a: 'b' } }, { protocolData: { http: { headers: { a: 'b' } } } }],
    ['a checked signature', { signatureVerified: true }, { token: expect.any(String) }],
    ['an HTTP request', { protocols: ['tls', 'http'] }, { protocols: ['tls', 'http'] }],
  ])('make way for %s', (_, constraints, expected) => {
    fc.assert(
      fc.property(anyIoTCustomAuthorizerEvent(constraints), (event) => {
        expect(event).toMatchObject(expected);
      }),
      SETTINGS,
    );
  });
});

describe('answers', () => {
  const policy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: 'arn:aws:iot:us-east-1:123456789012:client/device-42' }],
  };
  const fine = {
    isAuthenticated: true,
    principalId: 'device42',
    policyDocuments: [policy],
    disconnectAfterInSeconds: 86_400,
    refreshAfterInSeconds: 300,
  };
  const problems = (answer: unknown): readonly string[] => facts.response.problems(answer, createIoTCustomAuthorizerEvent());

  it.each<[string, unknown]>([
    ['a policy', fine],
    ['a policy as its JSON', { ...fine, policyDocuments: [JSON.stringify(policy)] }],
    ['a refusal', { ...fine, isAuthenticated: false }],
    ['a bare refusal', { isAuthenticated: false }],
    ['ten policies', { ...fine, policyDocuments: Array.from({ length: 10 }, () => policy) }],
  ])('with %s are well formed', (_, answer) => {
    expect(problems(answer)).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['a text for a boolean', { isAuthenticated: 'true' }, ['isAuthenticated is "true", neither true nor false']],
    ['a hyphen in the principal', { principalId: 'device-42' }, ['principalId is "device-42", not 1 to 128 letters and digits']],
    [
      'a long principal',
      { principalId: 'd'.repeat(129) },
      [expect.stringMatching(/^principalId is "d+.*, not 1 to 128 letters and digits$/) as string],
    ],
    ['an early end', { disconnectAfterInSeconds: 60 }, ['disconnectAfterInSeconds is 60, not an integer from 300 to 86400']],
    ['seconds as text', { refreshAfterInSeconds: '300' }, ['refreshAfterInSeconds is "300", not an integer from 300 to 86400']],
    ['no time to refresh', { refreshAfterInSeconds: undefined }, ['refreshAfterInSeconds is undefined, not an integer from 300 to 86400']],
    ['one policy', { policyDocuments: policy }, [expect.stringMatching(/^policyDocuments is \{.*, not an array$/) as string]],
    ['broken JSON', { policyDocuments: ['{'] }, ['policyDocuments[0] is "{", not an object']],
    [
      'another version',
      { policyDocuments: [{ ...policy, Version: '2012-10-17 ' }] },
      ['policyDocuments[0].Version is "2012-10-17 ", not "2012-10-17"'],
    ],
    [
      'a bad statement',
      { policyDocuments: [{ ...policy, Statement: [{ Effect: 'allow', Action: [], Resource: '*' }] }] },
      [
        'policyDocuments[0].Statement[0].Effect is "allow", neither "Allow" nor "Deny"',
        'policyDocuments[0].Statement[0].Action is [], neither a string nor an array of strings',
      ],
    ],
    ['eleven policies', { policyDocuments: Array.from({ length: 11 }, () => policy) }, ['policyDocuments has 11 policies, more than 10']],
    [
      'a long policy',
      { policyDocuments: [{ ...policy, Statement: Array.from({ length: 20 }, () => policy.Statement[0]) }] },
      ['policyDocuments[0] has 2178 characters, more than 2048'],
    ],
  ])('with %s are not', (_, changes, expected) => {
    const suffix = ', so AWS IoT Core refuses the connection.';
    const found = problems({ ...fine, ...changes });
    expect(found.every((problem) => problem.endsWith(suffix))).toBe(true);
    expect(found.map((problem) => problem.slice(0, -suffix.length))).toEqual(expected);
  });

  it.each([[undefined], [null], [true], ['ok'], [[]]])('that are %j refuse', (answer) => {
    expect(problems(answer)).toEqual([
      expect.stringMatching(/^The answer is .*, not an object with isAuthenticated, so AWS IoT Core refuses the connection\.$/),
    ]);
  });
});

it('bad input says what to do', () => {
  expect(
    messagesOf({
      'a checked signature of nothing': () => createIoTCustomAuthorizerEvent({ signatureVerified: true }),
      'a user over HTTP': () => createIoTCustomAuthorizerEvent({ protocols: ['tls', 'http'], username: 'ana' }),
      'headers over MQTT': () => createIoTCustomAuthorizerEvent({ protocols: ['tls', 'mqtt'], headers: {} }),
      'no TLS': () => createIoTCustomAuthorizerEvent({ protocols: ['http', 'mqtt'] }),
      'a query without its question mark': () => createIoTCustomAuthorizerEvent({ queryString: 'a=1' }),
      'a certificate that is none': () => createIoTCustomAuthorizerEvent({ x509CertificatePem: 'MIIB' }),
      'a client id that is too long': () => createIoTCustomAuthorizerEvent({ clientId: 'ü'.repeat(65) }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a certificate that is none": "Failed to create IoTCustomAuthorizerEvent: option "x509CertificatePem" is "MIIB". Pass a certificate in PEM, from "-----BEGIN CERTIFICATE-----" to "-----END CERTIFICATE-----".",
      "a checked signature of nothing": "Failed to create IoTCustomAuthorizerEvent: option "signatureVerified" is true, but there is no token that could be signed. Pass a "token" as well.",
      "a client id that is too long": "Failed to create IoTCustomAuthorizerEvent: option "clientId" is "üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü". Pass the id of a client, 1 to 128 bytes of UTF-8, or null for none.",
      "a query without its question mark": "Failed to create IoTCustomAuthorizerEvent: option "queryString" is "a=1". Pass a query as it stands in the URL, from its question mark, or an empty text.",
      "a user over HTTP": "Failed to create IoTCustomAuthorizerEvent: option "username" is "ana", but the connection is one of tls and http. Leave it out, or add "mqtt" to "protocols".",
      "headers over MQTT": "Failed to create IoTCustomAuthorizerEvent: option "headers" is {}, but the connection is one of tls and mqtt. Leave it out, or add "http" to "protocols".",
      "no TLS": "Failed to create IoTCustomAuthorizerEvent: option "protocols" is ["http","mqtt"]. Pass an array of "tls" and "http", "mqtt" or both, each once.",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createIoTCustomAuthorizerEvent(), ...changes });
  expect(recognised({})).toBe(true);
  expect(recognised({ connectionMetadata: undefined })).toBe(true);
  expect(recognised({ signatureVerified: 'true' })).toBe(false);
  expect(recognised({ protocols: undefined })).toBe(false);
  expect(recognised({ protocolData: null })).toBe(false);
});
