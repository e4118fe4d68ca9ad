import * as fc from 'fast-check';
import { configure, createEventBridgeEvent, createTranscribeJobStateChangeEvent, detectEventSource, seed } from 'lambdouble';
import { anyTranscribeJobStateChangeEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };

beforeEach(() => {
  seed(0);
  configure();
});

it('a job is completed by default, and names no resources', () => {
  const event = createTranscribeJobStateChangeEvent({ TranscriptionJobName: 'podcast-7', time: '2026-03-29T01:00:00.999Z' });
  expect(event).toMatchObject({ source: 'aws.transcribe', time: '2026-03-29T01:00:00Z', resources: [] });
  expect(event.detail).toEqual({ TranscriptionJobName: 'podcast-7', TranscriptionJobStatus: 'COMPLETED' });
});

it('a job that failed says why', () => {
  expect(createTranscribeJobStateChangeEvent({ TranscriptionJobStatus: 'FAILED' }).detail.FailureReason).toMatch(/media format/);
  expect(Object.entries(createTranscribeJobStateChangeEvent({ FailureReason: 'Too long.' }).detail)).toEqual([
    ['TranscriptionJobName', 'my-transcription-job'],
    ['TranscriptionJobStatus', 'FAILED'],
    ['FailureReason', 'Too long.'],
  ]);
});

it('generated jobs have a reason if and only if they failed', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyTranscribeJobStateChangeEvent(), ({ detail }) => {
      seen.add(detail.TranscriptionJobStatus);
      expect('FailureReason' in detail).toBe(detail.TranscriptionJobStatus === 'FAILED');
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['COMPLETED', 'FAILED']));
});

it('refuses what Transcribe never sends, with the way out', () => {
  const create = createTranscribeJobStateChangeEvent;
  expect(
    messagesOf({
      'a reason of what is completed': () => create({ TranscriptionJobStatus: 'COMPLETED', FailureReason: 'no' }),
      'a job in progress': () => create({ TranscriptionJobStatus: 'IN_PROGRESS' } as object),
      'a name with a blank': () => create({ TranscriptionJobName: 'my job' }),
      'EventBridge’s own factory': () => createEventBridgeEvent({ source: 'aws.transcribe', 'detail-type': 'Transcribe Job State Change' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "Transcribe Job State Change" of aws.transcribe has a factory of its own. Use createTranscribeJobStateChangeEvent.",
      "a job in progress": "Failed to create TranscribeJobStateChangeEvent: option "TranscriptionJobStatus" is "IN_PROGRESS". Pass one of "COMPLETED", "FAILED".",
      "a name with a blank": "Failed to create TranscribeJobStateChangeEvent: option "TranscriptionJobName" is "my job". Pass the name of a job: 1 to 200 letters, digits and "._-".",
      "a reason of what is completed": "Failed to create TranscribeJobStateChangeEvent: option "FailureReason" is "no", but a job that is COMPLETED did not fail. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
    }
  `);
});

it('other changes of Transcribe are events of EventBridge', () => {
  const event = createEventBridgeEvent({ source: 'aws.transcribe', 'detail-type': 'Vocabulary State Change' });
  expect(detectEventSource(event)).toBe('eventbridge');
});
