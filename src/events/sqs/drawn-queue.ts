import { arn, partitionOf } from '../../values/arn.js';
import { originOf } from '../../values/origin.js';
import { settings } from '../../values/settings.js';
import type { SQSRecordInit } from '../../values/sqs-init.js';
import { isFifo } from '../../values/sqs-queue.js';

/** The part of an ARN that says a region. */
function regionIn(arnOfAnother: string): string {
  return arnOfAnother.split(':')[3]!;
}

/** The topic, or its namesake in a region from which messages get to the queue. */
export function inPartitionOf(region: string, topicArn: string): string {
  const [, , , own, account, name] = topicArn.split(':');
  return partitionOf(own!) === partitionOf(region) ? topicArn : arn('sns', region, account!, name!);
}

/** A drawn queue that goes with the topic, the queue and the batching window that the user asked for. */
export function besideOthers(
  queue: SQSRecordInit,
  inits: readonly SQSRecordInit[],
  drawn: (name: keyof SQSRecordInit) => boolean,
): SQSRecordInit {
  const beside = { ...queue };
  const topicArn = inits.find((init) => init.topicArn !== undefined)?.topicArn;
  const source = inits.find((init) => init.deadLetterQueueSourceArn !== undefined)?.deadLetterQueueSourceArn;
  const origin = originOf(inits[0]?.body)?.awsRegion;
  if (drawn('awsRegion')) {
    if (source !== undefined) beside.awsRegion = regionIn(source);
    else if (origin !== undefined) delete beside.awsRegion;
    else if (topicArn !== undefined && partitionOf(beside.awsRegion ?? settings().region) !== partitionOf(regionIn(topicArn))) {
      beside.awsRegion = regionIn(topicArn);
    }
  }
  if (source !== undefined && drawn('accountId')) beside.accountId = source.split(':')[4];
  if (!drawn('queueName')) return beside;
  const windowed = !drawn('maximumBatchingWindowInSeconds') && (queue.maximumBatchingWindowInSeconds ?? 0) > 0;
  if (source !== undefined) beside.queueName = isFifo(source) ? 'dead-letters.fifo' : 'dead-letters';
  else if (windowed || (topicArn !== undefined && !isFifo(topicArn))) delete beside.queueName;
  return beside;
}
