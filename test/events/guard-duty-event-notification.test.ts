import * as fc from 'fast-check';
import {
  configure,
  createEventBridgeEvent,
  createGuardDutyNotificationEvent,
  createGuardDutyScanResultNotificationEvent,
  detectEventSource,
  seed,
} from 'lambdouble';
import { anyGuardDutyNotificationEvent, anyGuardDutyScanResultNotificationEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => {
  seed(0);
  configure();
});

describe('the result of a scan', () => {
  it('finds nothing by default', () => {
    const event = createGuardDutyScanResultNotificationEvent({
      region: 'eu-west-1',
      account: '000000000001',
      time: '2026-03-29T01:00:00.5Z',
    });
    expect(event).toMatchObject({
      source: 'aws.guardduty',
      'detail-type': 'GuardDuty Malware Protection Object Scan Result',
      time: '2026-03-29T01:00:00Z',
      resources: [expect.stringMatching(/^arn:aws:guardduty:eu-west-1:000000000001:malware-protection-plan\/[0-9a-f]{20}$/)],
    });
    expect(event.detail).toEqual({
      schemaVersion: '1.0',
      scanStatus: 'COMPLETED',
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: {
        bucketName: 'uploads',
        objectKey: 'photos/cat.jpg',
        eTag: expect.stringMatching(/^[0-9a-f]{32}$/),
        versionId: expect.stringMatching(/^[\w.-]{32}$/),
        s3Throttled: false,
      },
      scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND', threats: null, statusReasons: null },
    });
  });

  it.each([
    [{ scanResultStatus: 'THREATS_FOUND' }, 'COMPLETED', 'THREATS_FOUND'],
    [{ threats: ['a'] }, 'COMPLETED', 'THREATS_FOUND'],
    [{ scanResultStatus: 'UNSUPPORTED' }, 'SKIPPED', 'UNSUPPORTED'],
    [{ scanResultStatus: 'ACCESS_DENIED' }, 'SKIPPED', 'ACCESS_DENIED'],
    [{ scanStatus: 'SKIPPED' }, 'SKIPPED', 'UNSUPPORTED'],
    [{ scanResultStatus: 'FAILED' }, 'FAILED', 'FAILED'],
    [{ scanStatus: 'FAILED' }, 'FAILED', 'FAILED'],
  ] as const)('of %j is %s with %s', (init, scanStatus, scanResultStatus) => {
    const { detail } = createGuardDutyScanResultNotificationEvent(init);
    expect(detail).toMatchObject({ scanStatus, scanResultDetails: { scanResultStatus } });
  });

  it('names threats', () => {
    const threats = ({ detail }: ReturnType<typeof createGuardDutyScanResultNotificationEvent>) => detail.scanResultDetails.threats;
    expect(threats(createGuardDutyScanResultNotificationEvent({ threats: ['a', 'b'] }))).toEqual([{ name: 'a' }, { name: 'b' }]);
    expect(threats(createGuardDutyScanResultNotificationEvent({ scanResultStatus: 'THREATS_FOUND' }))).toEqual([
      { name: 'EICAR-Test-File (not a virus)' },
    ]);
  });

  it('of a bucket without versions has none', () => {
    expect(createGuardDutyScanResultNotificationEvent({ versionId: null }).detail.s3ObjectDetails.versionId).toBeNull();
  });
});

it('the general factory and generator make the same', () => {
  seed(1);
  const event = createGuardDutyNotificationEvent({ threats: ['a'] });
  seed(1);
  expect(createGuardDutyScanResultNotificationEvent({ threats: ['a'] })).toEqual(event);
  const sample = { seed: 1, numRuns: 20 };
  expect(fc.sample(anyGuardDutyNotificationEvent(), sample)).toEqual(fc.sample(anyGuardDutyScanResultNotificationEvent(), sample));
});

