import * as fc from 'fast-check';
import { createConnectOutboundCampaignsEvent, seed, type ConnectOutboundCampaignsEventInit } from 'lambdouble';
import { anyConnectOutboundCampaignsEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/connect-outbound-campaigns/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };

beforeEach(() => seed(0));

describe('a batch', () => {
  it('is of one profile by default, in a run that started in the configured minute', () => {
    const event = createConnectOutboundCampaignsEvent();
    const { CampaignId } = event.InvocationMetadata.CampaignContext;
    const [profile] = event.Items.CustomerProfiles;
    expect(event).toEqual({
      InvocationMetadata: {
        CampaignContext: {
          CampaignId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          RunId: `${CampaignId}#2026-01-15T12-34-00Z`,
          ActionId: 'Custom action',
          CampaignName: 'Welcome Campaign',
        },
      },
      Items: {
        CustomerProfiles: [
          {
            ProfileId: expect.stringMatching(/^[0-9a-f]{32}$/),
            CustomerData: expect.any(String),
            IdempotencyToken: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
        ],
      },
    });
    expect(JSON.parse(profile!.CustomerData)).toEqual({
      profileId: profile!.ProfileId,
      emailAddress: expect.stringMatching(/@example\.com$/),
    });
  });

  it('has data as strings of JSON that start with the id, and texts as they are', () => {
    const { Items } = createConnectOutboundCampaignsEvent({
      customerProfiles: [
        { profileId: 'p1', customerData: { firstName: 'Ana' } },
        { profileId: 'p2', customerData: '{' },
        { profileId: 'p3', customerData: { profileId: 'p3' } },
      ],
    });
    expect(Items.CustomerProfiles.map(({ CustomerData }) => CustomerData)).toEqual([
      '{"profileId":"p1","firstName":"Ana"}',
      '{',
      '{"profileId":"p3"}',
    ]);
  });

  it('is taken apart', () => {
    const event = createConnectOutboundCampaignsEvent({
      customerProfiles: [{ profileId: 'p1', customerData: { firstName: 'Ana' } }, { customerData: '{' }],
    });
    expect(facts.payloads!(event)).toEqual([{ profileId: 'p1', firstName: 'Ana' }, '{']);
  });
});

it('names each profile once, and reaches batches and broken data', () => {
  const seen = new Set<unknown>();
  fc.assert(
    fc.property(anyConnectOutboundCampaignsEvent(), (event) => {
      const ids = event.Items.CustomerProfiles.map(({ ProfileId }) => ProfileId);
      expect(new Set(ids).size).toBe(ids.length);
      seen.add(ids.length);
      for (const data of facts.payloads!(event)) seen.add(typeof data);
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set([1, 2, 3, 4, 'object', 'string']));
});

describe('answers', () => {
  const event = createConnectOutboundCampaignsEvent({ customerProfiles: [{ profileId: 'p1' }, { profileId: 'p2' }] });
  const answer = (...CustomerProfiles: unknown[]): object => ({ Items: { CustomerProfiles } });

  it('with one element for each profile are well formed, in any order', () => {
    expect(facts.response.problems(answer({ Id: 'p2' }, { Id: 'p1', ResultData: { status: 'sent' } }), event)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [undefined, ['The answer is undefined, not { Items: { CustomerProfiles: [...] } }, so all profiles count as failed.']],
    [{ Items: [] }, ['The answer is {"Items":[]}, not { Items: { CustomerProfiles: [...] } }, so all profiles count as failed.']],
    [answer({ Id: 'p1' }), ['There is no element for the profile "p2", so it counts as failed.']],
    [answer({ Id: 'p1' }, { Id: 'p2' }, { Id: 'p1' }), ['CustomerProfiles[2].Id is "p1", which another element has too.']],
    [answer({ Id: 'p1' }, { Id: 'p2' }, { Id: 'p3' }), ['CustomerProfiles[2].Id is "p3", which is no profile of this event.']],
    [answer({ Id: 'p1', ResultData: 'sent' }, { Id: 'p2' }), ['CustomerProfiles[0].ResultData is "sent", not an object.']],
    [
      answer({ ProfileId: 'p1' }, { Id: 'p2' }),
      [
        'CustomerProfiles[0].Id is undefined, which is no profile of this event.',
        'There is no element for the profile "p1", so it counts as failed.',
      ],
    ],
  ])('that are %j are not', (given, problems) => {
    expect(facts.response.problems(given, event)).toEqual(problems);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createConnectOutboundCampaignsEvent(init as ConnectOutboundCampaignsEventInit);
  expect(
    messagesOf({
      'no profiles': create({ customerProfiles: [] }),
      'a profile twice': create({ customerProfiles: [{ profileId: 'p1' }, { profileId: 'p1' }] }),
      'data of another profile': create({ customerProfiles: [{ profileId: 'p1', customerData: { profileId: 'p2' } }] }),
      'data that JSON can’t hold': create({ customerProfiles: [{ customerData: { a: 1n } }] }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a profile twice": "Failed to create ConnectOutboundCampaignsEvent: option "customerProfiles" has two profiles with the id "p1". Name each once.",
      "data of another profile": "Failed to create ConnectOutboundCampaignsEvent: option "customerProfiles" has {"profileId":"p2"} for the profile "p1". Leave profileId out of customerData, or let both be the same.",
      "data that JSON can’t hold": "Failed to create ConnectOutboundCampaignsEvent: option "customerProfiles" can’t be written as JSON (Do not know how to serialize a BigInt). Pass only what JSON can hold.",
      "no profiles": "Failed to create ConnectOutboundCampaignsEvent: option "customerProfiles" is []. Pass an array of one element or more, each an object with profileId (an id of 1 to 64 letters, digits, "-" and "_"), customerData (a plain object, or a string), idempotencyToken (a string that is not empty).",
    }
  `);
});

it('is told from other events', () => {
  const event = createConnectOutboundCampaignsEvent();
  expect(facts.recognises({ ...event, InvocationMetadata: {} })).toBe(false);
  expect(facts.recognises({ ...event, Items: { CustomerProfiles: {} } })).toBe(false);
});
