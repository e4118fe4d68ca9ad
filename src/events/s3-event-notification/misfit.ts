import { show } from '../../internal/show.js';
import { MD5_OF_NOTHING } from '../../values/s3-object.js';
import { canBeTold, CREATED_BY, DELETED_BY, type AnyInit } from './init.js';
import { NOTIFICATION_KINDS, type S3NotificationDetailType } from './kinds.js';

/** Who acts when S3 acts by itself. */
export const S3_ITSELF = 's3.amazonaws.com';

/** Why an option can't be given for one kind of event, and what to do instead. */
export interface Misfit {
  readonly option: string;
  readonly cause: string;
  readonly wayOut: string;
}

function absent(what: string, option: keyof AnyInit, init: AnyInit): Misfit {
  return {
    option,
    cause: `option "${option}" is ${show(init[option])}, but ${what} carries none`,
    wayOut: 'Leave it out; to build an impossible event use the second argument.',
  };
}

function wrong(what: string, option: keyof AnyInit, init: AnyInit, wayOut: string): Misfit {
  return { option, cause: `option "${option}" of ${what} is ${show(init[option])}`, wayOut };
}

function createdMisfit(what: string, init: AnyInit): Misfit | undefined {
  const { reason = 'PutObject', etag } = init;
  if (!CREATED_BY.includes(reason)) return wrong(what, 'reason', init, `Pass one of ${CREATED_BY.map((name) => `"${name}"`).join(', ')}.`);
  if (etag === undefined) return undefined;
  const parts = etag.includes('-');
  if (reason === 'CompleteMultipartUpload' && !parts) {
    return wrong(what, 'etag', init, 'Let it end in -‹parts›, such as "-2": an upload in parts says how many there were.');
  }
  if ((reason === 'PutObject' || reason === 'POST Object') && parts) {
    return wrong(what, 'etag', init, 'Leave out -‹parts›, or let reason be "CompleteMultipartUpload".');
  }
  return undefined;
}

function deletedMisfit(what: string, init: AnyInit): Misfit | undefined {
  const { reason = 'DeleteObject', etag } = init;
  if (!DELETED_BY.includes(reason)) return wrong(what, 'reason', init, `Pass one of ${DELETED_BY.map((name) => `"${name}"`).join(', ')}.`);
  if (etag !== undefined) {
    if (init['deletion-type'] !== 'Delete Marker Created') return absent('a permanent deletion', 'etag', init);
    if (etag !== MD5_OF_NOTHING) return wrong('a delete marker', 'etag', init, 'Leave it out: a delete marker has the digest of nothing.');
  }
  if (reason === 'DeleteObject') return undefined;
  return init['source-ip-address'] === undefined
    ? byS3Misfit('a lifecycle expiration', init)
    : absent('a lifecycle expiration', 'source-ip-address', init);
}

function byS3Misfit(what: string, init: AnyInit): Misfit | undefined {
  if (init.requester === undefined || init.requester === S3_ITSELF) return undefined;
  return wrong(what, 'requester', init, `Leave it out: S3 does this itself, as "${S3_ITSELF}".`);
}

/** The first option that contradicts the kind of event, if there is one. */
export function misfitOf(detailType: S3NotificationDetailType, init: AnyInit): Misfit | undefined {
  const what = `an event "${detailType}"`;
  for (const option of Object.keys(init) as (keyof AnyInit)[]) {
    if (init[option] !== undefined && !canBeTold(detailType, option)) return absent(what, option, init);
  }
  if (detailType === 'Object Created') return createdMisfit(what, init);
  if (detailType === 'Object Deleted') return deletedMisfit(what, init);
  return NOTIFICATION_KINDS[detailType].by === 's3' ? byS3Misfit(what, init) : undefined;
}
