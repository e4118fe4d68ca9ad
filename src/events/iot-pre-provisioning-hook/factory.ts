import type { IoTPreProvisioningHookEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { aMapOf, anAccountId, aNonEmptyString, aRegion, aString, aStringMatching } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { setOwn } from '../../internal/plain-object.js';
import { arn } from '../../values/arn.js';
import { aCertificate, aCertificateId, certificateIdOf, deviceCertificate } from '../../values/device-certificate.js';
import { randomHex } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';

/** Which device asks to be provisioned, by which template. Everything has a default. */
export interface IoTPreProvisioningHookEventInit {
  /** Id of the claim certificate with which the device connected: 64 hexadecimal digits. Default: random. */
  claimCertificateId?: string | undefined;
  /** Id of the device's new certificate. Default: that of `certificatePem`, its SHA-256 digest. */
  certificateId?: string | undefined;
  /** The device's new certificate in PEM. Default: one with a serial number of its own, that can be read. */
  certificatePem?: string | undefined;
  /** Whole ARN of the template; `templateName`, `region` and `accountId` are parts of it. Default: made of those. */
  templateArn?: string | undefined;
  /** Name of the template: 1 to 36 letters, digits, `_` and `-`. Default `FleetTemplate`. */
  templateName?: string | undefined;
  /** Region of the template. Default: the configured region. */
  region?: string | undefined;
  /** Account of the template: 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** Id of the MQTT client. Default: made up. */
  clientId?: string | undefined;
  /** What the device says of itself, as texts; it is copied. Default: a serial number. */
  parameters?: Readonly<Record<string, string>> | undefined;
}

/** The options that the ARN of a template says as well. */
export const PARTS_OF_TEMPLATE_ARN = ['templateName', 'region', 'accountId'] as const;

/** The options of a pre-provisioning hook's event. */
export const iotPreProvisioningHookEventOptions: OptionTable<IoTPreProvisioningHookEventInit> =
  optionTable<IoTPreProvisioningHookEventInit>({
    claimCertificateId: aCertificateId,
    certificateId: aCertificateId,
    certificatePem: aCertificate,
    templateArn: aStringMatching(
      /^arn:aws(-[a-z]+)*:iot:[a-z0-9-]+:\d{12}:provisioningtemplate\/[\w-]{1,36}$/,
      'the whole ARN of a provisioning template',
    ),
    templateName: aStringMatching(/^[\w-]{1,36}$/, 'the name of a template: 1 to 36 letters, digits, "_" and "-"'),
    region: aRegion,
    accountId: anAccountId,
    clientId: aNonEmptyString,
    parameters: aMapOf(aString),
  });

const DOING = 'create IoTPreProvisioningHookEvent';

function templateArnOf(init: IoTPreProvisioningHookEventInit): string {
  const { templateArn } = init;
  if (templateArn === undefined) {
    const { accountId, region } = settings();
    const resource = `provisioningtemplate/${init.templateName ?? 'FleetTemplate'}`;
    return arn('iot', init.region ?? region, init.accountId ?? accountId, resource);
  }
  const part = PARTS_OF_TEMPLATE_ARN.find((name) => init[name] !== undefined);
  if (part === undefined) return templateArn;
  throw failure(DOING, `option "${part}" is given beside "templateArn"`, 'Pass the ARN alone, or the template’s name, region and account.');
}

function parametersOf({ parameters }: IoTPreProvisioningHookEventInit): Record<string, string> {
  if (parameters === undefined) return { SerialNumber: `SN-${randomHex(12)}` };
  const copy: Record<string, string> = {};
  for (const name of Object.keys(parameters)) {
    const value = parameters[name];
    if (value !== undefined) setOwn(copy, name, value);
  }
  return copy;
}

function eventOf(init: IoTPreProvisioningHookEventInit): IoTPreProvisioningHookEvent {
  const templateArn = templateArnOf(init);
  const certificatePem = init.certificatePem ?? deviceCertificate();
  return {
    claimCertificateId: init.claimCertificateId ?? randomHex(64),
    certificateId: init.certificateId ?? certificateIdOf(certificatePem),
    certificatePem,
    templateArn,
    clientId: init.clientId ?? `device-${randomHex(8)}`,
    parameters: parametersOf(init),
  };
}

/**
 * The event that AWS IoT Core sends to a template's pre-provisioning hook when a device asks to be provisioned.
 *
 * @see https://docs.aws.amazon.com/iot/latest/developerguide/pre-provisioning-hook.html
 * @param init which device asks, by which template; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that AWS IoT Core could not send
 * @example
 * const event = createIoTPreProvisioningHookEvent({ templateName: 'Ovens', parameters: { SerialNumber: 'A-1' } });
 * expect(event.templateArn).toBe('arn:aws:iot:us-east-1:123456789012:provisioningtemplate/Ovens');
 * expect(event.parameters.SerialNumber).toBe('A-1');
 */
export function createIoTPreProvisioningHookEvent(
  init: IoTPreProvisioningHookEventInit = {},
  overrides?: DeepPartial<IoTPreProvisioningHookEvent>,
): IoTPreProvisioningHookEvent {
  checkOptions(DOING, init, iotPreProvisioningHookEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
