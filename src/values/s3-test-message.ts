import { isPlainObject } from '../internal/plain-object.js';

/** What S3 sends once to a topic or a queue when a bucket's notifications are set up. */
export interface S3TestEvent {
  Service: 'Amazon S3';
  Event: 's3:TestEvent';
  Time: string;
  Bucket: string;
  RequestId: string;
  HostId: string;
}

/** True for such a message, with a time that can be read. */
export function isS3TestEvent(event: unknown): event is Record<string, unknown> & S3TestEvent {
  return (
    isPlainObject(event) &&
    event.Service === 'Amazon S3' &&
    event.Event === 's3:TestEvent' &&
    typeof event.Time === 'string' &&
    Date.parse(event.Time) >= 0
  );
}