it('generated results agree with themselves', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyGuardDutyScanResultNotificationEvent(), ({ detail }) => {
      const { scanResultStatus, threats } = detail.scanResultDetails;
      expect(threats !== null).toBe(scanResultStatus === 'THREATS_FOUND');
      if (threats !== null) expect(threats.length).toBeGreaterThan(0);
      seen.add(`${detail.scanStatus} ${scanResultStatus}`);
    }),
    SETTINGS,
  );
  expect(seen).toEqual(
    new Set(['COMPLETED NO_THREATS_FOUND', 'COMPLETED THREATS_FOUND', 'SKIPPED UNSUPPORTED', 'SKIPPED ACCESS_DENIED', 'FAILED FAILED']),
  );
});

it.each<[string, Parameters<typeof anyGuardDutyScanResultNotificationEvent>[0], object]>([
  ['a status', { scanStatus: 'SKIPPED' }, { scanStatus: 'SKIPPED' }],
  ['threats', { threats: ['a'] }, { scanResultDetails: { threats: [{ name: 'a' }] } }],
  ['a result', { scanResultStatus: 'FAILED' }, { scanStatus: 'FAILED', scanResultDetails: { threats: null } }],
])('drawn options make way for %s', (_, constraints, expected) => {
  fc.assert(
    fc.property(anyGuardDutyScanResultNotificationEvent(constraints), ({ detail }) => {
      expect(detail).toMatchObject(expected);
    }),
    SETTINGS,
  );
});

it('leaves findings and other events of GuardDuty to EventBridge', () => {
  expect(detectEventSource(createGuardDutyScanResultNotificationEvent())).toBe('guard-duty-event-notification');
  expect(detectEventSource(createEventBridgeEvent({ source: 'aws.guardduty', 'detail-type': 'GuardDuty Finding' }))).toBe('eventbridge');
});

it('bad input says what to do', () => {
  expect(
    messagesOf({
      'threats of a clean object': () =>
        createGuardDutyScanResultNotificationEvent({ threats: ['a'], scanResultStatus: 'NO_THREATS_FOUND' }),
      'no threats where some were found': () => createGuardDutyScanResultNotificationEvent({ threats: [] }),
      'another status than the result’s': () =>
        createGuardDutyScanResultNotificationEvent({ scanStatus: 'COMPLETED', scanResultStatus: 'UNSUPPORTED' }),
      'a misspelt result': () => createGuardDutyNotificationEvent({ scanResultStatus: 'INFECTED' as 'FAILED' }),
      'a quoted entity tag': () => createGuardDutyScanResultNotificationEvent({ eTag: '"d41d8cd98f00b204e9800998ecf8427e"' }),
      'EventBridge’s own factory': () =>
        createEventBridgeEvent({ source: 'aws.guardduty', 'detail-type': 'GuardDuty Malware Protection Object Scan Result' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "GuardDuty Malware Protection Object Scan Result" of aws.guardduty has a factory of its own. Use createGuardDutyScanResultNotificationEvent.",
      "a misspelt result": "Failed to create GuardDutyNotificationEvent: option "scanResultStatus" is "INFECTED". Pass one of "NO_THREATS_FOUND", "THREATS_FOUND", "UNSUPPORTED", "ACCESS_DENIED", "FAILED".",
      "a quoted entity tag": "Failed to create GuardDutyScanResultNotificationEvent: option "eTag" is "\\"d41d8cd98f00b204e9800998ecf8427e\\"". Pass an entity tag: 32 hexadecimal digits, with -‹parts› after a multipart upload, no quotes.",
      "another status than the result’s": "Failed to create GuardDutyScanResultNotificationEvent: option "scanStatus" is "COMPLETED", but a scan that ends with UNSUPPORTED is SKIPPED. Leave it out, or change the other.",
      "no threats where some were found": "Failed to create GuardDutyScanResultNotificationEvent: option "threats" is []. Pass an array of the names of threats, at least one.",
      "threats of a clean object": "Failed to create GuardDutyScanResultNotificationEvent: option "threats" is ["a"], but the result is NO_THREATS_FOUND. Leave it out, or change the other.",
    }
  `);
});
