import { createS3Event } from 'lambdouble';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import 'lambdouble/vitest';
import { seed } from '../../src/values/sequence.js';

const drawn = (): string => JSON.stringify(createS3Event());

function expected(name: string): string {
  seed(name);
  return drawn();
}

describe('each test starts the sequence over, from its full name', () => {
  test('whatever was drawn before', () => {
    const event = drawn();
    expect(event).toBe(expected('each test starts the sequence over, from its full name whatever was drawn before'));
  });

  test.each(['one', 'two'])('a case of test.each: %s', (name) => {
    const event = drawn();
    expect(event).toBe(expected(`each test starts the sequence over, from its full name a case of test.each: ${name}`));
  });
});

describe('a test that is tried again', () => {
  const tries: string[] = [];
  afterAll(() => expect(tries.slice(1)).toEqual([tries[0], tries[0]]));

  test('gets the same values on each try', { retry: 2 }, () => {
    tries.push(drawn());
    expect(tries).toHaveLength(3);
  });
});

describe('what a suite draws before its tests', () => {
  let before = '';
  beforeAll(() => {
    before = drawn();
  });

  test('changes nothing for them', () => {
    const event = drawn();
    expect(event).not.toBe(before);
    expect(event).toBe(expected('what a suite draws before its tests changes nothing for them'));
  });
});
