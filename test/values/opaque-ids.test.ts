import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as ids from '../../src/values/opaque-ids.js';
import { seed } from '../../src/values/sequence.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };
const NOW = Date.UTC(2026, 0, 15, 12, 34, 56, 789);
const anyTime = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2099, 0, 1) });

describe.each<[string, () => string, RegExp]>([
  ['an X-Ray trace header', () => ids.traceRoot(NOW), /^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/],
  ['the id of a user', () => ids.iamId('AIDA'), /^AIDA[A-Z2-7]{17}$/],
  ['the id of a role', () => ids.iamId('AROA'), /^AROA[A-Z2-7]{17}$/],
  ['an access key', () => ids.iamId('ASIA'), /^ASIA[A-Z2-7]{16}$/],
  ['an HTTP API request id', () => ids.gatewayRequestId(), /^[A-Za-z0-9_-]{15}=$/],
  ['an API’s id', () => ids.apiId(), /^[a-z0-9]{10}$/],
  ['an S3 request id', () => ids.s3RequestId(), /^[0-9A-Z]{16}$/],
  ['an S3 sequencer', () => ids.s3Sequencer(NOW), /^00[0-9A-F]{16}$/],
  ['an S3 version id', () => ids.s3VersionId(), /^[A-Za-z0-9_.]{32}$/],
  ['an S3 owner id', () => ids.s3OwnerId(), /^A[0-9A-Z]{12,13}$/],
  ['an extended S3 request id', () => ids.opaqueBase64(76), /^[A-Za-z0-9+/]{76}$/],
])('%s', (_, make, form) => {
  it('has its form, and is never the same twice', () => {
    seed(1);
    const made = Array.from({ length: 5000 }, () => make());
    for (const id of made) expect(id).toMatch(form);
    expect(new Set(made).size).toBe(5000);
  });

  it('is the same for the same seed', () => {
    seed('again');
    const first = make();
    seed('again');
    expect(make()).toBe(first);
  });
});

describe('hidden structure', () => {
  it('a trace header’s first field is the second of the request', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(Number.parseInt(ids.traceRoot(time).slice(7, 15), 16)).toBe(Math.floor(time / 1000));
      }),
      SETTINGS,
    );
  });

  it('an S3 sequencer carries the second of the write', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(Number.parseInt(ids.s3Sequencer(time).slice(2, 10), 16)).toBe(Math.floor(time / 1000));
      }),
      SETTINGS,
    );
  });

  it('of two writes the later has the greater sequencer', () => {
    fc.assert(
      fc.property(fc.integer(), fc.uniqueArray(anyTime, { minLength: 2, maxLength: 20 }), (start, times) => {
        seed(start);
        const inOrder = times.toSorted((a, b) => a - b).flatMap((time) => [ids.s3Sequencer(time), ids.s3Sequencer(time)]);
        expect(inOrder.toSorted()).toEqual(inOrder);
        expect(new Set(inOrder).size).toBe(inOrder.length);
      }),
      SETTINGS,
    );
  });

  it('an HTTP API request id is eleven bytes in base64url', () => {
    fc.assert(
      fc.property(fc.integer(), (start) => {
        seed(start);
        const id = ids.gatewayRequestId();
        const bytes = Buffer.from(id, 'base64url');
        expect(bytes).toHaveLength(11);
        expect(`${bytes.toString('base64url')}=`).toBe(id);
      }),
      SETTINGS,
    );
  });

  it('an opaque text is base64 of any length, its start unique', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 2000 }), (start, length) => {
        seed(start);
        const text = ids.opaqueBase64(length);
        expect(text).toHaveLength(length);
        expect(text).toMatch(/^[A-Za-z0-9+/]+$/);
      }),
      SETTINGS,
    );
  });
});
