import type { SQSMessageAttribute } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { nameIn, plainAttributeIn } from '../../values/readings.js';
import { createSQSEvent } from './factory.js';
import { sqsRecordOptions } from '../../values/sqs-init.js';
import type { SQSMessageAttributeInit } from '../../values/sqs-message-attributes.js';

function attributeIn({ dataType, stringValue, binaryValue }: SQSMessageAttribute): SQSMessageAttributeInit {
  const plain = plainAttributeIn(dataType, stringValue ?? binaryValue!);
  return plain ?? (stringValue === undefined ? { dataType, binaryValue: binaryValue! } : { dataType, stringValue });
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createSQSEvent',
    create: createSQSEvent,
    options: sqsRecordOptions,
    parts: (event) => event.Records,
    readings: {
      queueName: (record) => nameIn(record.eventSourceARN),
      awsRegion: (record) => record.awsRegion,
      accountId: (record) => record.eventSourceARN.split(':')[4],
      messageAttributes: ({ messageAttributes }) =>
        Object.fromEntries(Object.entries(messageAttributes).map(([name, attribute]) => [name, attributeIn(attribute)])),
      time: () => undefined,
      maximumBatchingWindowInSeconds: (record, event) =>
        event.Records.length > 10 || (record as { md5OfMessageAttributes?: unknown }).md5OfMessageAttributes === null ? 1 : undefined,
    },
  }),
];
