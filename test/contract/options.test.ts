import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { configure, createS3Event, detectEventSource, seed } from 'lambdouble';
import type { EventSourceFacts } from '../../src/contracts/facts.js';
import { loadRoom, slugs, type AnyFactory } from './sources.js';

interface Subject {
  readonly name: string;
  readonly slug: string;
  readonly type: string;
  readonly isRecord: boolean;
  /** A record that nothing but its event tells the source of. */
  readonly isAlone: boolean;
  /** An event that is whatever somebody sent. */
  readonly isUnmarked: boolean;
  readonly create: AnyFactory;
}

async function subjectsOf(slug: string): Promise<Subject[]> {
  const room = await loadRoom(slug, 'index');
  const { facts } = room as { facts: EventSourceFacts };
  return facts.types.flatMap(({ create, createRecord }) => {
    const names = createRecord === undefined ? [create] : [create, createRecord];
    return names.map((name) => ({
      name,
      slug,
      type: name.slice('create'.length),
      isRecord: name === createRecord,
      isAlone: name === createRecord && facts.records?.of !== undefined,
      isUnmarked: facts.unmarked === true,
      create: room[name] as AnyFactory,
    }));
  });
}

const subjects = (await Promise.all(slugs.map(subjectsOf))).flat();

function errorOf(action: () => unknown): Error | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

function optionsOf({ create }: Subject): string[] {
  const [, list] = /Known options: (.+)\.$/.exec(errorOf(() => create({ noSuchOption: 1 }))!.message)!;
  return list!.split(', ');
}

function cyclic(): object {
  const object: Record<string, unknown> = {};
  object.self = object;
  return object;
}

const hostile = (): object =>
  new Proxy(
    {},
    {
      get: () => {
        throw new TypeError('get');
      },
      ownKeys: () => {
        throw new TypeError('ownKeys');
      },
      getPrototypeOf: () => {
        throw new TypeError('getPrototypeOf');
      },
    },
  );

/** What nobody means, and how a message may show it. */
const WRONG: readonly (readonly [label: string, make: () => unknown, shown: RegExp])[] = [
  ['a symbol', () => Symbol('wrong'), /Symbol\(wrong\)/],
  ['NaN', () => Number.NaN, /NaN/],
  ['infinity', () => Infinity, /Infinity/],
  ['minus one', () => -1, /-1/],
  ['minus zero', () => -0, /-0/],
  ['a fraction', () => 1.5, /1\.5/],
  ['a huge number', () => 1e300, /1e\+300/],
  ['a bigint', () => 7n, /7n|BigInt/],
  ['null', () => null, /null/],
  ['true', () => true, /true/],
  ['an empty text', () => '', /""|empty/],
  ['half a character', () => '\ud800', /\\ud800|U\+D800/],
  ['a line break', () => 'a\r\nb', /a\\r\\nb/],
  ['a function', () => function wrong() {}, /the function wrong/],
  ['a class', () => class Wrong {}, /the function Wrong/],
  ['an object', () => ({ unexpected: 'object' }), /unexpected/],
  ['an object without prototype', () => Object.assign(Object.create(null), { unexpected: 1 }), /unexpected/],
  ['an object with a symbol', () => ({ unexpected: Symbol('inside') }), /\{\}|unexpected/],
  ['an object with a bigint', () => ({ unexpected: 1n }), /can’t hold|unexpected|BigInt/],
  ['an object that holds itself', cyclic, /can’t|self/],
  ['an object that says it is something else', () => ({ toJSON: () => 'wrong', toString: () => 'wrong' }), /wrong|toJSON|toString/],
  ['an object whose JSON throws', () => ({ toJSON: () => cyclic().toString.call(hostile()) }), /can’t|toJSON/],
  ['a hostile object', hostile, /can’t/],
  ['an array', () => [], /\[\]|list/],
  ['an array of a symbol', () => [Symbol('inside')], /\[null\]|Symbol/],
  ['an array of nothing', () => [undefined, null], /null/],
  ['a map', () => new Map([['a', 1]]), /\{\}|Map|"a"/],
  ['a set', () => new Set([1]), /\{\}|Set/],
  ['bytes', () => Uint8Array.of(1, 2), /1/],
  ['an invalid Date', () => new Date(Number.NaN), /invalid Date/],
  ['a Date of another realm', () => runInNewContext('new Date(0)') as unknown, /1970-01-01/],
  ['a pattern', () => /wrong/, /\{\}|wrong/],
  ['a promise', () => Promise.resolve(1), /\{\}|Promise/],
];

