import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createEventBridgeEvent, eventBridgeEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createEventBridgeEvent', create: createEventBridgeEvent, options: eventBridgeEventOptions, readings: {} }),
];
