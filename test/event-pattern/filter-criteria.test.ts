import { describe, expect, it } from 'vitest';
import { compileFilterCriteria, payloadView, type FilterCriteria } from '../../src/event-pattern/index.js';

const criteria = (...patterns: unknown[]): FilterCriteria => ({
  Filters: patterns.map((pattern) => ({ Pattern: JSON.stringify(pattern) })),
});
const passes = (pattern: unknown, body: string): boolean =>
  compileFilterCriteria(criteria(pattern), 'body')!.passes({ messageId: '1', body: payloadView(body) });

describe('filters of a mapping', () => {
  it('let everything pass when there are none', () => {
    expect(compileFilterCriteria(undefined)).toBeUndefined();
    expect(compileFilterCriteria({})).toBeUndefined();
    expect(compileFilterCriteria({ Filters: [] })).toBeUndefined();
  });

  it('let pass what one of them matches', () => {
    const filter = compileFilterCriteria(criteria({ a: [1] }, { b: [{ exists: true }] }))!;
    expect([{ a: 1 }, { b: 0 }, { a: 2 }].map((view) => filter.passes(view))).toEqual([true, true, false]);
  });

  it('see numbers of DynamoDB as the strings that they are', () => {
    const view = { eventName: 'INSERT', dynamodb: { NewImage: { total: { N: '300' } } } };
    const total = (...N: unknown[]): unknown => ({ dynamodb: { NewImage: { total: { N } } } });
    expect(compileFilterCriteria(criteria(total('300')))!.passes(view)).toBe(true);
    expect(compileFilterCriteria(criteria(total({ numeric: ['=', 300] })))!.passes(view)).toBe(false);
  });
});

describe('payloads', () => {
  const cases: [string, string, unknown, boolean][] = [
    ['text, filter for text', 'hello', { body: ['hello'] }, true],
    ['text, filter for JSON', 'hello', { body: { a: [1] } }, false],
    ['text, filter for what JSON lacks', 'hello', { body: { a: [{ exists: false }] } }, false],
    ['text, filter for properties', 'hello', { messageId: ['1'] }, true],
    ['JSON, filter for JSON', '{"a": 1}', { body: { a: [1] } }, true],
    ['JSON, filter for what it lacks', ' {"a": 1}', { body: { b: [{ exists: false }] } }, true],
    ['JSON, filter for text', '{"a": 1}', { body: ['{"a": 1}'] }, false],
    ['JSON, filter for no text', '{"a": 1}', { body: [{ exists: false }] }, false],
    ['JSON, filter for properties', '{"a": 1}', { messageId: ['1'] }, true],
    ['JSON, filter for either', '{"a": 1}', { $or: [{ body: ['hello'] }, { body: { a: [1] } }] }, true],
    ['broken JSON is text', '{"a": 1', { body: [{ prefix: '{' }] }, true],
    ['a number is text', '5', { body: ['5'] }, true],
  ];
  it.each(cases)('%s', (_, body, pattern, expected) => {
    expect(passes(pattern, body)).toBe(expected);
  });
});

describe('filters that Lambda refuses', () => {
  it.each([[null], ['text'], [{ eventSource: 'aws:sqs' }], [{ eventSource: [] }], [{}]])('%j', (pattern) => {
    expect(() => compileFilterCriteria(criteria(pattern))).toThrow(
      expect.objectContaining({
        name: 'InvalidParameterValueException',
        message: 'Invalid filter pattern definition.',
        cause: expect.objectContaining({ name: 'InvalidEventPatternException' }) as unknown,
      }) as Error,
    );
  });

  it('a filter without a pattern', () => {
    expect(() => compileFilterCriteria({ Filters: [{}] })).toThrow('Invalid filter pattern definition.');
  });

  it('more than are allowed', () => {
    const six = criteria(...Array.from({ length: 6 }, () => ({ a: [1] })));
    expect(() => compileFilterCriteria(six)).toThrow(
      'Failed to read filter criteria: there are 6 filters. Pass at most 5, which is what AWS allows.',
    );
    expect(compileFilterCriteria(six, undefined, 10)!.passes({ a: 1 })).toBe(true);
  });
});
