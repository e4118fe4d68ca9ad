import { conversion, type Conversion } from '../../contracts/conversion.js';
import { facts } from './facts.js';
import { firehoseRecordOptions, mskFirehoseRecordOptions } from './init.js';
import { createFirehoseTransformationEvent } from './factory.js';
import { createMSKFirehoseEvent } from './msk-factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createFirehoseTransformationEvent',
    create: createFirehoseTransformationEvent,
    options: firehoseRecordOptions,
    parts: (event) => facts.records!.of!(event) as never[],
    readings: {},
  }),
  conversion({
    factory: 'createMSKFirehoseEvent',
    create: createMSKFirehoseEvent,
    options: mskFirehoseRecordOptions,
    parts: (event) => facts.records!.of!(event) as never[],
    readings: {},
  }),
];
