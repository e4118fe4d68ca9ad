import { conversion, type Conversion } from '../../contracts/conversion.js';
import { latticeEventV2Options } from './init.js';
import { createVPCLatticeEventV2 } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createVPCLatticeEventV2', create: createVPCLatticeEventV2, options: latticeEventV2Options, readings: {} }),
];
