import { expect, test } from 'vitest';
import 'lambdouble/vitest';
import { messageOf, succeeded, timedOut } from './outcomes.js';

const pending = [{ kind: 'interval', description: 'setInterval of 1000 ms', startedAt: '/app/src/heartbeat.ts:4:1' }] as const;

test('passes when nothing was going on any more', async () => {
  expect(succeeded(1)).toLeaveNothingRunning();
  expect(succeeded(1, { pending })).not.toLeaveNothingRunning();
  await expect(Promise.resolve(succeeded(1))).toLeaveNothingRunning();
});

test('fails with what was still running and where it was started', () => {
  expect(messageOf(() => expect(succeeded('done', { pending })).toLeaveNothingRunning())).toMatchInlineSnapshot(`
    "expect(outcome).toLeaveNothingRunning()

    Expected: the handler to leave nothing running
    Received: it succeeded with "done", with 1 still running

    Still running when it answered:
        setInterval of 1000 ms (/app/src/heartbeat.ts:4:1)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('lists it once after a time-out', () => {
  expect(messageOf(() => expect(timedOut({ pending })).toLeaveNothingRunning())).toMatchInlineSnapshot(`
    "expect(outcome).toLeaveNothingRunning()

    Expected: the handler to leave nothing running
    Received: it timed out after 3000 ms, with 1 still running

    Still running when it was cut off:
        setInterval of 1000 ms (/app/src/heartbeat.ts:4:1)

    It logged nothing.

    Cut off after 3000 ms, with no time left."
  `);
});

test('negated, fails when nothing was', () => {
  expect(messageOf(() => expect(succeeded('done')).not.toLeaveNothingRunning())).toMatchInlineSnapshot(`
    "expect(outcome).not.toLeaveNothingRunning()

    Expected: the handler not to leave nothing running
    Received: it succeeded with "done", with nothing still running

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});
