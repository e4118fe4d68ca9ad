import * as fc from 'fast-check';
import { configure, createEventBridgeEvent, createTranslateTextTranslationJobStateChangeEvent, detectEventSource, seed } from 'lambdouble';
import { anyTranslateTextTranslationJobStateChangeEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };

beforeEach(() => {
  seed(0);
  configure();
});

it('a job is completed by default, and says no more than which it is', () => {
  const event = createTranslateTextTranslationJobStateChangeEvent({ region: 'eu-west-1', account: '000000000001' });
  expect(event).toMatchObject({
    'detail-type': 'Translate TextTranslationJob State Change',
    source: 'aws.translate',
    account: '000000000001',
    time: '2026-01-15T12:34:56Z',
    region: 'eu-west-1',
    resources: [],
  });
  expect(Object.entries(event.detail)).toEqual([
    ['jobId', expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)],
    ['jobStatus', 'COMPLETED'],
  ]);
});

it('generated jobs reach every status and form of the id', () => {
  const seen = new Set<string | number>();
  fc.assert(
    fc.property(anyTranslateTextTranslationJobStateChangeEvent(), ({ detail }) => {
      seen.add(detail.jobStatus).add(detail.jobId.length);
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['COMPLETED', 'COMPLETED_WITH_ERROR', 'STOPPED', 'FAILED', 32, 36]));
});

it('refuses what Translate never sends, with the way out', () => {
  const create = createTranslateTextTranslationJobStateChangeEvent;
  expect(
    messagesOf({
      'a job in progress': () => create({ jobStatus: 'IN_PROGRESS' } as object),
      'a short id': () => create({ jobId: '0123' }),
      'EventBridge’s own factory': () =>
        createEventBridgeEvent({ source: 'aws.translate', 'detail-type': 'Translate TextTranslationJob State Change' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "Translate TextTranslationJob State Change" of aws.translate has a factory of its own. Use createTranslateTextTranslationJobStateChangeEvent.",
      "a job in progress": "Failed to create TranslateTextTranslationJobStateChangeEvent: option "jobStatus" is "IN_PROGRESS". Pass one of "COMPLETED", "COMPLETED_WITH_ERROR", "STOPPED", "FAILED".",
      "a short id": "Failed to create TranslateTextTranslationJobStateChangeEvent: option "jobId" is "0123". Pass the id of a job: 32 lower-case hexadecimal digits, with the hyphens of a UUID or without.",
    }
  `);
});

it('changes of parallel data are events of EventBridge', () => {
  const event = createEventBridgeEvent({ source: 'aws.translate', 'detail-type': 'Translate Parallel Data State Change' });
  expect(detectEventSource(event)).toBe('eventbridge');
});
