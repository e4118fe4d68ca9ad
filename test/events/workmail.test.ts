import * as fc from 'fast-check';
import { createWorkMailMessageFlowEvent, seed, type WorkMailMessageFlowEventInit } from 'lambdouble';
import { anyWorkMailMessageFlowEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/workmail/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const manyRecipients = Array.from({ length: 5000 }, (_, index) => `recipient-${index}@example.com`);

beforeEach(() => seed(0));

describe('a message', () => {
  it('comes in from one to one by default', () => {
    const event = createWorkMailMessageFlowEvent();
    expect(Object.keys(event)).toEqual([
      'summaryVersion',
      'envelope',
      'subject',
      'messageId',
      'invocationId',
      'flowDirection',
      'truncated',
    ]);
    expect(event).toMatchObject({
      summaryVersion: '2018-10-10',
      envelope: {
        mailFrom: { address: expect.stringMatching(/@example\.com$/) },
        recipients: [{ address: expect.stringMatching(/@example\.com$/) }],
      },
      messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      invocationId: expect.stringMatching(/^[0-9a-f]{32}$/),
      flowDirection: 'INBOUND',
      truncated: false,
    });
  });

  it('has a sender only when sent in another’s name', () => {
    const event = createWorkMailMessageFlowEvent({ mailFrom: 'ana@example.com', sender: 'bo@example.com' });
    expect(event).toMatchObject({ envelope: { mailFrom: { address: 'ana@example.com' } }, sender: { address: 'bo@example.com' } });
    expect(Object.keys(event)[2]).toBe('sender');
  });

  it('has at most 256 characters of its subject', () => {
    expect(createWorkMailMessageFlowEvent({ subject: 'a'.repeat(256) }).subject).toHaveLength(256);
    expect(createWorkMailMessageFlowEvent({ subject: 'a'.repeat(257) }).subject).toHaveLength(256);
    expect(createWorkMailMessageFlowEvent({ subject: `${'a'.repeat(255)}🦊` }).subject).toBe('a'.repeat(255));
  });

  it('loses the last recipients where they don’t fit into 128 KB', () => {
    const event = createWorkMailMessageFlowEvent({ recipients: manyRecipients });
    const kept = event.envelope.recipients.map(({ address }) => address);
    expect(event.truncated).toBe(true);
    expect(kept).toEqual(manyRecipients.slice(0, kept.length));
    const size = Buffer.byteLength(JSON.stringify(event));
    expect(size).toBeLessThanOrEqual(128 * 1024);
    expect(size).toBeGreaterThan(128 * 1024 - 60);
  });

  it('keeps all that fit', () => {
    const recipients = manyRecipients.slice(0, 2000);
    const event = createWorkMailMessageFlowEvent({ recipients });
    expect(event.truncated).toBe(false);
    expect(event.envelope.recipients).toHaveLength(2000);
  });
});

it('reaches both directions, senders, truncated events and long subjects', () => {
  const seen = new Set<unknown>();
  fc.assert(
    fc.property(anyWorkMailMessageFlowEvent(), ({ flowDirection, sender, truncated, subject }) => {
      seen
        .add(flowDirection)
        .add(truncated)
        .add(sender === undefined ? 'own name' : 'another’s name');
      seen.add(subject.length);
      expect(subject.length).toBeLessThanOrEqual(256);
    }),
    SETTINGS,
  );
  expect([...seen]).toEqual(expect.arrayContaining(['INBOUND', 'OUTBOUND', true, false, 'own name', 'another’s name', 0, 256]));
});

it('generates with more recipients than fit', () => {
  fc.assert(
    fc.property(anyWorkMailMessageFlowEvent({ recipients: manyRecipients }), ({ truncated }) => {
      expect(truncated).toBe(true);
    }),
    { ...SETTINGS, numRuns: 5 },
  );
});

describe('answers', () => {
  const inbound = createWorkMailMessageFlowEvent();
  const outbound = createWorkMailMessageFlowEvent({ flowDirection: 'OUTBOUND' });
  const all = (type: string, parameters?: unknown): object => ({ action: { type, parameters }, allRecipients: true });

  it.each<[object[], object]>([
    [[all('DEFAULT')], inbound],
    [[all('DEFAULT')], outbound],
    [[all('BYPASS_SPAM_CHECK')], inbound],
    [[all('MOVE_TO_JUNK')], inbound],
    [[all('BOUNCE', { bounceMessage: 'no' })], outbound],
    [[all('DEFAULT'), { action: { type: 'DROP' }, recipients: ['ana@example.com'] }], inbound],
  ])('with %j are well formed', (actions, event) => {
    expect(facts.response.problems({ actions }, event)).toEqual([]);
  });

  it.each<[unknown, string]>([
    [undefined, 'The answer is undefined, not { actions: [...] }'],
    [[all('DEFAULT')], 'The answer is [{"action":{"type":"DEFAULT"},"allRecipients":true}], not { actions: [...] }'],
    [{ actions: [] }, 'actions is empty'],
    [{ actions: Array.from({ length: 11 }, () => all('DEFAULT')) }, 'actions has 11 elements, more than 10'],
    [{ actions: ['DROP'] }, 'actions[0] is "DROP", not an object'],
    [{ actions: [{ type: 'DROP', allRecipients: true }] }, 'actions[0].action is undefined, not an object'],
    [{ actions: [all('drop')] }, 'actions[0].action.type is "drop", not one of BOUNCE, DROP, DEFAULT'],
    [{ actions: [all('MOVE_TO_JUNK')] }, 'actions[0].action.type is "MOVE_TO_JUNK", which is for inbound messages'],
    [{ actions: [all('BOUNCE', 'no')] }, 'actions[0].action.parameters is "no", not an object'],
    [{ actions: [all('BOUNCE', { bounceMessage: 7 })] }, 'actions[0].action.parameters.bounceMessage is 7, not a string'],
    [{ actions: [{ action: { type: 'DROP' } }] }, 'actions[0] names no recipients'],
    [{ actions: [{ action: { type: 'DROP' }, recipients: [] }] }, 'actions[0] names no recipients'],
    [{ actions: [{ action: { type: 'DROP' }, recipients: 'a@b' }] }, 'actions[0].recipients is "a@b", not a list of strings'],
  ])('that are %j are not', (answer, problem) => {
    expect(facts.response.problems(answer, outbound)).toEqual([`${problem}, so WorkMail tries again, then takes the fallback action.`]);
  });

  it('are no larger than 256 KB', () => {
    const [problem] = facts.response.problems({ actions: [all('BOUNCE', { bounceMessage: 'a'.repeat(300_000) })] }, inbound);
    expect(problem).toMatch(/^The answer has 300\d{3} bytes, more than 262144, /);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createWorkMailMessageFlowEvent(init as WorkMailMessageFlowEventInit);
  expect(
    messagesOf({
      'no recipients': create({ recipients: [] }),
      'a name for an address': create({ mailFrom: 'Ana' }),
      'too many for a whole event': create({ recipients: manyRecipients, truncated: false }),
      'too many of an outbound message': create({ recipients: manyRecipients.slice(0, 501), flowDirection: 'OUTBOUND' }),
      'a direction in small letters': create({ flowDirection: 'inbound' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a direction in small letters": "Failed to create WorkMailMessageFlowEvent: option "flowDirection" is "inbound". Pass one of "INBOUND", "OUTBOUND".",
      "a name for an address": "Failed to create WorkMailMessageFlowEvent: option "mailFrom" is "Ana". Pass an e-mail address.",
      "no recipients": "Failed to create WorkMailMessageFlowEvent: option "recipients" is []. Pass an array of one e-mail address or more.",
      "too many for a whole event": "Failed to create WorkMailMessageFlowEvent: option "truncated" is false, but of 5000 recipients only 3216 fit into 128 KB. Leave truncated out, or pass fewer recipients.",
      "too many of an outbound message": "Failed to create WorkMailMessageFlowEvent: option "recipients" has 501 addresses, more than an outbound message may have. Pass at most 500.",
    }
  `);
});

it('is told from other events', () => {
  const event = createWorkMailMessageFlowEvent();
  expect(facts.recognises({ ...event, sender: { address: 'a@example.com' } })).toBe(true);
  expect(facts.recognises({ ...event, summaryVersion: undefined })).toBe(false);
  expect(facts.recognises({ ...event, envelope: {} })).toBe(false);
});
