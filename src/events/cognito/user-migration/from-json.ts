import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createUserMigrationTriggerEvent, userMigrationTriggerEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createUserMigrationTriggerEvent',
    create: createUserMigrationTriggerEvent,
    options: userMigrationTriggerEventOptions,
    readings: {},
  }),
];
