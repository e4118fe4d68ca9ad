import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { facts } from './facts.js';
import { activeMQMessageOptions } from './init.js';
import { createActiveMQEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createActiveMQEvent', create: createActiveMQEvent, options: activeMQMessageOptions, parts: (event) => facts.records!.of!(event) as never[], readings: {} }),
];
