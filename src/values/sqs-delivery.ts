import { failure } from '../internal/errors.js';
import { NOTIFICATION_DELAY } from './origin.js';
import { settings } from './settings.js';
import { epochMilliseconds, isoMilliseconds, type Instant } from './time.js';
import type { SQSRecordInit } from './sqs-init.js';

/** When a message was sent and received, in epoch milliseconds, and how often. */
export interface Delivery {
  readonly receiveCount: number;
  readonly sent: number;
  readonly firstReceived: number;
}

/** From the sending of a message to its first receive. */
const LATENCY = 6;
/** The visibility timeout that SQS gives a queue, after which a message that wasn't deleted comes again. */
const VISIBILITY_TIMEOUT = 30_000;
/** Receives after which a message that wears the name of the queue it failed in arrives in the dead-letter queue. */
const COUNT_AFTER_REDRIVE = 4;

function optional(instant: Instant | undefined): number | undefined {
  return instant === undefined ? undefined : epochMilliseconds(instant);
}

/**
 * The times of a message: sent, then first received, then `time`, when this batch was received.
 *
 * @param occurred when the notification inside the message happened
 * @param notBefore when the message before it in its group was sent
 */
export function deliveryOf(doing: string, init: SQSRecordInit, occurred: number | undefined, notBefore: number): Delivery {
  const receiveCount = init.approximateReceiveCount ?? (init.deadLetterQueueSourceArn === undefined ? 1 : COUNT_AFTER_REDRIVE);
  const waited = (receiveCount - 1) * VISIBILITY_TIMEOUT;
  const now = optional(init.time);
  let sent = optional(init.sentTimestamp);
  let firstReceived = optional(init.approximateFirstReceiveTimestamp);
  if (sent === undefined) {
    if (firstReceived === undefined) {
      if (now !== undefined) firstReceived = Math.max(0, now - waited);
      else if (occurred === undefined) firstReceived = Math.max(0, settings().time - waited);
      else firstReceived = occurred + NOTIFICATION_DELAY + LATENCY;
    }
    sent = Math.max(0, firstReceived - LATENCY);
    if (sent < notBefore) {
      sent = notBefore;
      if (init.approximateFirstReceiveTimestamp === undefined && firstReceived < sent) firstReceived = sent;
    }
  } else if (firstReceived === undefined) {
    firstReceived = now === undefined ? sent + LATENCY : Math.max(sent, now - waited);
  }
  if (sent > firstReceived) throw disordered(doing, 'sentTimestamp', sent, 'the first receive', firstReceived);
  if (now !== undefined && firstReceived > now) {
    const option = init.approximateFirstReceiveTimestamp === undefined ? 'sentTimestamp' : 'approximateFirstReceiveTimestamp';
    throw disordered(doing, option, firstReceived, '"time"', now);
  }
  return { receiveCount, sent, firstReceived };
}

function disordered(doing: string, earlier: string, at: number, later: string, than: number): Error {
  return failure(
    doing,
    `option "${earlier}" (${isoMilliseconds(at)}) is after ${later} (${isoMilliseconds(than)})`,
    'A message is sent, then first received, then received at "time"; put them in that order.',
  );
}
