import { conversion, type Conversion } from '../../contracts/conversion.js';
import { albEventOptions } from './init.js';
import { createALBEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createALBEvent', create: createALBEvent, options: albEventOptions, readings: {} }),
];
