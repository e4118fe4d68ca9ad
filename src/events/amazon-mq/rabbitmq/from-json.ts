import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { isPlainObject } from '../../../internal/plain-object.js';
import { isoMilliseconds } from '../../../values/time.js';
import { brokerReadings } from '../broker-readings.js';
import { createRabbitMQEvent } from './factory.js';
import type { RabbitMQHeaderInit } from './headers.js';
import { rabbitMQMessageOptions, type RabbitMQMessageInit } from './init.js';
import { timeInJavaLocaleDate } from './locale-date.js';
import type { RabbitMQEvent, RabbitMQHeaderValue, RabbitMQMessage } from './types.js';

function textIn(value: object): string | undefined {
  const { bytes, ...rest } = value as { bytes?: readonly number[] };
  if (!Array.isArray(bytes) || Object.keys(rest).length > 0) return undefined;
  const text = Buffer.from(bytes).toString();
  return text.includes('\uFFFD') ? undefined : text;
}

function headerIn(value: RabbitMQHeaderValue): RabbitMQHeaderInit {
  if (typeof value === 'string') return new Date(timeInJavaLocaleDate(value)!);
  if (Array.isArray(value)) return value.map(headerIn);
  return isPlainObject(value) ? (textIn(value) ?? headersIn(value)) : (value as number | boolean | null);
}

function headersIn(headers: { readonly [name: string]: RabbitMQHeaderValue }): Record<string, RabbitMQHeaderInit> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, headerIn(value)]));
}

function placeIn({ rmqMessagesByQueue }: RabbitMQEvent): [queueName: string, virtualHost: string] {
  const [place] = Object.keys(rmqMessagesByQueue);
  const end = place!.lastIndexOf('::');
  return [place!.slice(0, end), place!.slice(end + 2)];
}

export const conversions: readonly Conversion[] = [
  conversion<RabbitMQMessageInit, RabbitMQEvent, RabbitMQMessage>({
    factory: 'createRabbitMQEvent',
    create: createRabbitMQEvent,
    options: rabbitMQMessageOptions,
    parts: (event) => Object.values(event.rmqMessagesByQueue).flat(),
    readings: {
      ...brokerReadings,
      headers: ({ basicProperties: { headers } }) => (headers === null ? undefined : headersIn(headers)),
      time({ basicProperties: { timestamp } }) {
        const time = timestamp === null ? undefined : timeInJavaLocaleDate(timestamp);
        return time === undefined ? undefined : isoMilliseconds(time);
      },
      queueName: (_, event) => placeIn(event)[0],
      virtualHost: (_, event) => placeIn(event)[1],
    },
  }),
];
