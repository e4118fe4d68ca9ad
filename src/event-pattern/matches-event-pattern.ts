import { failure } from '../internal/errors.js';
import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { compile, type EventPattern } from './compile.js';
import { InvalidEventPattern } from './invalid-pattern.js';

const DOING = 'match an event pattern';
const OPERATORS = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html';

/**
 * Whether an event matches an event pattern, as an EventBridge rule, a pipe or the filter of an event source mapping would find it.
 * Knows the whole language: exact values, `prefix`, `suffix`, `equals-ignore-case`, `wildcard`, `anything-but`, `numeric`, `cidr`, `exists` and `$or`.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 * @param pattern the pattern, as an object or as the JSON text that stands in a template
 * @param event the event, an object as `JSON.parse` gives it
 * @returns whether it matches
 * @throws a house error for a pattern that EventBridge refuses. It says what EventBridge says; its `cause` is named `InvalidEventPatternException`,
 * and that one's message is EventBridge's text to the byte
 * @example
 * const pattern = { source: ['my.orders'], detail: { state: ['PAID', { prefix: 'REFUND' }], total: [{ numeric: ['>=', 100] }] } };
 * const event = createEventBridgeEvent({ source: 'my.orders', detail: { state: 'REFUNDED', total: 120.5 } });
 * expect(matchesEventPattern(pattern, event)).toBe(true);
 */
export function matchesEventPattern(pattern: string | object, event: object): boolean {
  if (typeof pattern !== 'string' && !isPlainObject(pattern)) {
    throw failure(DOING, `the pattern is ${show(pattern)}`, 'Pass an object, or its JSON text.');
  }
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    throw failure(DOING, `the event is ${show(event)}`, 'Pass an object; parse JSON text first.');
  }
  return compiled(pattern).matches(event);
}

function compiled(pattern: string | object): EventPattern {
  try {
    return compile(pattern);
  } catch (error) {
    if (!(error instanceof InvalidEventPattern)) throw error;
    throw failure(DOING, error.message, `Mend the pattern; ${OPERATORS} has the operators.`, { cause: error });
  }
}
