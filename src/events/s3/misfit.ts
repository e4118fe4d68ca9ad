import { partitionOf } from '../../values/arn.js';
import { show } from '../../internal/show.js';
import { MD5_OF_NOTHING } from '../../values/s3-object.js';
import type { S3EventRecordInit } from './factory.js';
import { NOTIFICATIONS, type Notification, type S3EventName } from './notifications.js';

/** Why an option can't be given for one kind of notification, and what to do instead. */
export interface Misfit {
  readonly cause: string;
  readonly wayOut: string;
}

/** Who acts, and from where, when S3 acts by itself. */
export const S3_ITSELF = 's3.amazonaws.com';

function absent(eventName: S3EventName, option: string): Misfit {
  return {
    cause: `a notification ${eventName} carries no ${option}`,
    wayOut: `Leave "${option}" out; to build an impossible event put it into the second argument.`,
  };
}

function wrong(eventName: S3EventName, option: string, value: string, wayOut: string): Misfit {
  return { cause: `option "${option}" of a notification ${eventName} is ${show(value)}`, wayOut };
}

function eTagMisfit(eventName: S3EventName, eTag: string): Misfit | undefined {
  const parts = eTag.includes('-');
  if (eventName.endsWith('DeleteMarkerCreated') && eTag !== MD5_OF_NOTHING) {
    return wrong(eventName, 'eTag', eTag, 'Leave it out: a delete marker has the digest of nothing.');
  }
  if (eventName === 'ObjectCreated:CompleteMultipartUpload' && !parts) {
    return wrong(eventName, 'eTag', eTag, 'Let it end in -‹parts›, such as "-2": an upload in parts says how many there were.');
  }
  if ((eventName === 'ObjectCreated:Put' || eventName === 'ObjectCreated:Post') && parts) {
    return wrong(eventName, 'eTag', eTag, 'Leave out -‹parts›, or let eventName be "ObjectCreated:CompleteMultipartUpload".');
  }
  return undefined;
}

function authorMisfit(eventName: S3EventName, kind: Notification, init: S3EventRecordInit): Misfit | undefined {
  const { principalId, sourceIPAddress } = init;
  if (kind.by === 'customer' && principalId !== undefined && !principalId.startsWith('AmazonCustomer:')) {
    return wrong(
      eventName,
      'principalId',
      principalId,
      'Leave it out, or pass "AmazonCustomer:‹id›": the bucket’s customer restored the object.',
    );
  }
  if (kind.by !== 's3') return undefined;
  if (principalId !== undefined && principalId !== S3_ITSELF) {
    return wrong(eventName, 'principalId', principalId, `Leave it out: S3 does this itself, as "${S3_ITSELF}".`);
  }
  if (sourceIPAddress !== undefined && sourceIPAddress !== S3_ITSELF) {
    return wrong(eventName, 'sourceIPAddress', sourceIPAddress, `Leave it out: S3 does this itself, from "${S3_ITSELF}".`);
  }
  return undefined;
}

const CLASS = /^[A-Z][A-Z_]*$/;
const BUCKET_ARN = /^arn:(aws(?:-[a-z]+)*):s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

function destinationMisfit(eventName: S3EventName, kind: Notification, destination: string, region: string): Misfit | undefined {
  if (kind.extra === undefined) return absent(eventName, 'destination');
  if (kind.extra !== 'replication') {
    return CLASS.test(destination)
      ? undefined
      : wrong(eventName, 'destination', destination, 'Pass a storage class or an access tier, such as "DEEP_ARCHIVE".');
  }
  const partition = partitionOf(region);
  return BUCKET_ARN.exec(destination)?.[1] === partition
    ? undefined
    : wrong(eventName, 'destination', destination, `Pass the ARN of a bucket in the same partition, such as "arn:${partition}:s3:::copy".`);
}

/** The first option that contradicts the kind of notification, if there is one. */
export function misfitOf(eventName: S3EventName, init: S3EventRecordInit, region: string): Misfit | undefined {
  const kind = NOTIFICATIONS[eventName];
  if (init.size !== undefined && !kind.size) return absent(eventName, 'size');
  if (init.sequencer !== undefined && !kind.sequencer) return absent(eventName, 'sequencer');
  if (init.eTag !== undefined) {
    const misfit = kind.eTag ? eTagMisfit(eventName, init.eTag) : absent(eventName, 'eTag');
    if (misfit !== undefined) return misfit;
  }
  if (kind.by !== 'caller') {
    const misfit = authorMisfit(eventName, kind, init);
    if (misfit !== undefined) return misfit;
  }
  return init.destination === undefined ? undefined : destinationMisfit(eventName, kind, init.destination, region);
}
