import * as fc from 'fast-check';
import { isPlainObject } from '../internal/plain-object.js';

/** One option of an init: what draws it, and whether it may be left out. */
interface Option {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<unknown>;
  readonly optional: boolean;
}

/** What was drawn for each option; `undefined` for one that was left out. */
type Drawn = readonly (fc.Value<unknown> | undefined)[];

/** An option is left out once in so many inits, as `fc.record` does it. */
const LEFT_OUT_ONCE_IN = 6;

/**
 * Draws inits as `fc.record` does with keys that aren't required, from the same numbers and with the same shrinks, but without an arbitrary of
 * its own and a copy of the random source for each such key. An option that is left out is there as `undefined`, so that all inits have one
 * shape, which engines read fast.
 */
export class InitArbitrary<Init> extends fc.Arbitrary<Init> {
  readonly options: readonly Option[];

  constructor(model: Readonly<Record<string, fc.Arbitrary<unknown>>>, required: ReadonlySet<string>) {
    super();
    this.options = Object.entries(model).map(([name, arbitrary]) => ({ name, arbitrary, optional: !required.has(name) }));
  }

  generate(random: fc.Random, biasFactor: number | undefined): fc.Value<Init> {
    const drawn: (fc.Value<unknown> | undefined)[] = [];
    for (const { arbitrary, optional } of this.options) {
      const isLeftOut = optional && random.nextInt(0, LEFT_OUT_ONCE_IN - 1) === 0;
      drawn.push(isLeftOut ? undefined : arbitrary.generate(random, biasFactor));
    }
    return this.initOf(drawn);
  }

  canShrinkWithoutContext(init: unknown): init is Init {
    if (!isPlainObject(init)) return false;
    return this.options.every(({ name, arbitrary, optional }) =>
      init[name] === undefined ? optional : arbitrary.canShrinkWithoutContext(init[name]),
    );
  }

  shrink(init: Init, context: unknown): fc.Stream<fc.Value<Init>> {
    return fc.stream(this.shrinksOf((context as Drawn | undefined) ?? this.drawnElsewhere(init as Record<string, unknown>)));
  }

  drawnElsewhere(init: Readonly<Record<string, unknown>>): Drawn {
    return this.options.map(({ name }) => (init[name] === undefined ? undefined : new fc.Value(init[name], undefined)));
  }

  *shrinksOf(drawn: Drawn): IterableIterator<fc.Value<Init>> {
    for (const [index, { arbitrary, optional }] of this.options.entries()) {
      const value = drawn[index];
      if (value === undefined) continue;
      if (optional) yield this.initOf(drawn.with(index, undefined));
      for (const smaller of arbitrary.shrink(value.value, value.context)) yield this.initOf(drawn.with(index, smaller));
    }
  }

  initOf(drawn: Drawn): fc.Value<Init> {
    const { options } = this;
    const init: Record<string, unknown> = {};
    for (let index = 0; index < options.length; index++) {
      init[options[index]!.name] = drawn[index]?.value;
    }
    return new fc.Value(init as Init, drawn);
  }
}
