import { factsOf } from '../events/detect.js';
import type { EventSourceFacts } from '../contracts/facts.js';
import type { InvokeOptions } from '../invoke/index.js';
import type { Trial } from './law.js';
import type { LawOptions } from './options.js';
import { runOnce, type AnyHandler, type Run, type RunOptions } from './run.js';
import type { ProcessWatch } from './watch-process.js';

/** All that a check of one handler needs, whatever the event. */
export interface Bench {
  readonly handler: AnyHandler;
  readonly options: LawOptions;
  readonly invokeOptions: InvokeOptions;
  /** Looks at the process, where a law does that is checked. */
  readonly processWatch: ProcessWatch | undefined;
  /** Loads the handler into a fresh execution environment. */
  loadFresh(): Promise<AnyHandler | undefined>;
}

const REQUEST_ID = '5f3c1e9a-0b7d-4c52-9a86-2d1e0f4b7c31';

/** A value that its owner can no longer change; itself where it can't be copied. */
function copied(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return value;
  }
}

/** The handler tried on one event. */
export class EventTrial implements Trial {
  readonly event: unknown;
  readonly options: LawOptions;
  readonly #bench: Bench;
  readonly #handler: AnyHandler;
  #facts: { readonly found: EventSourceFacts | undefined } | undefined;
  #first: Promise<Run> | undefined;

  constructor(bench: Bench, event: unknown, handler: AnyHandler = bench.handler) {
    this.#bench = bench;
    this.#handler = handler;
    this.options = bench.options;
    this.event = event;
  }

  get facts(): EventSourceFacts | undefined {
    return (this.#facts ??= { found: factsOf(this.event) }).found;
  }

  first(): Promise<Run> {
    return (this.#first ??= this.#firstRun());
  }

  async #firstRun(): Promise<Run> {
    await this.reset();
    return this.#run(this.event, {}, this.#bench.processWatch);
  }

  run(event: unknown, options: RunOptions = {}): Promise<Run> {
    return this.#run(event, options, undefined);
  }

  #run(event: unknown, { timeout, awsRequestId }: RunOptions, processWatch: ProcessWatch | undefined): Promise<Run> {
    const { invokeOptions } = this.#bench;
    const options: InvokeOptions = { awsRequestId: REQUEST_ID, ...invokeOptions };
    if (timeout !== undefined) options.timeout = timeout;
    if (awsRequestId !== undefined) options.awsRequestId = awsRequestId;
    return runOnce(this.#handler, event, options, processWatch);
  }

  async fresh(): Promise<Trial | undefined> {
    const handler = await this.#bench.loadFresh();
    return handler === undefined ? undefined : new EventTrial(this.#bench, this.event, handler);
  }

  async reset(): Promise<void> {
    await this.options.reset?.();
  }

  async effects(): Promise<unknown> {
    return copied(await this.options.observe?.());
  }
}
