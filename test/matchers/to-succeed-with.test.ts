import { expect, test } from 'vitest';
import 'lambdouble/vitest';
import { consoleLine, errorOf, failed, messageOf, succeeded, timedOut } from './outcomes.js';

test('compares the payload as toEqual does', () => {
  expect(succeeded({ a: 1, list: [{ b: 2 }] })).toSucceedWith({ a: 1, list: [{ b: 2 }], absent: undefined });
  expect(succeeded({ a: 1 })).toSucceedWith(expect.objectContaining({ a: expect.any(Number) }));
  expect(succeeded('text')).toSucceedWith(expect.stringContaining('ex'));
  expect(succeeded(null)).toSucceedWith(null);
  expect(succeeded({ a: 1, b: 2 })).not.toSucceedWith({ a: 1 });
  expect(succeeded(null)).not.toSucceedWith(undefined);
  expect(failed(new Error('no'))).not.toSucceedWith(null);
  expect(timedOut()).not.toSucceedWith(expect.anything());
});

test('shows only what differs, not what an asymmetric matcher matched', () => {
  const outcome = succeeded({ id: 'A1', total: 12, lines: [{ sku: 'x', amount: 2 }] }, { logs: [consoleLine('INFO', 'order A1')] });
  const expected = { id: expect.stringMatching(/^A/), total: 12, lines: [{ sku: expect.any(String), amount: 3 }] };
  expect(messageOf(() => expect(outcome).toSucceedWith(expected))).toMatchInlineSnapshot(`
    "expect(outcome).toSucceedWith(payload)

    - Expected
    + Received

      {
        "id": "A1",
        "lines": [
          {
    -       "amount": 3,
    +       "amount": 2,
            "sku": "x",
          },
        ],
        "total": 12,
      }

    Log lines:
        INFO   order A1

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('shows short values side by side', () => {
  expect(messageOf(() => expect(succeeded(4)).toSucceedWith('four'))).toMatchInlineSnapshot(`
    "expect(outcome).toSucceedWith(payload)

    Expected: "four"
    Received: 4

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('shows an asymmetric matcher that did not match beside the payload', () => {
  expect(messageOf(() => expect(succeeded({ a: 1 })).toSucceedWith(expect.objectContaining({ b: 1 })))).toMatchInlineSnapshot(`
    "expect(outcome).toSucceedWith(payload)

    Expected: ObjectContaining {
      "b": 1,
    }
    Received: Object {
      "a": 1,
    }

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('shows texts of several lines by lines', () => {
  expect(messageOf(() => expect(succeeded('a\nb')).toSucceedWith('a\nc'))).toMatchInlineSnapshot(`
    "expect(outcome).toSucceedWith(payload)

    - Expected
    + Received

      a
    - c
    + b

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('says what a handler that returns nothing answers', () => {
  expect(messageOf(() => expect(succeeded(null)).toSucceedWith(undefined))).toMatchInlineSnapshot(`
    "expect(outcome).toSucceedWith(payload)

    Expected: undefined
    Received: null

    A handler that returns nothing answers null: write toSucceedWith(null).

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('fails for a handler that failed', () => {
  const outcome = failed(errorOf(Error, 'no thumbnail'));
  expect(messageOf(() => expect(outcome).toSucceedWith({ a: 1 }))).toMatchInlineSnapshot(`
    "expect(outcome).toSucceedWith(payload)

    Expected: the handler to succeed with Object {
      "a": 1,
    }
    Received: it failed with Error: no thumbnail

    Error: no thumbnail
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('negated, fails when the payload is equal', () => {
  expect(messageOf(() => expect(succeeded({ a: 1 })).not.toSucceedWith({ a: expect.any(Number) }))).toMatchInlineSnapshot(`
    "expect(outcome).not.toSucceedWith(payload)

    Expected: the handler not to succeed with Object {
      "a": Any<Number>,
    }
    Received: it succeeded with {"a":1}

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('wants something to compare with', () => {
  const assertion: { toSucceedWith(payload?: unknown): void } = expect(succeeded(1));
  expect(messageOf(() => assertion.toSucceedWith())).toMatchInlineSnapshot(
    `"Failed to check toSucceedWith: it got nothing to compare the payload with. Pass the payload, or use toSucceed()."`,
  );
});
