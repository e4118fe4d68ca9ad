import { expect, test } from 'vitest';
import 'lambdouble/vitest';
import { consoleLine, messageOf, platformLine, succeeded } from './outcomes.js';

const outcome = succeeded(null, {
  logs: [
    platformLine('START RequestId: 8f5b1ac2 Version: $LATEST'),
    consoleLine('INFO', 'order A1 accepted'),
    consoleLine('WARN', JSON.stringify({ event: 'stock', sku: 'x', left: 2, tags: ['a', 'b'] })),
    consoleLine('ERROR', 'payment {"code":"refused","amount":12}'),
    platformLine('END RequestId: 8f5b1ac2'),
  ],
});

test('finds a text within a line', async () => {
  expect(outcome).toHaveLogged('A1 accepted');
  expect(outcome).not.toHaveLogged('A2');
  await expect(Promise.resolve(outcome)).toHaveLogged('A1');
});

test('tests a RegExp on each line, however often it is used', () => {
  const pattern = /order \w+ accepted$/g;
  expect(outcome).toHaveLogged(pattern);
  expect(outcome).toHaveLogged(pattern);
  expect(outcome).toHaveLogged(/^order/);
  expect(outcome).not.toHaveLogged(/^accepted/);
});

test('finds part of a line that is JSON', () => {
  expect(outcome).toHaveLogged({ event: 'stock' });
  expect(outcome).toHaveLogged({ left: expect.any(Number), tags: ['a', 'b'] });
  expect(outcome).toHaveLogged(expect.objectContaining({ sku: 'x' }));
  expect(outcome).not.toHaveLogged({ event: 'stock', left: 3 });
  expect(outcome).not.toHaveLogged({ event: 'stock', tags: ['a'] });
});

test('finds JSON after a prefix, over several lines, and line by line', () => {
  expect(outcome).toHaveLogged({ code: 'refused' });
  const pretty = succeeded(null, { logs: [consoleLine('INFO', JSON.stringify({ deep: { id: 1, more: 2 } }, null, 2))] });
  expect(pretty).toHaveLogged({ deep: { id: 1 } });
  const stdout = { timestamp: 0, message: '{"a":1}\n{"b":2}', source: 'stdout', text: '{"a":1}\n{"b":2}' } as const;
  expect(succeeded(null, { logs: [stdout] })).toHaveLogged({ b: 2 });
});

test('takes lines of one level or writer', () => {
  expect(outcome).toHaveLogged('A1', { level: 'INFO' });
  expect(outcome).not.toHaveLogged('A1', { level: 'ERROR' });
  expect(outcome).not.toHaveLogged('A1', { source: 'stderr' });
});

test('looks at the platform’s lines only when asked to', () => {
  expect(outcome).not.toHaveLogged('START RequestId');
  expect(outcome).toHaveLogged('START RequestId', { source: 'platform' });
});

