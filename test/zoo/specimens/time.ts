import type { Context, KinesisStreamEvent, S3Event, SQSEvent } from 'aws-lambda';
import { anyKinesisStreamEvent, anyS3Event, anySQSEvent } from 'lambdouble/arbitraries';
import { sleep, specimen, type Specimen } from '../specimen.js';

export const time: readonly Specimen[] = [
  specimen<SQSEvent>({
    bug: 'waits a second for each message, one after the other, with three seconds for all',
    law: 'finishes in time',
    events: () => anySQSEvent(),
    flawed: () => ({
      handler: async ({ Records }) => {
        for (const _ of Records) await sleep(1000);
      },
    }),
    mended: () => ({ handler: async ({ Records }) => void (await Promise.all(Records.map(() => sleep(1000)))) }),
    smallest: /^createSQSEvent\(\[\{\}, \{\}, \{\}\]\)$/,
  }),
  specimen<KinesisStreamEvent>({
    bug: 'looks at the remaining time, and takes 100 ms for enough for a record that needs 800',
    law: 'finishes in time',
    events: () => anyKinesisStreamEvent({ records: { maxLength: 6 } }),
    flawed: () => ({ handler: untilTimeIsUp(100), options: { timeout: 60 } }),
    mended: () => ({ handler: untilTimeIsUp(1000), options: { timeout: 60 } }),
    smallest: /^createKinesisStreamEvent\(\[\{\}, \{\}\]\)$/,
  }),
  specimen<SQSEvent>({
    bug: 'writes the audit trail without waiting for it',
    law: 'leaves no work behind',
    events: () => anySQSEvent(),
    flawed: () => ({
      handler: async ({ Records }) => {
        for (const { attributes } of Records) if (Number(attributes.ApproximateReceiveCount) > 1) void sleep(20);
      },
    }),
    mended: () => ({
      handler: async ({ Records }) => {
        for (const { attributes } of Records) if (Number(attributes.ApproximateReceiveCount) > 1) await sleep(20);
      },
    }),
    smallest: /^createSQSEvent\(\{ approximateReceiveCount: 2 \}\)$/,
  }),
  specimen<S3Event>({
    bug: 'leaves its watchdog running where it returns early',
    law: 'leaves no work behind',
    events: () => anyS3Event(),
    flawed: () => ({
      handler: async ({ Records }) => {
        const watchdog = setInterval(() => console.warn('still at it'), 500);
        if (Records.some(({ eventName }) => eventName.startsWith('ObjectRemoved'))) return;
        await sleep(10);
        clearInterval(watchdog);
      },
    }),
    mended: () => ({
      handler: async ({ Records }) => {
        const watchdog = setInterval(() => console.warn('still at it'), 500);
        try {
          if (Records.some(({ eventName }) => eventName.startsWith('ObjectRemoved'))) return;
          await sleep(10);
        } finally {
          clearInterval(watchdog);
        }
      },
    }),
    smallest: /^createS3Event\(\{ eventName: 'ObjectRemoved:\w+' \}\)$/,
  }),
];

function untilTimeIsUp(margin: number) {
  return async ({ Records }: KinesisStreamEvent, context: Context) => {
    for (const { kinesis } of Records) {
      if (context.getRemainingTimeInMillis() < margin) return { batchItemFailures: [{ itemIdentifier: kinesis.sequenceNumber }] };
      await sleep(800);
    }
    return { batchItemFailures: [] };
  };
}
