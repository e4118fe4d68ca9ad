import { failure } from '../internal/errors.js';
import type { AttributeMap } from './attribute-value.js';
import { bareImage, givenImages, itemImage, type Image, type Images } from './dynamodb-images.js';
import type { DynamoDBEventName, DynamoDBRecordInit, StreamViewType } from './dynamodb-init.js';
import { keyOf, type KeySchema } from './dynamodb-keys.js';
import { sameItem } from './dynamodb-same-item.js';

/** What a record tells of a change. */
export interface Change {
  readonly eventName: DynamoDBEventName;
  readonly keys: AttributeMap;
  readonly newImage: AttributeMap | undefined;
  readonly oldImage: AttributeMap | undefined;
  /** Bytes of key and images, as DynamoDB counts them. */
  readonly sizeBytes: number;
}

const FIRST_ID = 101;
const NEW_MESSAGE = 'New item!';
const CHANGED_MESSAGE = 'This item has changed';

function refuse(doing: string, cause: string, wayOut: string): never {
  throw failure(doing, cause, wayOut);
}

function impliedKind({ newImage, oldImage, timeToLive }: DynamoDBRecordInit): DynamoDBEventName {
  if (newImage !== undefined) return oldImage === undefined ? 'INSERT' : 'MODIFY';
  return oldImage !== undefined || timeToLive === true ? 'REMOVE' : 'INSERT';
}

function kindOf(doing: string, init: DynamoDBRecordInit): DynamoDBEventName {
  const eventName = init.eventName ?? impliedKind(init);
  const wayOut = 'To build an impossible event put the image into the second argument.';
  if (eventName === 'REMOVE' && init.newImage !== undefined) {
    refuse(doing, 'a REMOVE has option "newImage"', `Pass "oldImage" alone. ${wayOut}`);
  }
  if (eventName === 'INSERT' && init.oldImage !== undefined) {
    refuse(doing, 'an INSERT has option "oldImage"', `Pass "newImage" alone. ${wayOut}`);
  }
  if (init.timeToLive === true && eventName !== 'REMOVE') {
    refuse(
      doing,
      `option "timeToLive" is true for a record of kind ${eventName}`,
      'Time to live only removes items; pass "oldImage" alone.',
    );
  }
  return eventName;
}

/** A row of AWS's own sample, for a change of which nobody says what it is about. */
function sampleImage(doing: string, schema: KeySchema, message: string, index: number): Image {
  if (schema.names.length !== 1 || schema.names[0] !== 'Id') {
    refuse(
      doing,
      `a record has neither image nor key, while the table’s key is ${schema.names.join(' and ')}`,
      'Pass newImage, oldImage or keys.',
    );
  }
  return itemImage(doing, 'newImage', { Id: FIRST_ID + index, Message: message });
}

function sampleImages(doing: string, schema: KeySchema, eventName: DynamoDBEventName, index: number): Images {
  const before =
    eventName === 'INSERT' ? undefined : sampleImage(doing, schema, eventName === 'MODIFY' ? NEW_MESSAGE : CHANGED_MESSAGE, index);
  const after =
    eventName === 'REMOVE' ? undefined : sampleImage(doing, schema, eventName === 'MODIFY' ? CHANGED_MESSAGE : NEW_MESSAGE, index);
  return { before, after, key: keyOf(doing, schema, 'newImage', (after ?? before)!.attributes) };
}

/** Both images of a change; of one that nobody gave only the key is known. */
function imagesOf(doing: string, init: DynamoDBRecordInit, schema: KeySchema, eventName: DynamoDBEventName, index: number): Images {
  const given = givenImages(doing, init, schema);
  if (given === undefined) return sampleImages(doing, schema, eventName, index);
  const { key } = given;
  return {
    key,
    before: eventName === 'INSERT' ? undefined : (given.before ?? bareImage(key)),
    after: eventName === 'REMOVE' ? undefined : (given.after ?? bareImage(key)),
  };
}

function checkModified(doing: string, { before, after }: Images): void {
  if (before!.bytes !== after!.bytes || !sameItem(before!.attributes, after!.attributes)) return;
  refuse(
    doing,
    'newImage and oldImage of a MODIFY are equal',
    'DynamoDB tells nothing of a write that changes nothing; let an attribute differ.',
  );
}

/** What a record of a stream tells of a change, the `index`th of its batch. */
export function changeOf(doing: string, init: DynamoDBRecordInit, schema: KeySchema, view: StreamViewType, index: number): Change {
  const eventName = kindOf(doing, init);
  const images = imagesOf(doing, init, schema, eventName, index);
  const bothKnown = (init.newImage !== undefined && init.oldImage !== undefined) || view === 'NEW_AND_OLD_IMAGES';
  if (eventName === 'MODIFY' && bothKnown) checkModified(doing, images);
  const after = view === 'NEW_IMAGE' || view === 'NEW_AND_OLD_IMAGES' ? images.after : undefined;
  const before = view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES' ? images.before : undefined;
  return {
    eventName,
    keys: images.key.keys,
    newImage: after?.attributes,
    oldImage: before?.attributes,
    sizeBytes: images.key.bytes + (after?.bytes ?? 0) + (before?.bytes ?? 0),
  };
}
