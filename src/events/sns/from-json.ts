import type { SNSMessageAttribute } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { bodyIn, plainAttributeIn } from '../../values/readings.js';
import { createSNSEvent } from './factory.js';
import { snsEventRecordOptions } from './init.js';
import type { SNSMessageAttributeInit } from './message-attributes.js';

function attributeIn({ Type, Value }: SNSMessageAttribute): SNSMessageAttributeInit {
  const list = Type === 'String.Array' ? bodyIn(Value) : undefined;
  return plainAttributeIn(Type, Value) ?? (Array.isArray(list) ? (list as readonly string[]) : { Type, Value });
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createSNSEvent',
    create: createSNSEvent,
    options: snsEventRecordOptions,
    parts: (event) => event.Records,
    readings: {
      messageAttributes: ({ Sns: { MessageAttributes: attributes } }) =>
        Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, attributeIn(attribute)])),
    },
  }),
];
