import { conversion, type Conversion } from '../../contracts/conversion.js';
import { codeCommitTriggerOptions } from './init.js';
import { createCodeCommitTriggerEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCodeCommitTriggerEvent',
    create: createCodeCommitTriggerEvent,
    options: codeCommitTriggerOptions,
    parts: (event) => event.Records,
    readings: {},
  }),
];
