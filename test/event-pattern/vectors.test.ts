import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/event-pattern/index.js';
import { reasonOf } from './reason-of.js';

interface Vector {
  name: string;
  pattern: object;
  event: object;
  match: boolean | null;
  error: string | null;
}

/**
 * What AWS answered to TestEventPattern, as LocalStack recorded it (localstack/localstack at 8b9a79f, tests/aws/services/events: event_pattern_templates and the
 * snapshots of test_events_patterns). The recordings hide the partition and the region.
 */
const VECTORS = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as readonly Vector[];

const asSent = (recorded: string): string => recorded.replaceAll('<partition>', 'aws').replaceAll('<region>', 'us-east-1');

describe('verdicts recorded from AWS', () => {
  const verdicts = VECTORS.filter(({ error }) => error === null);
  it.each(verdicts)('$name', ({ pattern, event, match }) => {
    expect(compile(pattern).matches(event)).toBe(match);
    expect(compile(JSON.stringify(pattern)).matches(event)).toBe(match);
  });
});

describe('error texts recorded from AWS', () => {
  const refusals = VECTORS.filter(({ error }) => error !== null);
  it.each(refusals)('$name', ({ pattern, error }) => {
    expect(reasonOf(pattern)).toBe(asSent(error!));
  });
});

it('has all of the recordings', () => {
  expect(VECTORS).toHaveLength(155);
});
