import type { KinesisStreamEvent, SQSEvent, SQSRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { anyKinesisStreamEvent, anySQSEvent } from 'lambdouble/arbitraries';
import { specimen, type Specimen } from '../specimen.js';

const orders = fc.record({ orderId: fc.nat() }, { noNullPrototype: true });

async function place(text: string): Promise<number> {
  return (JSON.parse(text) as { orderId: number }).orderId;
}

async function outcomes(Records: readonly SQSRecord[]): Promise<readonly SQSRecord[]> {
  const settled = await Promise.allSettled(Records.map(({ body }) => place(body)));
  return Records.filter((_, index) => settled[index]!.status === 'rejected');
}

const reported = (records: readonly SQSRecord[]) => ({
  batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })),
});

const textOf = (data: string) => Buffer.from(data, 'base64').toString();

export const batches: readonly Specimen[] = [
  specimen<SQSEvent>({
    bug: 'rejects as soon as one message fails, so that the whole batch comes again',
    law: 'isolates bad records',
    events: () => anySQSEvent({ queueName: 'orders', body: orders }),
    flawed: () => ({
      handler: async ({ Records }) => {
        await Promise.all(Records.map(({ body }) => place(body)));
        return { batchItemFailures: [] };
      },
    }),
    mended: () => ({ handler: async ({ Records }) => reported(await outcomes(Records)) }),
    smallest: /^createSQSEvent\(\[\{.*\}, \{.*\}\]\)$/,
  }),
  specimen<SQSEvent>({
    bug: 'answers success for what failed, since nothing waits for the messages',
    law: 'isolates bad records',
    events: () => anySQSEvent({ queueName: 'orders', body: orders }),
    flawed: () => ({
      handler: async ({ Records }) => {
        const failed: SQSRecord[] = [];
        for (const [index, record] of Records.entries()) {
          await place(record.body).catch(() => (index > 0 || Records.length === 1 ? failed.push(record) : undefined));
        }
        return reported(failed);
      },
    }),
    mended: () => ({ handler: async ({ Records }) => reported(await outcomes(Records)) }),
    smallest: /^createSQSEvent\(\[\{.*\}, \{.*\}\]\)$/,
  }),
  specimen<SQSEvent>({
    bug: 'goes on with the group of a FIFO queue after one of its messages has failed',
    law: 'isolates bad records',
    events: () => anySQSEvent({ queueName: 'orders.fifo', body: orders }),
    flawed: () => ({ handler: async ({ Records }) => reported(await outcomes(Records)) }),
    mended: () => ({
      handler: async ({ Records }) => {
        for (const [index, { body }] of Records.entries()) {
          const failed = await place(body).then(
            () => false,
            () => true,
          );
          if (failed) return reported(Records.slice(index));
        }
        return reported([]);
      },
    }),
    smallest: /^createSQSEvent\(\[\s*\{.*queueName: 'orders\.fifo'.*\},\s*\{.*\},?\s*\]\)$/s,
  }),
  specimen<KinesisStreamEvent>({
    bug: 'reports the last record that failed, and Lambda goes on from there',
    law: 'isolates bad records',
    events: () => anyKinesisStreamEvent({ data: orders }),
    flawed: () => ({
      handler: async ({ Records }) => {
        let failed: string | undefined;
        for (const { kinesis } of Records) await place(textOf(kinesis.data)).catch(() => (failed = kinesis.sequenceNumber));
        return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] };
      },
    }),
    mended: () => ({
      handler: async ({ Records }) => {
        let failed: string | undefined;
        for (const { kinesis } of Records) await place(textOf(kinesis.data)).catch(() => (failed ??= kinesis.sequenceNumber));
        return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] };
      },
    }),
    smallest: /^createKinesisStreamEvent\(\[\s*\{.*\},\s*\{.*\},?\s*\]\)$/s,
  }),
];
