import { conversion, type Conversion } from '../../contracts/conversion.js';
import { latticeEventOptions } from './init.js';
import { createVPCLatticeEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createVPCLatticeEvent', create: createVPCLatticeEvent, options: latticeEventOptions, readings: {} }),
];
