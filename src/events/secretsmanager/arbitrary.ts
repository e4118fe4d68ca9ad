import type { SecretsManagerRotationEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyRegion } from '../../generate/values.js';
import {
  createSecretsManagerRotationEvent,
  PARTS_OF_SECRET_ARN,
  secretsManagerRotationEventOptions,
  type SecretsManagerRotationEventInit,
} from './factory.js';
import { STEPS } from './steps.js';

/** Constraints of `anySecretsManagerRotationEvent()`: the factory's options, each a value or an arbitrary. */
export type SecretsManagerRotationEventConstraints = Constraints<SecretsManagerRotationEventInit>;

const defaults = {
  step: fc.constantFrom(...STEPS),
  secretName: fc.constantFrom('db', 'prod/orders/database', 'already-AbC123', 'me+you@example.com', 'a=b', 'n'.repeat(512)),
  region: anyRegion(),
  accountId: fc.constantFrom('000000000001', '123456789012'),
  clientRequestToken: fc.oneof(fc.uuid(), fc.stringMatching(/^[A-Za-z0-9-]{32}$/), fc.stringMatching(/^[A-Za-z0-9-]{64}$/)),
  rotationToken: fc.uuid(),
};

/** Leaves out what is drawn and an ARN says already. */
function fitting(
  init: SecretsManagerRotationEventInit,
  constraints: SecretsManagerRotationEventConstraints,
): SecretsManagerRotationEventInit {
  if (init.secretId === undefined) return init;
  const fit = { ...init };
  for (const part of PARTS_OF_SECRET_ARN) if (constraints[part] === undefined) delete fit[part];
  return fit;
}

/**
 * Any event that Secrets Manager sends to a rotation function: every step, names with slashes and hyphens, secrets of other regions and
 * accounts, with and without a rotation token. Shrinks to the plain `createSecretsManagerRotationEvent()`.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html
 * @param constraints options of `createSecretsManagerRotationEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anySecretsManagerRotationEvent({ step: 'setSecret', secretName: 'db' }), (event) => {
 *     expect(event.SecretId).toMatch(/:secret:db-\w{6}$/);
 *   }),
 * );
 */
export function anySecretsManagerRotationEvent(
  constraints: SecretsManagerRotationEventConstraints = {},
): fc.Arbitrary<SecretsManagerRotationEvent> {
  const init = anyInit('generate SecretsManagerRotationEvent', secretsManagerRotationEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createSecretsManagerRotationEvent(drawn),
  );
}
