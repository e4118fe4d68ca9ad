import type { GuardDutyScanResultNotificationEvent } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createGuardDutyNotificationEvent, createGuardDutyScanResultNotificationEvent } from './factory.js';
import { scanResultOptions } from './init.js';

const readings = {
  threats: ({ detail }: GuardDutyScanResultNotificationEvent) => detail.scanResultDetails.threats?.map(({ name }) => name),
  planId: ({ resources }: GuardDutyScanResultNotificationEvent) => resources[0]?.split('/')[1],
};

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createGuardDutyScanResultNotificationEvent',
    create: createGuardDutyScanResultNotificationEvent,
    options: scanResultOptions,
    readings,
  }),
  conversion({
    factory: 'createGuardDutyNotificationEvent',
    create: createGuardDutyNotificationEvent,
    options: scanResultOptions,
    readings,
  }),
];
