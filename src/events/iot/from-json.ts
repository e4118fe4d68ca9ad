import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createIoTEvent, iotEventOptions, type IoTEventInit } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion<IoTEventInit<unknown>, object>({
    factory: 'createIoTEvent',
    create: createIoTEvent as (init?: IoTEventInit<unknown> | readonly IoTEventInit<unknown>[]) => object,
    options: iotEventOptions,
    readings: { payload: (event) => event, topic: () => undefined, clientId: () => undefined, timestamp: () => undefined },
  }),
];