const cases = subjects.flatMap((subject) => optionsOf(subject).map((option) => [subject.name, option, subject] as const));

/** Nothing half-made: what comes out travels as JSON, and is an event of its source. */
function expectWhole(subject: Subject, option: string, event: unknown): void {
  expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
  if (subject.type === 'SchedulerEvent' && option === 'input') return;
  if (subject.isAlone || subject.isUnmarked) return;
  expect(detectEventSource(subject.isRecord ? { Records: [event] } : event)).toBe(subject.slug);
}

beforeEach(() => configure());

it('there are factories and options to try', () => {
  expect(subjects.length).toBeGreaterThan(15);
  expect(cases.length).toBeGreaterThan(250);
});

/** Options whose parts have names of their own, by which messages call them. */
const PARTS: Readonly<Record<string, RegExp>> = {
  newImage: /newImage|attribute "|are the key/,
  oldImage: /oldImage|attribute "|are the key/,
  keys: /keys|attribute "/,
  messageAttributes: /message ?attribute/i,
};

/** What is wrong with what a factory makes of a wrong value: nothing, if the event is whole or the message says everything. */
function complaintOf(subject: Subject, option: string, label: string, make: () => unknown, shown: RegExp): string | undefined {
  let event: unknown;
  const error = errorOf(() => {
    event = subject.create({ [option]: make() });
  });
  if (error === undefined) {
    const problem = errorOf(() => expectWhole(subject, option, event));
    return problem === undefined ? undefined : `${label}: makes half an event: ${problem.message}`;
  }
  const [, cause, wayOut] = /^Failed to create \w+[^:]*: (.+?)\. (\p{Lu}.*\.)$/su.exec(error.message) ?? [];
  if (error.name !== 'LambdoubleError' || cause === undefined || wayOut === undefined) return `${label}: throws ${String(error)}`;
  if (!(PARTS[option] ?? new RegExp(option)).test(error.message)) return `${label}: doesn’t name the option: ${error.message}`;
  const kept = / carries no | is given without a topic/.test(cause);
  return kept || shown.test(cause) || PARTS[option]?.test(cause) ? undefined : `${label}: doesn’t show the value: ${error.message}`;
}

describe.each(cases)('%s with a wrong %s', (_, option, subject) => {
  it('makes a whole event, or says what is wrong', () => {
    expect(
      WRONG.map(([label, make, shown]) => complaintOf(subject, option, label, make, shown)).filter((complaint) => complaint !== undefined),
    ).toEqual([]);
  });

  it('leaves everything as it was', () => {
    seed(11);
    const expected = createS3Event();
    for (const [label, make] of WRONG) {
      seed(11);
      if (errorOf(() => subject.create({ [option]: make() })) !== undefined) expect(createS3Event(), label).toStrictEqual(expected);
    }
  });
});

describe.each(subjects.map((subject) => [subject.name, subject] as const))('%s', (_, subject) => {
  it.each([7, 'text', [7], null, Symbol('wrong'), () => 1])('with overrides that are %o leaves everything as it was', (overrides) => {
    seed(11);
    const expected = createS3Event();
    seed(11);
    if (Array.isArray(overrides) && Array.isArray(subject.create())) return expect(subject.create({}, overrides)).toEqual(overrides);
    seed(11);
    const error = errorOf(() => subject.create({}, overrides));
    expect(error?.message).toMatch(/^Failed to create \w+: its overrides are .+\. \p{Lu}.*\.$/su);
    expect(createS3Event()).toStrictEqual(expected);
  });
});
