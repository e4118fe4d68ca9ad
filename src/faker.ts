import { failure } from './internal/errors.js';
import { show } from './internal/show.js';
import { builtInHumanValues, setHumanValues } from './values/human.js';

/** What is used of an instance of `@faker-js/faker`: `faker`, `fakerDE` and all the others of its versions 8, 9 and 10 fit. */
export interface UserFaker {
  seed(seed: number): unknown;
  readonly internet: {
    ipv4(): string;
    userAgent(): string;
    email(options: { provider: string }): string;
    /** From version 9.1 on. */
    username?(): string;
    /** Up to version 9. */
    userName?(): string;
  };
  readonly system: { fileName(): string };
}

const DOING = 'use faker';
const WAY_OUT = 'Pass an instance of @faker-js/faker 8, 9 or 10, such as its `faker` or `fakerDE`, or undefined for the built-in lists.';
const NEEDED = [
  ['seed'],
  ['internet', 'ipv4'],
  ['internet', 'userAgent'],
  ['internet', 'email'],
  ['internet', 'username', 'userName'],
  ['system', 'fileName'],
] as const;

function isObject(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function checkFaker(faker: unknown): asserts faker is UserFaker {
  if (!isObject(faker)) throw failure(DOING, `it is ${show(faker)}`, WAY_OUT);
  for (const [first, ...names] of NEEDED) {
    const owner = names.length === 0 ? faker : faker[first];
    const candidates = names.length === 0 ? [first] : names;
    if (isObject(owner) && candidates.some((name) => typeof owner[name] === 'function')) continue;
    const path = names.length === 0 ? first : `${first}.${candidates[0]}`;
    const isModule = isObject(faker['faker']) ? ', for it is the module and not an instance' : '';
    throw failure(DOING, `it has no function ${path}${isModule}`, WAY_OUT);
  }
}

/** A value from faker; from the built-in lists where faker throws because its locale has no such data. */
function orBuiltIn(draw: () => string, builtIn: () => string): () => string {
  return () => {
    try {
      return draw();
    } catch {
      return builtIn();
    }
  };
}

/**
 * Takes the names, addresses, agents, e-mail addresses and file names of events and contexts from your own faker, from now on. It is
 * seeded from the library's own sequence, so the same test still gets the same events. What its locale has no data for stays with
 * the built-in lists.
 *
 * @see https://fakerjs.dev/guide/localization.html
 * @param faker an instance of `@faker-js/faker` 8, 9 or 10, of any locale; `undefined` puts the built-in lists back
 * @throws when it is no such instance; nothing changes then
 * @example
 * const { fakerDE } = await import('@faker-js/faker');
 * useFaker(fakerDE);
 * seed('orders');
 * const first = createS3Event();
 * seed('orders');
 * expect(createS3Event()).toEqual(first);
 * useFaker(undefined);
 */
export function useFaker(faker: UserFaker | undefined): void {
  if (faker === undefined) {
    setHumanValues(undefined);
    return;
  }
  checkFaker(faker);
  const { internet, system } = faker;
  const userName = (): string => (internet.username === undefined ? internet.userName!() : internet.username());
  setHumanValues({
    seed: (start) => void faker.seed(start),
    ipv4: orBuiltIn(() => internet.ipv4(), builtInHumanValues.ipv4),
    userAgent: orBuiltIn(() => internet.userAgent(), builtInHumanValues.userAgent),
    email: orBuiltIn(() => internet.email({ provider: 'example.com' }), builtInHumanValues.email),
    userName: orBuiltIn(userName, builtInHumanValues.userName),
    fileName: orBuiltIn(() => system.fileName(), builtInHumanValues.fileName),
  });
}
