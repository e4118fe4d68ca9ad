import { randomHex, randomUUID } from './random-text.js';
import { nextOrdinal } from './sequence.js';

/** The `id` of an EventBridge event: written like a UUID, though version and variant of most say that they are none. */
export function eventBridgeId(): string {
  const digits = randomHex(32);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}

/** The `MessageId` of an SNS message: a UUID of version 5. */
export function snsMessageId(): string {
  return randomUUID(5);
}

const LOGS_FRACTION = 144n;

/** The `id` of a CloudWatch Logs event: 56 digits for a time of our days, whose upper bits are its timestamp. Ids of one timestamp grow. */
export function logEventId(timestamp: number): string {
  return ((BigInt(timestamp) << LOGS_FRACTION) | (BigInt(nextOrdinal()) << 64n)).toString().padStart(56, '0');
}
