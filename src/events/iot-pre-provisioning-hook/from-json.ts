import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createIoTPreProvisioningHookEvent, iotPreProvisioningHookEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createIoTPreProvisioningHookEvent',
    create: createIoTPreProvisioningHookEvent,
    options: iotPreProvisioningHookEventOptions,
    readings: {},
  }),
];
