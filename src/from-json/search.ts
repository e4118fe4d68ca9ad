import { memberAt } from '../contracts/carried.js';
import type { Conversion } from '../contracts/conversion.js';
import { isPlainObject } from '../internal/plain-object.js';
import { candidatesFor } from './lookup.js';
import { removedIn, withMember, withoutMember, type Init } from './members.js';
import { restOf } from './rest.js';
import { FEW_WORLDS, WORLDS, madeIn, type World } from './worlds.js';

/** What an event says about each option of one of its parts, the likeliest first. */
type Candidates = ReadonlyMap<string, readonly unknown[]>;

/** Batches up to this size are looked at record by record; in larger ones an option is kept or dropped for all records at once. */
const FEW = 20;

/** The options of a factory's call for an event, and the raw overrides which the options can't say. */
export interface Found {
  readonly init: unknown;
  readonly overrides: unknown;
  /** How much the overrides have to say: 0 when there are none. */
  readonly weight: number;
}

/** Objects with more members are options as a whole. */
const MANY = 50;
/** How many members of options are looked at one by one, and how deep in them, as in `authorizer.claims.email`. */
const MOST_MEMBERS = 300;
const DEEPEST = 4;

const IMPOSSIBLE = Number.POSITIVE_INFINITY;

function initOf(conversion: Conversion, inits: readonly Init[]): unknown {
  if (conversion.parts !== undefined && inits.length !== 1) return inits;
  return Object.keys(inits[0]!).length === 0 ? undefined : inits[0];
}

/** @param said what the event says, as the conversion sees it */
function overridesFor(conversion: Conversion, said: unknown, inits: readonly Init[], worlds: readonly World[]): unknown {
  const made = madeIn(worlds, conversion, initOf(conversion, inits));
  return restOf(said, conversion.said === undefined ? made : made.map((event) => conversion.said!(event)));
}

/** Length of the overrides as text, a removed key included. */
function weightOf(overrides: unknown): number {
  if (overrides === undefined) return 0;
  return JSON.stringify(overrides, (_, value: unknown) => (value === undefined ? '(removed)' : value)).length;
}

class Search {
  readonly #conversion: Conversion;
  readonly #event: unknown;
  readonly #said: unknown;
  #worlds: readonly World[] = FEW_WORLDS;
  #members = 0;
  readonly #candidates: readonly Candidates[];
  #inits: Init[];
  #weight = IMPOSSIBLE;

  constructor(conversion: Conversion, event: unknown) {
    this.#conversion = conversion;
    this.#event = event;
    this.#said = conversion.said === undefined ? event : conversion.said(event);
    const records = conversion.parts?.(event) ?? [];
    const parts = records.length === 0 ? [event] : records;
    const all = new Set(parts);
    this.#candidates = parts.map((part) => candidatesOf(conversion, part, event, all));
    this.#inits = parts.map(() => ({}));
  }

  run(): Found {
    if (!this.#take(this.#candidates.map((of) => Object.fromEntries([...of].map(([option, [first]]) => [option, first]))))) this.#gather();
    this.#chooseBetweenCandidates();
    if (this.#inits.length === 1 && this.#weight > 0) this.#leaveOutDefaults();
    const all = this.#inits;
    this.#dropNeedless();
    const found = this.#foundIfAsGoodAs(all) ?? this.#foundMoreSlowly(all) ?? this.#foundWith(all.map(() => ({})))!;
    return this.#conversion.said === undefined || found.weight === 0 ? found : this.#foundRaw();
  }

  /** Options that say a part of coded data say nothing: the overrides have to say all of them. */
  #foundRaw(): Found {
    const overrides = restOf(this.#event, madeIn(WORLDS, this.#conversion, undefined));
    return { init: undefined, overrides, weight: weightOf(overrides) };
  }

  /** What was found in few worlds, if it leaves no more to be said in all of them than the inits from which options were dropped. */
  #foundIfAsGoodAs(all: readonly Init[]): Found | undefined {
    const found = this.#foundWith(this.#inits);
    return found === undefined || found.weight === 0 || found.weight <= (this.#foundWith(all)?.weight ?? IMPOSSIBLE) ? found : undefined;
  }

  #foundMoreSlowly(all: Init[]): Found | undefined {
    this.#worlds = WORLDS;
    this.#inits = all;
    this.#weight = this.#weightOf(all);
    if (this.#weight !== IMPOSSIBLE) this.#dropNeedless();
    return this.#foundWith(this.#inits);
  }

  /** `undefined` for inits which the factory takes in some worlds only. */
  #foundWith(inits: readonly Init[]): Found | undefined {
    try {
      const overrides = overridesFor(this.#conversion, this.#said, inits, WORLDS);
      return { init: initOf(this.#conversion, inits), overrides, weight: weightOf(overrides) };
    } catch {
      return undefined;
    }
  }

  /** Takes inits if the factory takes them and they leave no more to be said than those before, or less by so much. */
  #take(inits: Init[], less = 0): boolean {
    const weight = this.#weightOf(inits);
    if (weight === IMPOSSIBLE || weight > this.#weight - less) return false;
    this.#inits = inits;
    this.#weight = weight;
    return true;
  }

  #weightOf(inits: readonly Init[]): number {
    try {
      return weightOf(overridesFor(this.#conversion, this.#said, inits, this.#worlds));
    } catch {
      return IMPOSSIBLE;
    }
  }

  get #options(): string[] {
    return [...new Set(this.#candidates.flatMap((of) => [...of.keys()]))];
  }

  #with(option: string, choice: number, only?: number): Init[] {
    return this.#inits.map((init, index) => {
      const values = this.#candidates[index]!.get(option);
      if (values?.[choice] === undefined || (only !== undefined && only !== index)) return init;
      return { ...init, [option]: values[choice] };
    });
  }

  #without(option: string, only?: number): Init[] {
    return this.#inits.map((init, index) => {
      if (!Object.hasOwn(init, option) || (only !== undefined && only !== index)) return init;
      const { [option]: _, ...rest } = init;
      return rest;
    });
  }

