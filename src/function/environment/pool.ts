import type { Environment, InitializationType } from './environment.js';

/** What an execution environment is doing. */
export type EnvironmentState =
  /** Its code is being loaded ahead of any request. */
  | 'initializing'
  /** It waits, frozen, for a request. */
  | 'idle'
  /** It serves one; its initialisation for that is part of it. */
  | 'busy';

/** An execution environment with what it is doing. */
export interface PlacedEnvironment {
  readonly environment: Environment;
  state: EnvironmentState;
}

/** Milliseconds without a request after which an environment is shut down. AWS doesn't say; it takes minutes there, too. */
const LONGEST_IDLENESS = 600_000;

/** The execution environments of one function: each serves one request at a time. */
export class EnvironmentPool {
  #places: PlacedEnvironment[] = [];
  readonly #make: (type: InitializationType, createdAt: number) => Environment;

  constructor(make: (type: InitializationType, createdAt: number) => Environment) {
    this.#make = make;
  }

  get places(): readonly PlacedEnvironment[] {
    return this.#places;
  }

  /** How many requests are being served. */
  get busy(): number {
    return this.#places.filter(({ state }) => state === 'busy').length;
  }

  /** Finds an environment for a request: a provisioned one first, then the one used last, else a new one. */
  take(now: number): PlacedEnvironment {
    const idle = this.#places.filter(({ state }) => state === 'idle');
    const provisioned = idle.find(({ environment }) => environment.initializationType === 'provisioned-concurrency');
    const place = provisioned ?? idle.reduce(laterUsed, undefined) ?? this.add('on-demand', now);
    place.state = 'busy';
    return place;
  }

  add(type: InitializationType, now: number): PlacedEnvironment {
    const place: PlacedEnvironment = { environment: this.#make(type, now), state: type === 'on-demand' ? 'busy' : 'initializing' };
    this.#places.push(place);
    return place;
  }

  remove(place: PlacedEnvironment): void {
    place.environment.shutDown();
    this.#places = this.#places.filter((other) => other !== place);
  }

  /** Shuts down what nobody has used for long. */
  expire(now: number): void {
    for (const place of this.#places) {
      const { initializationType, lastUsedAt } = place.environment;
      if (place.state === 'idle' && initializationType === 'on-demand' && now - lastUsedAt > LONGEST_IDLENESS) this.remove(place);
    }
  }

  shutDown(): void {
    for (const place of this.#places) this.remove(place);
  }
}

function laterUsed(best: PlacedEnvironment | undefined, place: PlacedEnvironment): PlacedEnvironment {
  return best === undefined || place.environment.lastUsedAt > best.environment.lastUsedAt ? place : best;
}
