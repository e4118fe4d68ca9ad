import type { SecretsManagerRotationEventStep } from 'aws-lambda';

/** The steps of a rotation, in the order in which Secrets Manager calls the function. */
export const STEPS: readonly SecretsManagerRotationEventStep[] = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'];
