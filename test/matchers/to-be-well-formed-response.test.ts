import { expect, test, vi } from 'vitest';
import 'lambdouble/vitest';
import { errorOf, failed, messageOf, succeeded } from './outcomes.js';
import { bellNotification, counterRequest, parcelBatch } from './sources.js';

vi.mock('../../src/events/registry.js', () => import('./sources.js'));

const reporting = (itemIdentifier: string) => succeeded({ batchItemFailures: [{ itemIdentifier }] }, { event: parcelBatch });
const malformed = succeeded({ status: 200 }, { event: counterRequest });

test('judges the answer by the contract of the event’s source', async () => {
  expect(succeeded({ statusCode: 200 }, { event: counterRequest })).toBeWellFormedResponse();
  expect(malformed).not.toBeWellFormedResponse();
  expect(failed(new Error('no'), { event: counterRequest })).not.toBeWellFormedResponse();
  expect(succeeded('anything', { event: bellNotification })).toBeWellFormedResponse();
  await expect(Promise.resolve(malformed)).not.toBeWellFormedResponse();
});

test('judges it against the very event', () => {
  expect(reporting('p2')).toBeWellFormedResponse();
  expect(reporting('p9')).not.toBeWellFormedResponse();
});

test('fails with what is wrong and what the source makes of it', () => {
  expect(messageOf(() => expect(malformed).toBeWellFormedResponse())).toMatchInlineSnapshot(`
    "expect(outcome).toBeWellFormedResponse()

    Expected: the handler to give a well-formed response
    Received: a malformed answer: {"status":200}

    - statusCode is missing: the client gets a 502.

    What an answer to this event must be (Counter request): An object with a number as \`statusCode\`; anything else becomes a 502.

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('fails for a handler that failed', () => {
  const outcome = failed(errorOf(Error, 'no thumbnail'), { event: counterRequest });
  expect(messageOf(() => expect(outcome).toBeWellFormedResponse())).toMatchInlineSnapshot(`
    "expect(outcome).toBeWellFormedResponse()

    Expected: the handler to give a well-formed response
    Received: it failed with Error: no thumbnail

    Error: no thumbnail
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('negated, fails with the answer', () => {
  const outcome = succeeded({ statusCode: 200 }, { event: counterRequest });
  expect(messageOf(() => expect(outcome).not.toBeWellFormedResponse())).toMatchInlineSnapshot(`
    "expect(outcome).not.toBeWellFormedResponse()

    Expected: the handler not to give a well-formed response
    Received: it succeeded with {"statusCode":200}

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('says so when the event is of no known source, negated or not', () => {
  const outcome = succeeded(null, { event: 'hello' });
  expect(messageOf(() => expect(outcome).toBeWellFormedResponse())).toMatchInlineSnapshot(`
    "expect(outcome).toBeWellFormedResponse()

    The event comes from no source that lambdouble knows: "hello"

    Build the event with one of lambdouble’s factories, or compare the payload itself: toSucceedWith(...)."
  `);
  expect(() => expect(outcome).not.toBeWellFormedResponse()).toThrow('no source that lambdouble knows');
});
