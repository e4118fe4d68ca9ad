import type { DynamoDBRecord } from 'aws-lambda';
import { conversion, type Conversion, type Readings } from '../../contracts/conversion.js';
import { unmarshall } from '../../values/attribute-plain.js';
import { createDynamoDBStreamEvent, createDynamoDBStreamTumblingWindowEvent } from './factory.js';
import { dynamoDBRecordOptions, type DynamoDBRecordInit } from '../../values/dynamodb-init.js';

/** The names of the key's attributes where an image has them; else the key itself. */
function keysIn({ dynamodb }: DynamoDBRecord): object | undefined {
  const { Keys: keys, NewImage: newImage, OldImage: oldImage } = dynamodb!;
  return newImage === undefined && oldImage === undefined ? unmarshall(keys) : Object.keys(keys ?? {});
}

function streamPart(record: DynamoDBRecord, index: number): string | undefined {
  return record.eventSourceARN!.slice(record.eventSourceARN!.indexOf('table/')).split('/')[index];
}

const readings: Readings<DynamoDBRecordInit, unknown, DynamoDBRecord> = {
  newImage: (record) => unmarshall(record.dynamodb!.NewImage),
  oldImage: (record) => unmarshall(record.dynamodb!.OldImage),
  keys: keysIn,
  timeToLive: (record) => (record.userIdentity === undefined ? undefined : true),
  tableName: (record) => streamPart(record, 1),
  streamLabel: (record) => streamPart(record, 3),
};

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createDynamoDBStreamEvent',
    create: createDynamoDBStreamEvent,
    options: dynamoDBRecordOptions,
    parts: (event) => event.Records,
    readings,
  }),
  conversion({
    factory: 'createDynamoDBStreamTumblingWindowEvent',
    create: createDynamoDBStreamTumblingWindowEvent,
    options: dynamoDBRecordOptions,
    parts: (event) => event.Records,
    readings,
  }),
];
