import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { isoMilliseconds } from '../../../values/time.js';
import { brokerReadings } from '../broker-readings.js';
import { createActiveMQEvent } from './factory.js';
import { activeMQMessageOptions, type ActiveMQMessageInit } from './init.js';
import type { ActiveMQEvent, ActiveMQMessage } from './types.js';

export const conversions: readonly Conversion[] = [
  conversion<ActiveMQMessageInit, ActiveMQEvent, ActiveMQMessage>({
    factory: 'createActiveMQEvent',
    create: createActiveMQEvent,
    options: activeMQMessageOptions,
    parts: (event) => event.messages,
    readings: {
      ...brokerReadings,
      time: ({ timestamp }) => isoMilliseconds(timestamp),
      brokerInTime: ({ brokerInTime }) => isoMilliseconds(brokerInTime),
      brokerOutTime: ({ brokerOutTime }) => isoMilliseconds(brokerOutTime),
      queueName: ({ destination }) => destination.physicalName,
      properties: ({ properties }) => properties,
    },
  }),
];
