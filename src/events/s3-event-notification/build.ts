import type { S3NotificationEvent } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { partitionOf } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { eventBridgeId } from '../../values/message-ids.js';
import { s3RequestId, s3Sequencer, s3VersionId } from '../../values/opaque-ids.js';
import { hex8, randomHex } from '../../values/random-text.js';
import { MD5_OF_NOTHING } from '../../values/s3-object.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoSeconds } from '../../values/time.js';
import type { AnyInit } from './init.js';
import { NOTIFICATION_KINDS, type FurtherMember, type S3NotificationDetailType } from './kinds.js';
import { misfitOf, S3_ITSELF } from './misfit.js';

const DAY = 86_400_000;
const DEFAULT_SIZE = 1024;

/** The sequencer of what a lifecycle rule deletes: it carries the start of the day, and nothing else. */
function sequencerOfDay(time: number): string {
  return `00${hex8((Math.floor(time / DAY) * DAY) / 1000)}00000000`.toUpperCase();
}

function objectOf(detailType: S3NotificationDetailType, init: AnyInit, time: number): Record<string, unknown> {
  const kind = NOTIFICATION_KINDS[detailType];
  const deletion = detailType === 'Object Deleted';
  const marker = deletion && init['deletion-type'] === 'Delete Marker Created';
  const object: Record<string, unknown> = { key: init.key ?? 'photos/cat.jpg' };
  if (kind.size) object.size = init.size ?? DEFAULT_SIZE;
  if (marker) object.etag = MD5_OF_NOTHING;
  else if (kind.etag && !deletion) {
    object.etag = init.etag ?? (init.reason === 'CompleteMultipartUpload' ? `${randomHex(32)}-2` : randomHex(32));
  }
  if (init['version-id'] !== undefined) object['version-id'] = init['version-id'];
  else if (marker) object['version-id'] = s3VersionId();
  if (kind.sequencer) {
    object.sequencer = init.sequencer ?? (init.reason === 'Lifecycle Expiration' ? sequencerOfDay(time) : s3Sequencer(time));
  }
  return object;
}

function furtherValue(member: FurtherMember, detailType: S3NotificationDetailType, init: AnyInit, time: number): string {
  switch (member) {
    case 'reason':
      return init.reason ?? (detailType === 'Object Created' ? 'PutObject' : 'DeleteObject');
    case 'deletion-type':
      return init['deletion-type'] ?? 'Permanently Deleted';
    case 'restore-expiry-time': {
      const given = init['restore-expiry-time'];
      return isoSeconds(given === undefined ? Math.ceil((time + DAY) / DAY) * DAY : epochMilliseconds(given));
    }
    case 'source-storage-class':
    case 'destination-storage-class':
      return init[member] ?? 'GLACIER';
    case 'destination-access-tier':
      return init[member] ?? 'ARCHIVE_ACCESS';
  }
}

/** An S3 event of one kind. */
export function buildNotification(doing: string, detailType: S3NotificationDetailType, init: AnyInit): S3NotificationEvent {
  const misfit = misfitOf(detailType, init);
  if (misfit !== undefined) throw failure(doing, misfit.cause, misfit.wayOut);
  const kind = NOTIFICATION_KINDS[detailType];
  const byS3 = kind.by === 's3' || init.reason === 'Lifecycle Expiration';
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const account = init.account ?? settings().accountId;
  const region = init.region ?? settings().region;
  const bucket = init.bucket ?? 'amzn-s3-demo-bucket';
  const id = init.id ?? eventBridgeId();
  const detail: Record<string, unknown> = {
    version: '0',
    bucket: { name: bucket },
    object: objectOf(detailType, init, time),
    'request-id': init['request-id'] ?? s3RequestId(),
    requester: init.requester ?? (byS3 ? S3_ITSELF : account),
  };
  if (!byS3) detail['source-ip-address'] = init['source-ip-address'] ?? human().ipv4();
  for (const member of kind.further) detail[member] = furtherValue(member, detailType, init, time);
  const event = {
    version: '0',
    id,
    'detail-type': detailType,
    source: 'aws.s3',
    account,
    time: isoSeconds(time),
    region,
    resources: [`arn:${partitionOf(region)}:s3:::${bucket}`],
    detail,
  };
  return event as object as S3NotificationEvent;
}
