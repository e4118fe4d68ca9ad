import { base, de, Faker, faker, fakerDE, fakerJA } from '@faker-js/faker';
import * as fakerModule from '@faker-js/faker';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createS3Event, seed } from 'lambdouble';
import { anyS3Event } from 'lambdouble/arbitraries';
import { useFaker, type UserFaker } from 'lambdouble/faker';
import { human } from '../src/values/human.js';

afterEach(() => useFaker(undefined));

const addressOf = () => createS3Event().Records[0]!.requestParameters.sourceIPAddress;

function fiveValues() {
  const values = human();
  return [values.ipv4(), values.userAgent(), values.email(), values.userName(), values.fileName()];
}

describe('values come from the user’s faker', () => {
  test.each([
    ['en', () => faker],
    ['de', () => fakerDE],
    ['ja', () => fakerJA],
  ])('%s: seeded from the sequence, all five', (_, instance) => {
    useFaker(instance());
    seed(7);
    const drawn = fiveValues();
    seed(7);
    expect(fiveValues()).toEqual(drawn);
    expect(drawn[0]).toMatch(/^\d{1,3}(\.\d{1,3}){3}$/);
    expect(drawn[1]).not.toBe('');
    expect(drawn[2]).toMatch(/^.+@example\.com$/);
    expect(drawn[3]).not.toBe('');
    expect(drawn[4]).toMatch(/\../);
    seed(8);
    expect(fiveValues()).not.toEqual(drawn);
  });

  test('an event’s address is the one that faker gives', () => {
    useFaker(withInternet({ ipv4: () => '10.20.30.40' }) as UserFaker);
    expect(addressOf()).toBe('10.20.30.40');
  });

  test('the user’s own draws start over with the sequence as well', () => {
    useFaker(faker);
    const drawn = [1, 1].map((start) => {
      seed(start);
      return [addressOf(), faker.person.fullName()];
    });
    expect(drawn[0]).toEqual(drawn[1]);
  });

  test('generated events stay as reproducible as without', () => {
    useFaker(faker);
    const sample = () => fc.sample(anyS3Event(), { numRuns: 20, seed: 5 });
    expect(sample()).toEqual(sample());
  });

  test('undefined puts the built-in lists back', () => {
    seed(3);
    const builtIn = fiveValues();
    useFaker(faker);
    expect(fiveValues()).not.toEqual(builtIn);
    useFaker(undefined);
    seed(3);
    expect(fiveValues()).toEqual(builtIn);
  });
});

describe('differences between versions and locales', () => {
  test('version 8 has userName, version 10 username; where there are both, userName warns and username is taken', () => {
    useFaker(withInternet({ userName: undefined, username: () => 'ten' }) as UserFaker);
    expect(human().userName()).toBe('ten');
    useFaker(standIn());
    expect(human().userName()).toBe('eight');
    useFaker(withInternet({ username: () => 'nine' }) as UserFaker);
    expect(human().userName()).toBe('nine');
  });

  test.each([
    ['de', () => new Faker({ locale: de })],
    ['base', () => new Faker({ locale: base })],
  ])('a locale without data leaves that value to the built-in lists: %s', (_, make) => {
    const alone = make();
    expect(() => alone.system.fileName()).toThrow();
    useFaker(alone);
    seed(1);
    const drawn = fiveValues();
    expect(drawn.every((value) => typeof value === 'string' && value !== '')).toBe(true);
    seed(1);
    expect(fiveValues()).toEqual(drawn);
  });
});

describe('what is no faker is refused, and nothing changes', () => {
  const WAY_OUT = 'Pass an instance of @faker-js/faker 8, 9 or 10, such as its `faker` or `fakerDE`, or undefined for the built-in lists.';

  test.each<[string, () => unknown]>([
    ['it is null', () => null],
    ['it is "de"', () => 'de'],
    ['it has no function seed', () => ({})],
    ['it has no function seed, for it is the module and not an instance', () => fakerModule],
    ['it has no function system.fileName', () => ({ ...standIn(), system: undefined })],
    ['it has no function internet.username', () => withInternet({ userName: undefined })],
    ['it has no function internet.email', () => withInternet({ email: 'ana@example.com' })],
  ])('%s', (cause, notFaker) => {
    useFaker(withInternet({ ipv4: () => '10.0.0.1' }) as UserFaker);
    expect(() => useFaker(notFaker() as UserFaker)).toThrow(`Failed to use faker: ${cause}. ${WAY_OUT}`);
    expect(addressOf()).toBe('10.0.0.1');
  });
});

/** The functions that version 8 has. */
function standIn() {
  return {
    seed: (start: number) => start,
    internet: {
      ipv4: () => '192.0.2.1',
      userAgent: () => 'agent',
      email: ({ provider }: { provider: string }) => `eight@${provider}`,
      userName: () => 'eight',
    },
    system: { fileName: () => 'file.txt' },
  };
}

function withInternet(members: Record<string, unknown>) {
  return { ...standIn(), internet: { ...standIn().internet, ...members } };
}
