import { X509Certificate } from 'node:crypto';
import * as fc from 'fast-check';
import { configure, createIoTPreProvisioningHookEvent, seed } from 'lambdouble';
import { anyIoTPreProvisioningHookEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/iot-pre-provisioning-hook/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };

beforeEach(() => {
  seed(0);
  configure();
});

function fingerprintOf(pem: string): string {
  return new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();
}

describe('a device that asks', () => {
  it('has a certificate that can be read, and its id', () => {
    const event = createIoTPreProvisioningHookEvent();
    expect(Object.keys(event)).toEqual(['claimCertificateId', 'certificateId', 'certificatePem', 'templateArn', 'clientId', 'parameters']);
    expect(new X509Certificate(event.certificatePem).subject).toBe('CN=AWS IoT Certificate');
    expect(event.certificateId).toBe(fingerprintOf(event.certificatePem));
    expect(event.claimCertificateId).toMatch(/^[0-9a-f]{64}$/);
    expect(event.templateArn).toBe('arn:aws:iot:us-east-1:123456789012:provisioningtemplate/FleetTemplate');
    expect(event.parameters).toEqual({ SerialNumber: expect.stringMatching(/^SN-[0-9a-f]{12}$/) });
  });

  it('has a certificate of its own', () => {
    const [one, other] = [createIoTPreProvisioningHookEvent(), createIoTPreProvisioningHookEvent()];
    expect(one.certificatePem).not.toBe(other.certificatePem);
    expect(one.certificateId).not.toBe(other.certificateId);
  });

  it('keeps the certificate and the id that it is given', () => {
    const { certificatePem, certificateId } = createIoTPreProvisioningHookEvent();
    expect(createIoTPreProvisioningHookEvent({ certificatePem }).certificateId).toBe(certificateId);
    expect(createIoTPreProvisioningHookEvent({ certificateId: 'f'.repeat(64) }).certificateId).toBe('f'.repeat(64));
  });

  it('has a copy of its parameters', () => {
    const parameters = { SerialNumber: 'A-1', Model: undefined as unknown as string };
    const event = createIoTPreProvisioningHookEvent({ parameters });
    expect(event.parameters).toStrictEqual({ SerialNumber: 'A-1' });
    event.parameters.SerialNumber = 'B-2';
    expect(parameters.SerialNumber).toBe('A-1');
  });
});

it('a template lies where it is said to', () => {
  const { templateArn } = createIoTPreProvisioningHookEvent({ templateName: 'Ovens', region: 'cn-north-1', accountId: '000000000001' });
  expect(templateArn).toBe('arn:aws-cn:iot:cn-north-1:000000000001:provisioningtemplate/Ovens');
  expect(createIoTPreProvisioningHookEvent({ templateArn }).templateArn).toBe(templateArn);
});

it('generated devices have certificates that can be read, and parameters of every kind', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyIoTPreProvisioningHookEvent(), ({ certificateId, certificatePem, parameters }) => {
      expect(certificateId).toBe(fingerprintOf(certificatePem));
      for (const value of Object.values(parameters)) expect(value).toBeTypeOf('string');
      seen.add(Object.hasOwn(parameters, 'SerialNumber') ? 'a serial number' : 'none');
      if (Object.keys(parameters).length === 0) seen.add('no parameters');
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['a serial number', 'none', 'no parameters']));
});

it('drawn options make way for an ARN', () => {
  const templateArn = 'arn:aws:iot:eu-west-1:000000000001:provisioningtemplate/Ovens';
  fc.assert(
    fc.property(anyIoTPreProvisioningHookEvent({ templateArn }), (event) => {
      expect(event.templateArn).toBe(templateArn);
    }),
    SETTINGS,
  );
});

describe('answers', () => {
  const problems = (answer: unknown): readonly string[] => facts.response.problems(answer, createIoTPreProvisioningHookEvent());

  it.each([
    [{ allowProvisioning: true, parameterOverrides: { Model: 'oven' } }],
    [{ allowProvisioning: true, parameterOverrides: {} }],
    [{ allowProvisioning: true }],
    [{ allowProvisioning: false }],
  ])('that are %j are well formed', (answer) => {
    expect(problems(answer)).toEqual([]);
  });

  it.each<[unknown, string]>([
    [undefined, 'The answer is undefined, not an object with allowProvisioning'],
    [true, 'The answer is true, not an object with allowProvisioning'],
    [{}, 'allowProvisioning is undefined, neither true nor false'],
    [{ allowProvisioning: 'true' }, 'allowProvisioning is "true", neither true nor false'],
    [{ allowProvisioning: true, parameterOverrides: [] }, 'parameterOverrides is [], not an object'],
    [{ allowProvisioning: true, parameterOverrides: { Age: 7 } }, 'parameterOverrides["Age"] is 7, not a string'],
  ])('that are %j are not', (answer, problem) => {
    expect(problems(answer)).toEqual([`${problem}, so the device isn’t provisioned.`]);
  });
});

it('bad input says what to do', () => {
  expect(
    messagesOf({
      'an ARN and a name': () =>
        createIoTPreProvisioningHookEvent({
          templateArn: 'arn:aws:iot:us-east-1:123456789012:provisioningtemplate/Ovens',
          templateName: 'Ovens',
        }),
      'an ARN of something else': () => createIoTPreProvisioningHookEvent({ templateArn: 'arn:aws:iot:us-east-1:123456789012:thing/a' }),
      'a parameter that is no text': () => createIoTPreProvisioningHookEvent({ parameters: { Age: 7 as unknown as string } }),
      'an id in capitals': () => createIoTPreProvisioningHookEvent({ certificateId: 'F'.repeat(64) }),
      'a name with a blank': () => createIoTPreProvisioningHookEvent({ templateName: 'my template' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a name with a blank": "Failed to create IoTPreProvisioningHookEvent: option "templateName" is "my template". Pass the name of a template: 1 to 36 letters, digits, "_" and "-".",
      "a parameter that is no text": "Failed to create IoTPreProvisioningHookEvent: option "parameters" is {"Age":7}. Pass an object in which each value is a string.",
      "an ARN and a name": "Failed to create IoTPreProvisioningHookEvent: option "templateName" is given beside "templateArn". Pass the ARN alone, or the template’s name, region and account.",
      "an ARN of something else": "Failed to create IoTPreProvisioningHookEvent: option "templateArn" is "arn:aws:iot:us-east-1:123456789012:thing/a". Pass the whole ARN of a provisioning template.",
      "an id in capitals": "Failed to create IoTPreProvisioningHookEvent: option "certificateId" is "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF". Pass the id of a certificate: 64 hexadecimal digits in lower case.",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createIoTPreProvisioningHookEvent(), ...changes });
  expect(recognised({ claimCertificateId: undefined })).toBe(true);
  expect(recognised({ certificatePem: undefined })).toBe(false);
  expect(recognised({ templateArn: 7 })).toBe(false);
});
