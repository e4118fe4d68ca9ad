import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { withSeed } from '../../src/values/sequence.js';
import { typesUnderTest } from './sources.js';

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/**
 * What a seed makes is part of what users rely on: their snapshots and replayed counterexamples hold it. A change here is a change for
 * them, so it belongs into the CHANGELOG.
 */
it.each(typesUnderTest.map(({ type, create, any }) => [type.type, create, any] as const))('%s of a frozen seed', (_, create, any) => {
  expect({
    created: digest(withSeed(42, () => create())),
    generated: digest(fc.sample(any(), { seed: 42, numRuns: 20 })),
  }).toMatchSnapshot();
});
