import { isPlainObject } from '../internal/plain-object.js';

/** What the event inside a message tells about the message. */
export interface Origin {
  readonly awsRegion?: string | undefined;
  readonly accountId?: string | undefined;
  /** When it happened, in epoch milliseconds. */
  readonly occurred?: number | undefined;
  readonly fromS3: boolean;
}

/** From what happened at a source to the message that tells of it, in milliseconds. */
export const NOTIFICATION_DELAY = 1000;

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function instant(value: unknown): number | undefined {
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return milliseconds >= 0 ? milliseconds : undefined;
}

/** Where a message comes from, when it is an S3 notification or an event of EventBridge. */
export function originOf(message: unknown): Origin | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  try {
    return originOfEvent(message);
  } catch {
    return undefined;
  }
}

function originOfEvent(message: object): Origin | undefined {
  const event = message as Record<string, unknown>;
  if (typeof event['detail-type'] === 'string') {
    return { awsRegion: text(event.region), accountId: text(event.account), occurred: instant(event.time), fromS3: false };
  }
  if (!Array.isArray(event.Records)) return undefined;
  const [record] = event.Records as unknown[];
  if (!isPlainObject(record) || record.eventSource !== 'aws:s3') return undefined;
  return { awsRegion: text(record.awsRegion), occurred: instant(record.eventTime), fromS3: true };
}
