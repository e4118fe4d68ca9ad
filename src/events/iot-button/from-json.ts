import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createIoTButtonEvent, createIoTOneClickEvent } from './factory.js';
import { iotButtonEventOptions, iotOneClickEventOptions } from './init.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createIoTButtonEvent',
    create: createIoTButtonEvent,
    options: iotButtonEventOptions,
    readings: { batteryVoltage: ({ batteryVoltage }) => Number.parseInt(batteryVoltage, 10) },
  }),
  conversion({
    factory: 'createIoTOneClickEvent',
    create: createIoTOneClickEvent,
    options: iotOneClickEventOptions,
    readings: {
      projectName: ({ placementInfo }) => placementInfo?.projectName ?? null,
      attributes: ({ placementInfo }) => placementInfo?.attributes,
    },
  }),
];
