import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { human, setHumanValues, type HumanValues } from '../../src/values/human.js';
import { seed } from '../../src/values/sequence.js';

beforeEach(() => seed(0));
afterEach(() => setHumanValues(undefined));

describe('the built-in values', () => {
  it.each<[keyof HumanValues, RegExp]>([
    ['ipv4', /^(192\.0\.2|198\.51\.100|203\.0\.113)\.([1-9]\d?|1\d\d|2[0-4]\d|25[0-4])$/],
    ['userAgent', /^(Mozilla\/5\.0|curl\/)/],
    ['email', /^[a-z]+\.\d+@example\.com$/],
    ['userName', /^[a-z]+\d+$/],
    ['fileName', /^[\w .-]+\.\w+$/],
  ])('%s', (member, form) => {
    const values = Array.from({ length: 500 }, () => (human()[member] as () => string)());
    for (const value of values) expect(value).toMatch(form);
    expect(new Set(values).size).toBeGreaterThan(3);
  });

  it('are the same for the same seed', () => {
    const first = [human().email(), human().ipv4()];
    seed(0);
    expect([human().email(), human().ipv4()]).toEqual(first);
  });
});

describe('values from elsewhere', () => {
  const seeds = vi.fn<(start: number) => void>();
  const mine: HumanValues = {
    seed: seeds,
    ipv4: () => '1',
    userAgent: () => '2',
    email: () => '3',
    userName: () => '4',
    fileName: () => '5',
  };

  beforeEach(() => {
    seeds.mockClear();
    setHumanValues(mine);
  });

  it('are used, and the built-in ones come back', () => {
    expect(human().email()).toBe('3');
    setHumanValues(undefined);
    expect(human().email()).toMatch(/@example\.com$/);
  });

  it('are seeded once after each restart of the sequence, from the sequence', () => {
    human().email();
    human().ipv4();
    expect(seeds).toHaveBeenCalledOnce();
    seed(0);
    human().email();
    expect(seeds).toHaveBeenCalledTimes(2);
    expect(seeds.mock.calls[0]).toEqual(seeds.mock.calls[1]);
    seed(1);
    human().email();
    expect(seeds.mock.calls[2]).not.toEqual(seeds.mock.calls[1]);
  });
});
