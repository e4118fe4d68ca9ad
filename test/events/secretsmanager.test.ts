import * as fc from 'fast-check';
import { createSecretsManagerRotationEvent, seed, type SecretsManagerRotationEventInit } from 'lambdouble';
import { anySecretsManagerRotationEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { facts } from '../../src/events/secretsmanager/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const ARN = 'arn:aws:secretsmanager:eu-west-1:000000000001:secret:prod/db-AbC123';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

beforeEach(() => seed(0));

it('is the first step of a rotation by default, for a secret that is named by its whole ARN', () => {
  const event = createSecretsManagerRotationEvent();
  expect(Object.keys(event)).toEqual(['Step', 'SecretId', 'ClientRequestToken']);
  expect(event.Step).toBe('createSecret');
  expect(event.SecretId).toMatch(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:orders\/database-[A-Za-z0-9]{6}$/);
  expect(event.ClientRequestToken).toMatch(UUID);
});

it('takes the ARN whole or in parts', () => {
  expect(createSecretsManagerRotationEvent({ secretId: ARN }).SecretId).toBe(ARN);
  const { SecretId } = createSecretsManagerRotationEvent({ secretName: 'db', region: 'cn-north-1', accountId: '000000000001' });
  expect(SecretId).toMatch(/^arn:aws-cn:secretsmanager:cn-north-1:000000000001:secret:db-[A-Za-z0-9]{6}$/);
});

it('has a rotation token where one is given, at the end', () => {
  const rotationToken = '7e9b3b57-0d3f-4f6a-b1c8-5a2d4e6f8091';
  const event = createSecretsManagerRotationEvent({ rotationToken });
  expect(Object.entries(event).at(-1)).toEqual(['RotationToken', rotationToken]);
});

it('reaches every step, partitions and tokens', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anySecretsManagerRotationEvent(), (event) => {
      expect(event.SecretId).toMatch(/^arn:aws(-\w+)*:secretsmanager:[a-z0-9-]+:\d{12}:secret:.{1,512}-[A-Za-z0-9]{6}$/);
      expect(event.ClientRequestToken.length).toBeGreaterThanOrEqual(32);
      seen.add(event.Step);
      seen.add(event.SecretId.split(':')[1]!);
      seen.add('RotationToken' in event ? 'token' : 'no token');
    }),
    SETTINGS,
  );
  const steps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'];
  expect(seen).toEqual(new Set([...steps, 'aws', 'aws-cn', 'aws-us-gov', 'token', 'no token']));
});

it('draws nothing beside an ARN that says it already', () => {
  fc.assert(
    fc.property(anySecretsManagerRotationEvent({ secretId: ARN }), (event) => {
      expect(event.SecretId).toBe(ARN);
    }),
    SETTINGS,
  );
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createSecretsManagerRotationEvent(init as SecretsManagerRotationEventInit);
  expect(
    messagesOf({
      'a name for an ARN': create({ secretId: 'prod/db' }),
      'an ARN and a name': create({ secretId: ARN, secretName: 'db' }),
      'a step of no rotation': create({ step: 'CreateSecret' }),
      'a short token': create({ clientRequestToken: 'token' }),
      'a short rotation token': create({ rotationToken: 'token' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a name for an ARN": "Failed to create SecretsManagerRotationEvent: option "secretId" is "prod/db". Pass the whole ARN of a secret, six characters after its name included.",
      "a short rotation token": "Failed to create SecretsManagerRotationEvent: option "rotationToken" is "token". Pass a token of 36 to 256 letters, digits and hyphens, such as a UUID.",
      "a short token": "Failed to create SecretsManagerRotationEvent: option "clientRequestToken" is "token". Pass a token of 32 to 64 characters, such as a UUID.",
      "a step of no rotation": "Failed to create SecretsManagerRotationEvent: option "step" is "CreateSecret". Pass one of "createSecret", "setSecret", "testSecret", "finishSecret".",
      "an ARN and a name": "Failed to create SecretsManagerRotationEvent: option "secretName" is given beside "secretId". Pass the ARN alone, or the secret’s name, region and account.",
    }
  `);
});

it('asks nothing of an answer', () => {
  expect(facts.response.problems(undefined, createSecretsManagerRotationEvent())).toEqual([]);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createSecretsManagerRotationEvent(), ...changes });
  expect(recognised({ RotationToken: 'another' })).toBe(true);
  expect(recognised({ Step: 'CreateSecret' })).toBe(false);
  expect(recognised({ SecretId: undefined })).toBe(false);
  expect(recognised({ ClientRequestToken: 7 })).toBe(false);
});
