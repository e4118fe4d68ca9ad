import { conversion, type Conversion } from '../../contracts/conversion.js';
import { sqsRecordOptions } from '../sqs/init.js';
import { conversions as ofSQS } from '../sqs/from-json.js';
import { createEventBridgePipesEvent } from './factory.js';
import { recordsOfPipe } from './response.js';

/** The readings of a message, which stands in the same form in an event of SQS's own. */
const readings: Conversion['readings'] = Object.fromEntries(
  Object.entries(ofSQS[0]!.readings).map(([option, reading]) => [
    option,
    reading && ((record: unknown, event: unknown) => reading(record, { Records: event })),
  ]),
);

export const conversions: readonly Conversion[] = [
  {
    ...conversion({ factory: 'createEventBridgePipesEvent', create: createEventBridgePipesEvent, options: sqsRecordOptions, readings: {} }),
    parts: recordsOfPipe,
    readings,
  },
];