test('fails with what was logged', () => {
  expect(messageOf(() => expect(outcome).toHaveLogged('A2'))).toMatchInlineSnapshot(`
    "expect(outcome).toHaveLogged(expected)

    Expected: the handler to log a line with "A2"
    Received: it succeeded with null without logging it

    Log lines:
        INFO   order A1 accepted
        WARN   {"event":"stock","sku":"x","left":2,"tags":["a","b"]}
        ERROR  payment {"code":"refused","amount":12}

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
  expect(messageOf(() => expect(outcome).toHaveLogged({ code: expect.stringMatching(/^acc/) }))).toMatchInlineSnapshot(`
    "expect(outcome).toHaveLogged(expected)

    Expected: the handler to log JSON with Object {
      "code": StringMatching /^acc/,
    }
    Received: it succeeded with null without logging it

    Log lines:
        INFO   order A1 accepted
        WARN   {"event":"stock","sku":"x","left":2,"tags":["a","b"]}
        ERROR  payment {"code":"refused","amount":12}

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('fails for a handler that logged nothing', () => {
  expect(messageOf(() => expect(succeeded(null)).toHaveLogged(/order/))).toMatchInlineSnapshot(`
    "expect(outcome).toHaveLogged(expected)

    Expected: the handler to log a line that matches /order/
    Received: it succeeded with null without logging it

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('says where the line is when it is elsewhere', () => {
  expect(messageOf(() => expect(outcome).toHaveLogged('END'))).toMatchInlineSnapshot(`
    "expect(outcome).toHaveLogged(expected)

    Expected: the handler to log a line with "END"
    Received: it succeeded with null without logging it

    A line of the platform has it: pass { source: "platform" } as the second argument to look there.

    Log lines:
        INFO   order A1 accepted
        WARN   {"event":"stock","sku":"x","left":2,"tags":["a","b"]}
        ERROR  payment {"code":"refused","amount":12}

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
  expect(messageOf(() => expect(outcome).toHaveLogged('A1', { level: 'ERROR' }))).toMatchInlineSnapshot(`
    "expect(outcome).toHaveLogged(expected)

    Expected: the handler to log a line with "A1" at level ERROR
    Received: it succeeded with null without logging it

    It stands in a line of another level or writer.

    Log lines:
        INFO   order A1 accepted
        WARN   {"event":"stock","sku":"x","left":2,"tags":["a","b"]}
        ERROR  payment {"code":"refused","amount":12}

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('negated, fails with the line', () => {
  expect(messageOf(() => expect(outcome).not.toHaveLogged({ event: 'stock' }))).toMatchInlineSnapshot(`
    "expect(outcome).not.toHaveLogged(expected)

    Expected: the handler not to log JSON with Object {
      "event": "stock",
    }
    Received: the line "{\\"event\\":\\"stock\\",\\"sku\\":\\"x\\",\\"left\\":2,\\"tags\\":[\\"a\\",\\"b\\"]}"

    Log lines:
        INFO   order A1 accepted
        WARN   {"event":"stock","sku":"x","left":2,"tags":["a","b"]}
        ERROR  payment {"code":"refused","amount":12}

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('refuses what it can’t look for', () => {
  expect(messageOf(() => expect(outcome).toHaveLogged(''))).toMatchInlineSnapshot(
    `"Failed to check toHaveLogged: it got "" to look for. Pass a text, a RegExp, or an object that is part of a JSON line."`,
  );
  expect(messageOf(() => expect(outcome).toHaveLogged('A1', { level: 'LOUD' as 'WARN' }))).toMatchInlineSnapshot(
    `"Failed to check toHaveLogged: option "level" is "LOUD". Pass one of "TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"."`,
  );
  expect(messageOf(() => expect(outcome).toHaveLogged('A1', { levle: 'WARN' } as object))).toMatchInlineSnapshot(
    `"Failed to check toHaveLogged: there is no option "levle". Did you mean "level"? Known options: level, source."`,
  );
});

test('reads lines of JSON by message, by record and by level', () => {
  const line = (source: 'console' | 'stdout', record: Record<string, unknown>, text: string) => ({
    ...consoleLine('INFO', text),
    message: JSON.stringify(record),
    source,
    record,
  });
  const json = succeeded(null, {
    logs: [
      line('console', { level: 'INFO', message: { order: 'A1' } }, '{"order":"A1"}'),
      line('console', { level: 'ERROR', message: 'failed: RangeError', errorType: 'RangeError' }, 'failed: RangeError'),
      line('stdout', { level: 'warn', message: 'said "so"', sku: 'x' }, '{"level":"warn","message":"said \\"so\\"","sku":"x"}'),
    ],
  });
  expect(json).toHaveLogged({ order: 'A1' }, { level: 'INFO' });
  expect(json).toHaveLogged({ message: { order: 'A1' } });
  expect(json).toHaveLogged({ errorType: 'RangeError' }, { level: 'ERROR' });
  expect(json).toHaveLogged(/^failed/);
  expect(json).toHaveLogged('said "so"', { level: 'WARN', source: 'stdout' });
  expect(json).toHaveLogged(/^said "so"$/);
  expect(json).toHaveLogged({ sku: 'x' }, { level: 'WARN' });
  expect(json).not.toHaveLogged({ sku: 'x' }, { level: 'INFO' });
  expect(json).not.toHaveLogged({ order: 'A2' });
});
