import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createSecretsManagerRotationEvent, secretsManagerRotationEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createSecretsManagerRotationEvent',
    create: createSecretsManagerRotationEvent,
    options: secretsManagerRotationEventOptions,
    readings: {},
  }),
];
