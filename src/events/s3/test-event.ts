import { madeEvent } from '../../contracts/made-event.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { opaqueBase64, s3RequestId } from '../../values/opaque-ids.js';
import { aBucketName } from '../../values/s3-object.js';
import { settings } from '../../values/settings.js';
import { anInstant, epochMilliseconds, isoMilliseconds, type Instant } from '../../values/time.js';
import type { S3TestEvent } from '../../values/s3-test-message.js';

/** Whose notifications are set up, and when. Everything has a default. */
export interface S3TestEventInit {
  /** Bucket name. Default `amzn-s3-demo-bucket`. */
  bucket?: string | undefined;
  /** When it happened. Default: the configured time. */
  time?: Instant | undefined;
}

const s3TestEventOptions: OptionTable<S3TestEventInit> = optionTable<S3TestEventInit>({ bucket: aBucketName, time: anInstant });

const HOST_ID = 76;

/**
 * The message that S3 sends to a topic or a queue when a bucket's notifications to it are set up, and that has no `Records`. Functions get it
 * from there: `createSQSEvent(createS3TestEvent())`, `createSNSEvent(createS3TestEvent())`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 * @param init whose notifications they are; every key has a default
 * @param overrides raw members laid over the message last; `undefined` removes a key
 * @throws for unknown options and for values that S3 could not send
 * @example
 * const [message] = createSQSEvent(createS3TestEvent({ bucket: 'photos' })).Records;
 * expect(JSON.parse(message.body)).toMatchObject({ Event: 's3:TestEvent', Bucket: 'photos' });
 */
export function createS3TestEvent(init: S3TestEventInit = {}, overrides?: DeepPartial<S3TestEvent>): S3TestEvent {
  const doing = 'create S3TestEvent';
  checkOptions(doing, init, s3TestEventOptions);
  return madeEvent<S3TestEvent>(
    doing,
    () => ({
      Service: 'Amazon S3',
      Event: 's3:TestEvent',
      Time: isoMilliseconds(init.time === undefined ? settings().time : epochMilliseconds(init.time)),
      Bucket: init.bucket ?? 'amzn-s3-demo-bucket',
      RequestId: s3RequestId(),
      HostId: opaqueBase64(HOST_ID),
    }),
    overrides,
  );
}
