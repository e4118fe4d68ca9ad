import { afterEach, describe, expect, it } from 'vitest';
import { configure, settings } from '../../src/values/settings.js';
import { messagesOf } from '../messages.js';

const DEFAULTS = { accountId: '123456789012', region: 'us-east-1', time: Date.UTC(2026, 0, 15, 12, 34, 56, 789) };

afterEach(() => configure());

describe('configure', () => {
  it('sets what it names and leaves the rest', () => {
    configure({ region: 'eu-west-1' });
    configure({ accountId: '000000000001', time: undefined });
    expect(settings()).toEqual({ ...DEFAULTS, region: 'eu-west-1', accountId: '000000000001' });
  });

  it('takes a time in any notation', () => {
    for (const time of [new Date(1000), 1000, '1970-01-01T00:00:01Z']) {
      configure({ time });
      expect(settings().time).toBe(1000);
    }
  });

  it('puts the defaults back without options', () => {
    configure({ region: 'eu-west-1', accountId: '000000000001', time: 0 });
    configure();
    expect(settings()).toEqual(DEFAULTS);
  });

  it('refuses what AWS could not have, and then changes nothing', () => {
    expect(
      messagesOf({
        'a region that is none': () => configure({ accountId: '000000000001', region: 'Frankfurt' }),
        'an account of 11 digits': () => configure({ accountId: '12345678901' }),
        'a time without a zone': () => configure({ time: '2026-01-15T12:00:00' }),
        'a misspelt option': () => configure({ account: '000000000001' } as object),
        null: () => configure(null as unknown as undefined),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a misspelt option": "Failed to configure lambdouble: there is no option "account". Did you mean "accountId"? Known options: accountId, region, time.",
        "a region that is none": "Failed to configure lambdouble: option "region" is "Frankfurt". Pass an AWS region, such as "eu-west-1".",
        "a time without a zone": "Failed to configure lambdouble: option "time" is "2026-01-15T12:00:00". Pass a Date, epoch milliseconds, or an ISO 8601 text with its zone such as "2026-03-29T01:30:00Z".",
        "an account of 11 digits": "Failed to configure lambdouble: option "accountId" is "12345678901". Pass an AWS account id, a string of 12 digits.",
        "null": "Failed to configure lambdouble: its options are null. Pass an object with any of: accountId, region, time.",
      }
    `);
    expect(settings()).toEqual(DEFAULTS);
  });
});
