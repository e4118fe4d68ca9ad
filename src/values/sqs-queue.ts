import { agreedOption } from '../internal/batch-of-inits.js';
import { failure } from '../internal/errors.js';
import { arn } from './arn.js';
import type { Origin } from './origin.js';
import { settings } from './settings.js';
import type { SQSRecordInit } from './sqs-init.js';

/** What all records of one event share. */
export interface Queue {
  readonly awsRegion: string;
  readonly eventSourceARN: string;
  readonly fifo: boolean;
  /** Whether the mapping waits for batches to fill: then messages without attributes carry `md5OfMessageAttributes: null`. */
  readonly windowed: boolean;
}

const LARGEST_FIFO_BATCH = 10;
const LARGEST_BATCH = 10_000;
const LARGEST_BATCH_WITHOUT_WINDOW = 10;

/** True for the name of a FIFO queue or topic. */
export function isFifo(name: string): boolean {
  return name.endsWith('.fifo');
}

/** The queue and its event source mapping, from what the inits of a batch say of it. */
export function queueOf(doing: string, inits: readonly SQSRecordInit[], origin: Origin | undefined): Queue {
  const queueName = agreedOption(doing, inits, 'queueName') ?? 'my-queue';
  const awsRegion = agreedOption(doing, inits, 'awsRegion') ?? origin?.awsRegion ?? settings().region;
  const accountId = agreedOption(doing, inits, 'accountId') ?? origin?.accountId ?? settings().accountId;
  const fifo = isFifo(queueName);
  return {
    awsRegion,
    eventSourceARN: arn('sqs', awsRegion, accountId, queueName),
    fifo,
    windowed: isWindowed(doing, inits, fifo),
  };
}

function isWindowed(doing: string, inits: readonly SQSRecordInit[], fifo: boolean): boolean {
  const size = inits.length;
  const window = agreedOption(doing, inits, 'maximumBatchingWindowInSeconds');
  if (fifo && size > LARGEST_FIFO_BATCH) {
    throw failure(doing, `a batch of ${size} records comes from a FIFO queue`, 'Pass at most 10, or a queueName without ".fifo".');
  }
  if (fifo && window !== undefined && window > 0) {
    throw failure(
      doing,
      `option "maximumBatchingWindowInSeconds" is ${window} for a FIFO queue`,
      'Leave it out: FIFO queues have no batching window.',
    );
  }
  if (size > LARGEST_BATCH)
    throw failure(doing, `its list has ${size} records`, 'Pass at most 10,000, the largest batch that Lambda makes.');
  if (window === 0 && size > LARGEST_BATCH_WITHOUT_WINDOW) {
    throw failure(
      doing,
      `a batch of ${size} records has a "maximumBatchingWindowInSeconds" of 0`,
      'Pass 1 to 300 or leave it out: batches of more than 10 need a batching window.',
    );
  }
  return window === undefined ? size > LARGEST_BATCH_WITHOUT_WINDOW : window > 0;
}
