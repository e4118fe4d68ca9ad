import type { SecretsManagerRotationEvent, SecretsManagerRotationEventStep } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { anAccountId, aRegion, aStringMatching, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { arn } from '../../values/arn.js';
import { ALPHABETS, randomText, randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { STEPS } from './steps.js';

/** Which step of which secret's rotation. Everything has a default. */
export interface SecretsManagerRotationEventInit {
  /** What the function shall do now. Default `createSecret`, the first step. */
  step?: SecretsManagerRotationEventStep | undefined;
  /** Whole ARN of the secret; `secretName`, `region` and `accountId` are parts of it. Default: made of those. */
  secretId?: string | undefined;
  /** Name of the secret, without the six characters that Secrets Manager adds in the ARN. Default `orders/database`. */
  secretName?: string | undefined;
  /** Region of the secret. Default: the configured region. */
  region?: string | undefined;
  /** Account of the secret: 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** Id of the new version, the same in all four steps of one rotation: 32 to 64 characters. Default: a UUID. */
  clientRequestToken?: string | undefined;
  /** What a function that assumes a role has to pass on to PutSecretValue: 36 to 256 letters, digits and hyphens. Default: absent. */
  rotationToken?: string | undefined;
}

/** The options that the ARN of a secret says as well. */
export const PARTS_OF_SECRET_ARN = ['secretName', 'region', 'accountId'] as const;

/** The options of a rotation event. */
export const secretsManagerRotationEventOptions: OptionTable<SecretsManagerRotationEventInit> =
  optionTable<SecretsManagerRotationEventInit>({
    step: oneOf(STEPS),
    secretId: aStringMatching(
      /^arn:aws(-[a-z]+)*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]{1,512}-[A-Za-z0-9]{6}$/,
      'the whole ARN of a secret, six characters after its name included',
    ),
    secretName: aStringMatching(/^[\w/+=.@-]{1,512}$/, 'a secret’s name: 1 to 512 letters, digits and /_+=.@-'),
    region: aRegion,
    accountId: anAccountId,
    clientRequestToken: aStringMatching(/^[\x21-\x7e]{32,64}$/, 'a token of 32 to 64 characters, such as a UUID'),
    rotationToken: aStringMatching(/^[A-Za-z0-9-]{36,256}$/, 'a token of 36 to 256 letters, digits and hyphens, such as a UUID'),
  });

const DOING = 'create SecretsManagerRotationEvent';
const ADDED_TO_NAME = 6;

function secretArnOf(init: SecretsManagerRotationEventInit): string {
  const { secretId } = init;
  if (secretId === undefined) {
    const name = `${init.secretName ?? 'orders/database'}-${randomText(ALPHABETS.alphanumeric, ADDED_TO_NAME)}`;
    return arn('secretsmanager', init.region ?? settings().region, init.accountId ?? settings().accountId, `secret:${name}`);
  }
  const part = PARTS_OF_SECRET_ARN.find((name) => init[name] !== undefined);
  if (part === undefined) return secretId;
  throw failure(DOING, `option "${part}" is given beside "secretId"`, 'Pass the ARN alone, or the secret’s name, region and account.');
}

function eventOf(init: SecretsManagerRotationEventInit): SecretsManagerRotationEvent {
  const event: SecretsManagerRotationEvent & { RotationToken?: string } = {
    Step: init.step ?? 'createSecret',
    SecretId: secretArnOf(init),
    ClientRequestToken: init.clientRequestToken ?? randomUUID(),
  };
  if (init.rotationToken !== undefined) event.RotationToken = init.rotationToken;
  return event;
}

/**
 * The event that Secrets Manager sends to a rotation function, once for each of the four steps of a rotation.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html
 * @param init which step of which secret's rotation; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Secrets Manager could not send
 * @example
 * const event = createSecretsManagerRotationEvent({ step: 'testSecret', secretName: 'orders/database' });
 * expect(event.Step).toBe('testSecret');
 * expect(event.SecretId).toMatch(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:orders\/database-\w{6}$/);
 */
export function createSecretsManagerRotationEvent(
  init: SecretsManagerRotationEventInit = {},
  overrides?: DeepPartial<SecretsManagerRotationEvent>,
): SecretsManagerRotationEvent {
  checkOptions(DOING, init, secretsManagerRotationEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
