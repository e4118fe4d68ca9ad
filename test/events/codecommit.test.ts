import * as fc from 'fast-check';
import { configure, createCodeCommitTrigger, createCodeCommitTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyCodeCommitTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

beforeEach(() => {
  seed(0);
  configure();
});

describe('a push', () => {
  it('says what changed, where, and who did it', () => {
    const event = createCodeCommitTriggerEvent({
      repositoryName: 'shop',
      awsRegion: 'cn-north-1',
      time: '2023-07-31T16:46:25.647Z',
      references: [
        'refs/heads/main',
        { ref: 'refs/tags/v1', commit: '0'.repeat(40), created: true },
        { ref: 'refs/heads/old', deleted: true },
      ],
    });
    expect(event).toStrictEqual({
      Records: [
        {
          awsRegion: 'cn-north-1',
          codecommit: {
            references: [
              { commit: expect.stringMatching(/^[0-9a-f]{40}$/), ref: 'refs/heads/main' },
              { commit: '0'.repeat(40), created: true, ref: 'refs/tags/v1' },
              { commit: expect.stringMatching(/^[0-9a-f]{40}$/), deleted: true, ref: 'refs/heads/old' },
            ],
          },
          customData: null,
          eventId: expect.stringMatching(UUID),
          eventName: 'ReferenceChanges',
          eventPartNumber: 1,
          eventSource: 'aws:codecommit',
          eventSourceARN: 'arn:aws-cn:codecommit:cn-north-1:123456789012:shop',
          eventTime: '2023-07-31T16:46:25.647+0000',
          eventTotalParts: 1,
          eventTriggerConfigId: expect.stringMatching(UUID),
          eventTriggerName: 'my-trigger',
          eventVersion: '1.0',
          userIdentityARN: expect.stringMatching(/^arn:aws-cn:iam::123456789012:user\/\w+$/),
        },
      ],
    });
  });

  it('carries the trigger’s custom data, an empty text too', () => {
    expect(createCodeCommitTrigger({ customData: 'prod' }).customData).toBe('prod');
    expect(createCodeCommitTrigger({ customData: '' }).customData).toBe('');
  });

  it('has at least as many parts as its number says', () => {
    expect(createCodeCommitTrigger({ eventPartNumber: 3 })).toMatchObject({ eventPartNumber: 3, eventTotalParts: 3 });
    expect(createCodeCommitTrigger({ eventTotalParts: 3 })).toMatchObject({ eventPartNumber: 1, eventTotalParts: 3 });
  });
});

it('agrees with itself in every generated event', () => {
  fc.assert(
    fc.property(anyCodeCommitTriggerEvent(), ({ Records }) => {
      for (const { awsRegion, eventSourceARN, eventPartNumber, eventTotalParts, codecommit, eventTime } of Records) {
        expect(eventSourceARN.split(':').slice(2, 4)).toEqual(['codecommit', awsRegion]);
        expect(eventPartNumber).toBeLessThanOrEqual(eventTotalParts);
        expect(eventTime).toMatch(/\.\d{3}\+0000$/);
        expect(codecommit.references.length).toBeGreaterThan(0);
        for (const { created, deleted } of codecommit.references) expect(created === true && deleted === true).toBe(false);
      }
    }),
    SETTINGS,
  );
});

it('is known by its source', () => {
  expect(detectEventSource({ Records: [{ eventSource: 'aws:codecommit' }] })).toBe('codecommit');
});

describe('what CodeCommit never sends', () => {
  it('is refused with the way out', () => {
    expect(
      messagesOf({
        'a branch without refs': () => createCodeCommitTriggerEvent({ references: ['main'] }),
        'no references': () => createCodeCommitTriggerEvent({ references: [] }),
        'a branch that is new and gone': () =>
          createCodeCommitTriggerEvent({ references: [{ ref: 'refs/heads/a', created: true, deleted: true }] }),
        'part 3 of 2': () => createCodeCommitTriggerEvent({ eventPartNumber: 3, eventTotalParts: 2 }),
        'more custom data than fits': () => createCodeCommitTrigger({ customData: 'x'.repeat(1001) }),
        'no records': () => createCodeCommitTriggerEvent([]),
        'a misspelt option': () => createCodeCommitTriggerEvent({ repository: 'shop' } as object),
        'two generated records': () => anyCodeCommitTriggerEvent({ records: { minLength: 2 } }),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a branch that is new and gone": "Failed to create CodeCommitTriggerEvent: option "references" is [{"ref":"refs/heads/a","created":true,"deleted":true}]. Pass an array of at least one "refs/heads/‹branch›" or "refs/tags/‹tag›", each a text or { ref, commit? (40 hexadecimal digits), created?: true, deleted?: true }, not both created and deleted.",
        "a branch without refs": "Failed to create CodeCommitTriggerEvent: option "references" is ["main"]. Pass an array of at least one "refs/heads/‹branch›" or "refs/tags/‹tag›", each a text or { ref, commit? (40 hexadecimal digits), created?: true, deleted?: true }, not both created and deleted.",
        "a misspelt option": "Failed to create CodeCommitTriggerEvent: there is no option "repository". Known options: repositoryName, references, customData, eventName, eventId, eventPartNumber, eventTotalParts, eventTriggerName, eventTriggerConfigId, userIdentityARN, accountId, awsRegion, time.",
        "more custom data than fits": "Failed to create CodeCommitTrigger: option "customData" is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…". Pass one of null, or a text of at most 1,000 characters.",
        "no records": "Failed to create CodeCommitTriggerEvent: its list of records is empty. Pass at least one record; for an event that AWS never sends use the second argument, { Records: [] }.",
        "no references": "Failed to create CodeCommitTriggerEvent: option "references" is []. Pass an array of at least one "refs/heads/‹branch›" or "refs/tags/‹tag›", each a text or { ref, commit? (40 hexadecimal digits), created?: true, deleted?: true }, not both created and deleted.",
        "part 3 of 2": "Failed to create CodeCommitTriggerEvent: option "eventPartNumber" is 3, and "eventTotalParts" 2. Let the number of parts be the greater one.",
        "two generated records": "Failed to generate CodeCommitTriggerEvent with "records": option "minLength" is 2. Pass 1.",
      }
    `);
  });
});
