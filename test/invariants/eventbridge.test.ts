import type { EventBridgeEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { createEventBridgeEvent, type EventBridgeEventInit } from 'lambdouble';
import { anyEventBridgeEvent } from 'lambdouble/arbitraries';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, ISO_SECONDS, SEED } from './reading.js';

const MEMBERS = ['version', 'id', 'detail-type', 'source', 'account', 'time', 'region', 'resources', 'detail'];
const LARGEST = 1024 * 1024;

function expectRules(event: EventBridgeEvent<string, unknown>): void {
  expect(Object.keys(event).slice(0, 9)).toEqual(MEMBERS);
  expect(Object.keys(event).slice(9)).toEqual('replay-name' in event ? ['replay-name'] : []);
  expect(event.version).toBe('0');
  expect(event.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(event.account).toMatch(ACCOUNT);
  expect(event.time).toMatch(ISO_SECONDS);
  expect(new Date(event.time).toISOString().replace('.000', '')).toBe(event.time);
  expect(event.region).toMatch(/^[a-z]+(-[a-z]+)+-\d$/);
  expect(Array.isArray(event.resources)).toBe(true);
  for (const resource of event.resources) expect(resource).toBeTypeOf('string');
  expect(Object.prototype.toString.call(event.detail)).toBe('[object Object]');
  expect(event['detail-type'].length).toBeGreaterThan(0);
  expect(event['detail-type'].length).toBeLessThanOrEqual(128);
  expect(event.source.length).toBeGreaterThan(0);
  if ('replay-name' in event) expect(event['replay-name']).toMatch(/^[A-Za-z0-9._-]{1,64}$/);
  expect(new TextEncoder().encode(JSON.stringify(event)).length).toBeLessThanOrEqual(LARGEST);
}

describe('every EventBridge event keeps every rule', () => {
  test('whatever is generated, and none says that it is one of AWS’s own', () => {
    fc.assert(
      fc.property(anyEventBridgeEvent(), (event) => {
        expectRules(event);
        expect(event.source.startsWith('aws.')).toBe(false);
      }),
      SEED,
    );
  });

  test('most ids are no UUIDs, as in AWS', () => {
    const ids = fc.sample(anyEventBridgeEvent(), SEED).map(({ id }) => id);
    const valid = ids.filter((id) => /^.{14}[1-5].{4}[89ab]/.test(id));
    expect(valid.length).toBeLessThan(ids.length / 2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each<[string, EventBridgeEventInit]>([
    ['the last instant', { time: '2106-02-07T06:28:15.999Z' }],
    ['the last millisecond of a second', { time: '2026-12-31T23:59:59.999Z' }],
    ['another zone', { time: '2026-03-29T03:30:00.500+02:00' }],
    ['the epoch', { time: 0 }],
    ['what JSON leaves out', { detail: { a: undefined, b: Number.NaN, c: new Date(0), d: [undefined] } }],
    ['a detail that says how it is written', { detail: { toJSON: () => ({ a: 1 }) } }],
    ['an event of AWS', { source: 'aws.ssm', 'detail-type': 'Parameter Store Change' }],
    ['nearly the largest detail', { detail: { text: 'x'.repeat(LARGEST - 500) } }],
  ])('with %s', (_, init) => {
    expectRules(createEventBridgeEvent(init));
  });
});

test('refuses an event larger than EventBridge takes', () => {
  expect(() => createEventBridgeEvent({ detail: { text: 'ü'.repeat(LARGEST / 2 + 1) } })).toThrow(
    /^Failed to create EventBridgeEvent: option "detail" has \d+ bytes of JSON\. /,
  );
});
