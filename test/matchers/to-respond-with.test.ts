import { expect, test, vi } from 'vitest';
import 'lambdouble/vitest';
import type { ExpectedResponse } from 'lambdouble/matchers';
import type { HttpResponse } from '../../src/contracts/response.js';
import { errorOf, failed, messageOf, succeeded } from './outcomes.js';
import { bellNotification, counterRequest } from './sources.js';

vi.mock('../../src/events/registry.js', () => import('./sources.js'));

const response: HttpResponse = {
  statusCode: 404,
  headers: { 'content-type': 'application/json', 'x-tag': 'a, b' },
  multiValueHeaders: { 'content-type': ['application/json'], 'x-tag': ['a', 'b'] },
  cookies: ['id=1; Secure'],
  body: '{"message":"no such order","id":"A1"}',
};
const outcome = succeeded(response, { event: counterRequest });

test('compares only the parts that are named', async () => {
  expect(outcome).toRespondWith({ statusCode: 404 });
  expect(outcome).not.toRespondWith({ statusCode: 200 });
  expect(outcome).toRespondWith({ statusCode: expect.any(Number), cookies: ['id=1; Secure'] });
  await expect(Promise.resolve(outcome)).toRespondWith({ statusCode: 404, body: undefined });
});

test('compares headers by name in any case', () => {
  expect(outcome).toRespondWith({ headers: { 'Content-Type': 'application/json' } });
  expect(outcome).toRespondWith({ headers: { 'content-type': /json/, 'X-Tag': 'a, b' } });
  expect(outcome).toRespondWith({ headers: { 'x-tag': ['a', 'b'], 'X-Powered-By': undefined } });
  expect(outcome).not.toRespondWith({ headers: { 'x-tag': ['b', 'a'] } });
  expect(outcome).not.toRespondWith({ headers: { 'x-tag': undefined } });
  expect(outcome).not.toRespondWith({ headers: { constructor: expect.anything() } });
});

test('compares the body as text or as the JSON in it', () => {
  expect(outcome).toRespondWith({ body: '{"message":"no such order","id":"A1"}' });
  expect(outcome).toRespondWith({ body: { id: 'A1', message: expect.stringContaining('order') } });
  expect(outcome).toRespondWith({ body: expect.objectContaining({ id: 'A1' }) });
  expect(outcome).toRespondWith({ body: expect.stringContaining('no such') });
  expect(outcome).toRespondWith({ body: /"id":"A1"\}$/ });
  expect(outcome).not.toRespondWith({ body: { id: 'A1' } });
  expect(outcome).not.toRespondWith({ body: '{"id":"A1","message":"no such order"}' });
  expect(succeeded({ ...response, body: 'plain' }, { event: counterRequest })).not.toRespondWith({ body: {} });
});

test('fails with what differs, and the whole response', () => {
  const expected = { statusCode: 200, headers: { 'Content-Type': /json/ }, body: { id: expect.any(String), total: 12 } };
  expect(messageOf(() => expect(outcome).toRespondWith(expected))).toMatchInlineSnapshot(`
    "expect(outcome).toRespondWith(response)

    - Expected
    + Received

      {
        "body": {
          "id": "A1",
    -     "total": 12,
    +     "message": "no such order",
        },
        "headers": {
          "content-type": "application/json",
        },
    -   "statusCode": 200,
    +   "statusCode": 404,
      }

    Response:
        HTTP 404
        content-type: application/json
        x-tag: a
        x-tag: b
        set-cookie: id=1; Secure

        {"message":"no such order","id":"A1"}

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('negated, fails with the response', () => {
  expect(messageOf(() => expect(outcome).not.toRespondWith({ statusCode: 404 }))).toMatchInlineSnapshot(`
    "expect(outcome).not.toRespondWith(response)

    Expected: the handler not to respond with Object {
      "statusCode": 404,
    }
    Received: the response

    Response:
        HTTP 404
        content-type: application/json
        x-tag: a
        x-tag: b
        set-cookie: id=1; Secure

        {"message":"no such order","id":"A1"}

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('fails for an answer that becomes no such response', () => {
  const malformed = succeeded({ status: 200 }, { event: counterRequest });
  expect(malformed).not.toRespondWith({ statusCode: 200 });
  expect(messageOf(() => expect(malformed).toRespondWith({ statusCode: 200 }))).toMatchInlineSnapshot(`
    "expect(outcome).toRespondWith(response)

    Expected: the handler to respond with Object {
      "statusCode": 200,
    }
    Received: a malformed answer: {"status":200}

    - statusCode is missing: the client gets a 502.

    What an answer to this event must be (Counter request): An object with a number as \`statusCode\`; anything else becomes a 502.

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('fails for a handler that failed', () => {
  const unsuccessful = failed(errorOf(Error, 'no thumbnail'), { event: counterRequest });
  expect(messageOf(() => expect(unsuccessful).toRespondWith({ statusCode: 200 }))).toMatchInlineSnapshot(`
    "expect(outcome).toRespondWith(response)

    Expected: the handler to respond with Object {
      "statusCode": 200,
    }
    Received: it failed with Error: no thumbnail

    Error: no thumbnail
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('says so when no HTTP client reads the answer, negated or not', () => {
  const unread = succeeded(null, { event: bellNotification });
  expect(messageOf(() => expect(unread).toRespondWith({ statusCode: 200 }))).toMatchInlineSnapshot(`
    "expect(outcome).toRespondWith(response)

    No HTTP client reads this handler’s answer; its event is: Bell notification

    Use toSucceedWith(...) or toBeWellFormedResponse(), or build the event of an HTTP source."
  `);
  expect(() => expect(unread).not.toRespondWith({ statusCode: 200 })).toThrow('Bell notification');
});

test('says so when the event is of no known source, negated or not', () => {
  const unread = succeeded(null, { event: { hello: 'world' } });
  expect(messageOf(() => expect(unread).toRespondWith({ statusCode: 200 }))).toMatchInlineSnapshot(`
    "expect(outcome).toRespondWith(response)

    The event comes from no source that lambdouble knows: {"hello":"world"}

    Build the event with one of lambdouble’s factories, or compare the payload itself: toSucceedWith(...)."
  `);
  expect(() => expect(unread).not.toRespondWith({ statusCode: 200 })).toThrow('no source that lambdouble knows');
});

test('refuses what it can’t compare', () => {
  expect(messageOf(() => expect(outcome).toRespondWith({}))).toMatchInlineSnapshot(
    `"Failed to check toRespondWith: it got nothing to compare the response with. Pass statusCode, headers, cookies or body."`,
  );
  expect(messageOf(() => expect(outcome).toRespondWith({ status: 200 } as ExpectedResponse))).toMatchInlineSnapshot(
    `"Failed to check toRespondWith: there is no option "status". Known options: statusCode, headers, cookies, body."`,
  );
});
