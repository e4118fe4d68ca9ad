import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createTransferFamilyAuthorizerEvent, transferFamilyAuthorizerEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createTransferFamilyAuthorizerEvent',
    create: createTransferFamilyAuthorizerEvent,
    options: transferFamilyAuthorizerEventOptions,
    readings: { password: ({ password }) => password ?? null },
  }),
];
