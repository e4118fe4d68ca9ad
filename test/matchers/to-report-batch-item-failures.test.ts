import { expect, test, vi } from 'vitest';
import 'lambdouble/vitest';
import { errorOf, failed, messageOf, succeeded } from './outcomes.js';
import { bellNotification, parcelBatch } from './sources.js';

vi.mock('../../src/events/registry.js', () => import('./sources.js'));

const reporting = (...identifiers: readonly string[]) =>
  succeeded({ batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })) }, { event: parcelBatch });

test('compares the reported identifiers, in any order', async () => {
  expect(reporting('p1', 'p3')).toReportBatchItemFailures(['p3', 'p1']);
  expect(reporting('p1', 'p3', 'p3')).toReportBatchItemFailures(['p3', 'p1']);
  expect(reporting('p1', 'p3')).not.toReportBatchItemFailures(['p1']);
  expect(reporting('p1')).not.toReportBatchItemFailures(['p1', 'p3']);
  await expect(Promise.resolve(reporting('p1'))).toReportBatchItemFailures(['p1']);
});

test.each([null, '', {}, { batchItemFailures: [] }, { batchItemFailures: null }])('takes %j for no failures', (payload) => {
  expect(succeeded(payload, { event: parcelBatch })).toReportBatchItemFailures([]);
  expect(succeeded(payload, { event: parcelBatch })).not.toReportBatchItemFailures(['p1']);
});

test('fails with what was reported', () => {
  expect(messageOf(() => expect(reporting('p1', 'p2')).toReportBatchItemFailures(['p2', 'p3']))).toMatchInlineSnapshot(`
    "expect(outcome).toReportBatchItemFailures(identifiers)

    Expected: the handler to report p2, p3 as failed
    Received: p1, p2 reported

    Not reported: p3
    Reported, but not expected: p1

    Records of the batch by parcelId: p1, p2, p3

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
  expect(messageOf(() => expect(reporting('p1')).toReportBatchItemFailures([]))).toMatchInlineSnapshot(`
    "expect(outcome).toReportBatchItemFailures(identifiers)

    Expected: the handler to report nothing as failed
    Received: p1 reported

    Reported, but not expected: p1

    Records of the batch by parcelId: p1, p2, p3

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('fails for a report that makes the whole batch fail', () => {
  expect(messageOf(() => expect(reporting('p9')).toReportBatchItemFailures(['p9']))).toMatchInlineSnapshot(`
    "expect(outcome).toReportBatchItemFailures(identifiers)

    Expected: the handler to report p9 as failed
    Received: a malformed answer: {"batchItemFailures":[{"itemIdentifier":"p9"}]}

    - itemIdentifier "p9" is no parcelId of this batch, so the whole batch counts as failed.

    What an answer to this event must be (Parcel batch): \`{ batchItemFailures: [{ itemIdentifier: parcelId }] }\`, or nothing for success.

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('fails for a handler that failed', () => {
  const outcome = failed(errorOf(Error, 'no thumbnail'), { event: parcelBatch });
  expect(outcome).not.toReportBatchItemFailures([]);
  expect(messageOf(() => expect(outcome).toReportBatchItemFailures(['p1']))).toMatchInlineSnapshot(`
    "expect(outcome).toReportBatchItemFailures(identifiers)

    Expected: the handler to report p1 as failed
    Received: it failed with Error: no thumbnail

    Error: no thumbnail
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('negated, fails with what was reported', () => {
  expect(messageOf(() => expect(reporting('p1')).not.toReportBatchItemFailures(['p1']))).toMatchInlineSnapshot(`
    "expect(outcome).not.toReportBatchItemFailures(identifiers)

    Expected: the handler not to report p1 as failed
    Received: p1 reported

    Records of the batch by parcelId: p1, p2, p3

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('says so when nobody reads the report, negated or not', () => {
  const outcome = succeeded({ batchItemFailures: [] }, { event: bellNotification });
  expect(messageOf(() => expect(outcome).toReportBatchItemFailures([]))).toMatchInlineSnapshot(`
    "expect(outcome).toReportBatchItemFailures(identifiers)

    Nobody reads batch item failures here; the event is: Bell notification

    Use toSucceed() or toFail(): there the whole event succeeds or fails."
  `);
  expect(() => expect(outcome).not.toReportBatchItemFailures([])).toThrow('Bell notification');
});

test('refuses anything but texts', () => {
  expect(messageOf(() => expect(reporting()).toReportBatchItemFailures('p1' as unknown as string[]))).toMatchInlineSnapshot(
    `"Failed to check toReportBatchItemFailures: it got "p1". Pass an array with the identifiers of the records that fail, [] for none."`,
  );
});