  get #few(): number[] {
    return this.#inits.length > 1 && this.#inits.length <= FEW ? [...this.#inits.keys()].toReversed() : [];
  }

  /**
   * Option by option, for events of which the factory can't make all that they say: first those that help by themselves, then those that may
   * help together.
   */
  #gather(): void {
    this.#take(this.#inits);
    for (const less of [1, 0]) {
      for (const option of this.#options) {
        if (this.#take(this.#with(option, 0), less)) continue;
        for (const index of this.#few) this.#take(this.#with(option, 0, index), less);
        if (this.#inits.length === 1) this.#gatherMembers(option);
      }
    }
  }

  /** Such as the headers but one, of which the factory says that it contradicts the others. */
  #gatherMembers(option: string): void {
    const value = this.#candidates[0]!.get(option)?.[0];
    if (!isPlainObject(value) || Object.hasOwn(this.#inits[0]!, option)) return;
    const names = Object.keys(value);
    if (names.length <= MANY) for (const name of names) this.#take([withMember(this.#inits[0]!, [option, name], value[name])], 1);
  }

  #chooseBetweenCandidates(): void {
    for (const option of this.#options) {
      const choices = Math.max(...this.#candidates.map((of) => of.get(option)?.length ?? 0));
      for (let choice = 1; choice < choices && this.#weight > 0; choice++) this.#take(this.#with(option, choice), 1);
    }
  }

  /** Members such as attributes or headers that are there by default, and that the event doesn't have: `undefined` leaves them out. */
  #leaveOutDefaults(): void {
    const missing = [...removedIn(overridesFor(this.#conversion, this.#said, this.#inits, this.#worlds))];
    for (const name of missing) {
      for (const option of this.#options) {
        const value = this.#inits[0]![option] ?? this.#candidates[0]!.get(option)?.[0];
        if (!isPlainObject(value) || Object.hasOwn(value, name)) continue;
        this.#take([{ ...this.#inits[0], [option]: { ...value, [name]: undefined } }], 1);
      }
    }
  }

  #dropNeedless(): void {
    for (const option of this.#options) {
      if (this.#take(this.#without(option))) continue;
      if (this.#inits.length === 1) this.#dropNeedlessMembers([option]);
      for (const index of this.#few) this.#take(this.#without(option, index));
    }
  }

  /** Such as the headers that a gateway writes itself. */
  #dropNeedlessMembers(path: readonly string[]): void {
    const value = memberAt(this.#inits[0]!, ...path);
    if (!isPlainObject(value) || path.length === DEEPEST) return;
    const names = Object.keys(value);
    if (names.length > MANY) return;
    for (const name of names) {
      if (++this.#members > MOST_MEMBERS) return;
      const member = [...path, name];
      if (!this.#take([withoutMember(this.#inits[0]!, member)])) this.#dropNeedlessMembers(member);
    }
    this.#sayPlainly(path);
  }

  /** `'OK'` for `{ value: 'OK' }`, where the factory takes both. */
  #sayPlainly(path: readonly string[]): void {
    const [only, ...others] = Object.values(memberAt(this.#inits[0]!, ...path) as object) as unknown[];
    if (only !== undefined && others.length === 0) this.#take([withMember(this.#inits[0]!, path, only)]);
  }
}

function candidatesOf(conversion: Conversion, part: unknown, event: unknown, parts: ReadonlySet<unknown>): Candidates {
  const candidates = new Map<string, readonly unknown[]>();
  for (const [option, check] of Object.entries(conversion.options)) {
    const reading = conversion.readings[option];
    const values = reading === undefined ? candidatesFor(option, check, part, event, parts) : read(() => reading(part, event));
    if (values.length > 0) candidates.set(option, values);
  }
  return candidates;
}

function read(reading: () => unknown): unknown[] {
  try {
    const value = reading();
    return value === undefined ? [] : [value];
  } catch {
    return [];
  }
}

/** Looks for the shortest call of a factory that makes an event. */
export function searchCall(conversion: Conversion, event: unknown): Found {
  return new Search(conversion, event).run();
}
