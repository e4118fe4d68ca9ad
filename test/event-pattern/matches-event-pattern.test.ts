import { describe, expect, it } from 'vitest';
import { matchesEventPattern } from '../../src/index.js';

const event = { source: 'my.orders', detail: { total: 300 } };

function thrown(pattern: unknown, given: unknown): Error {
  try {
    matchesEventPattern(pattern as object, given as object);
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown.');
}

describe('matchesEventPattern', () => {
  it('takes objects and JSON text', () => {
    expect(matchesEventPattern({ detail: { total: [300] } }, event)).toBe(true);
    expect(matchesEventPattern('{"detail": {"total": [3e2]}}', event)).toBe(true);
    expect(matchesEventPattern('{"detail": {"total": [301]}}', event)).toBe(false);
  });

  it('says what EventBridge says of a pattern, and keeps its text as the cause', () => {
    const reason = `Event pattern is not valid. Reason: "source" must be an object or an array\n at [Source: (String)"{"source": "my.orders"}"; line: 1, column: 13]`;
    const error = thrown({ source: 'my.orders' }, event);
    expect(error.message).toBe(
      `Failed to match an event pattern: ${reason}. Mend the pattern; https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html has the operators.`,
    );
    expect(error.cause).toMatchObject({ name: 'InvalidEventPatternException', message: reason });
  });

  it.each([
    [undefined, {}, 'Failed to match an event pattern: the pattern is undefined. Pass an object, or its JSON text.'],
    [[], {}, 'Failed to match an event pattern: the pattern is []. Pass an object, or its JSON text.'],
    [{ a: [1] }, '{}', 'Failed to match an event pattern: the event is "{}". Pass an object; parse JSON text first.'],
    [{ a: [1] }, [], 'Failed to match an event pattern: the event is []. Pass an object; parse JSON text first.'],
    [{ a: [1] }, null, 'Failed to match an event pattern: the event is null. Pass an object; parse JSON text first.'],
  ])('refuses what is no pattern or no event: %j, %j', (pattern, given, message) => {
    expect(thrown(pattern, given).message).toBe(message);
  });
});
