import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { faker } from '@faker-js/faker';
import * as fc from 'fast-check';
import * as lambdouble from 'lambdouble';
import * as arbitraries from 'lambdouble/arbitraries';
import * as ofS3 from 'lambdouble/arbitraries/s3';
import { useFaker } from 'lambdouble/faker';

const require = createRequire(import.meta.url);

test('fast-check is its oldest version that fits', () => {
  assert.match(require('fast-check/package.json').version, /^3\.23\./);
});

test('generators are the same by import and by require', () => {
  assert.deepEqual(Object.keys(require('lambdouble/arbitraries')).toSorted(), Object.keys(arbitraries).toSorted());
  assert.deepEqual(Object.keys(require('lambdouble/arbitraries/s3')).toSorted(), Object.keys(ofS3).toSorted());
});

/** What a rule of AWS IoT sends is what its query selects: nothing marks it as such. */
const UNMARKED = new Set(['anyIoTEvent']);

const generators = Object.entries(arbitraries).filter(([name]) => /^any.*(Event|EventV2)$/.test(name));

for (const [name, any] of generators) {
  test(`${name} generates events that are recognised, for every copy alike`, () => {
    const [first] = fc.sample(any(), { numRuns: 1, seed: 1 });
    const [again] = fc.sample(require('lambdouble/arbitraries')[name](), { numRuns: 1, seed: 1 });
    assert.deepEqual(again, first);
    fc.assert(
      fc.property(any(), (event) => UNMARKED.has(name) || lambdouble.detectEventSource(event) !== undefined),
      { seed: 1, numRuns: 50 },
    );
  });
}

test('there are generators', () => assert.ok(generators.length > 3));

test('the user’s faker speaks for every copy', () => {
  const drawn = () => {
    lambdouble.seed(3);
    return JSON.stringify(require('lambdouble').createS3Event());
  };
  const builtIn = drawn();
  useFaker(faker);
  const withFaker = drawn();
  assert.equal(drawn(), withFaker);
  useFaker(undefined);
  assert.equal(drawn(), builtIn);
  assert.notEqual(withFaker, builtIn);
});
