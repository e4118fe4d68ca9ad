import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { facts } from './facts.js';
import { rabbitMQMessageOptions } from './init.js';
import { createRabbitMQEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createRabbitMQEvent', create: createRabbitMQEvent, options: rabbitMQMessageOptions, parts: (event) => facts.records!.of!(event) as never[], readings: {} }),
];
