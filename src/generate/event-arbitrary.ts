import * as fc from 'fast-check';
import { withSeed } from '../values/sequence.js';

const LARGEST_SEED = 0x7fffffff;

/** Without bias: two events of a run must not have the same ids by fast-check's liking for small numbers. */
const anySeed = fc.noBias(fc.nat(LARGEST_SEED));

/** The init of an event and the seed of what it leaves open, as they were drawn. */
type Drawn<Init> = readonly [init: fc.Value<Init>, seed: fc.Value<number>];

/** The events whose init is known though they were drawn elsewhere. */
const OF_KNOWN_INIT: ReadonlySet<unknown> = new Set();

/** Draws an init and a seed, and makes the event; shrinks the init first, then the seed. */
export class EventArbitrary<Init, Event> extends fc.Arbitrary<Event> {
  readonly inits: fc.Arbitrary<Init>;
  readonly create: (init: Init) => Event;

  constructor(inits: fc.Arbitrary<Init>, create: (init: Init) => Event) {
    super();
    this.inits = inits;
    this.create = create;
  }

  generate(random: fc.Random, biasFactor: number | undefined): fc.Value<Event> {
    return this.eventOf([this.inits.generate(random, biasFactor), anySeed.generate(random, biasFactor)]);
  }

  canShrinkWithoutContext(event: unknown): event is Event {
    return OF_KNOWN_INIT.has(event);
  }

  shrink(_: Event, context: unknown): fc.Stream<fc.Value<Event>> {
    const [init, seed] = context as Drawn<Init>;
    return this.inits
      .shrink(init.value, init.context)
      .map((smaller) => this.eventOf([smaller, seed]))
      .join(anySeed.shrink(seed.value, seed.context).map((smaller) => this.eventOf([init, smaller])));
  }

  eventOf(drawn: Drawn<Init>): fc.Value<Event> {
    const [{ value: init }, { value: seed }] = drawn;
    return new fc.Value(
      withSeed(seed, () => this.create(init)),
      drawn,
    );
  }
}
