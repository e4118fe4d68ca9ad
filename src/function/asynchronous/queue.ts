import type { LambdaDestinationCondition } from '../../events/lambda-destination/index.js';
import { ASYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import type { Timeline } from '../../timeline/index.js';
import type { MetricRecorder } from '../metrics/index.js';
import {
  arnOf,
  readyConfiguration,
  type AsynchronousConfiguration,
  type AsynchronousTarget,
  type ReadyConfiguration,
} from './configuration.js';
import { deadLetterDelivery, destinationDelivery, type AsynchronousDelivery } from './delivery.js';
import { Invocation, type AsynchronousCall, type AsynchronousInvocation, type AsynchronousOutcome } from './invocation.js';
import { eventTooLarge } from './too-large.js';

/** The function behind the queue. */
export interface AsynchronousFunction {
  /** Its ARN without a qualifier. */
  readonly functionArn: string;
  /**
   * Runs the function's code at once, without waiting for the duration to pass; a rejection with a `TooManyRequestsException` counts as
   * throttled.
   */
  attempt(call: AsynchronousCall): Promise<AsynchronousOutcome>;
  /** Reserved concurrency at the moment. */
  reservedConcurrency(): number | undefined;
}

/** An event that is to be queued. */
export interface AsynchronousRequest {
  /** The event as JSON. */
  readonly payload: string;
  readonly requestId: string;
  readonly qualifier?: string | undefined;
}

const MINUTE = 60_000;
const FIRST_BACK_OFF = 1000;
const LONGEST_BACK_OFF = 300_000;
/** How long after an event its duplicate is delivered. */
const UNTIL_DUPLICATE = 1000;

function isThrottle(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === 'TooManyRequestsException';
}

/** The queue of events with which a function is invoked asynchronously: tries them again, gives them up, and tells destinations. */
export class AsynchronousQueue {
  readonly #function: AsynchronousFunction;
  readonly #timeline: Timeline;
  readonly #metrics: MetricRecorder | undefined;
  readonly #doing: string;
  readonly #invocations: Invocation[] = [];
  readonly #deliveries: AsynchronousDelivery[] = [];
  #configuration: ReadyConfiguration;
  #accepted = 0;

  /**
   * @param doing what fails when the configuration is wrong, such as `create the function`
   * @throws for unknown options, and in AWS's words for what AWS refuses
   */
  constructor(
    called: AsynchronousFunction,
    timeline: Timeline,
    configuration: AsynchronousConfiguration = {},
    metrics?: MetricRecorder,
    doing = 'create the function',
  ) {
    this.#function = called;
    this.#timeline = timeline;
    this.#metrics = metrics;
    this.#doing = doing;
    this.#configuration = readyConfiguration(doing, configuration, called.functionArn);
  }

  /** Every event so far, in the order in which they were accepted. */
  get invocations(): readonly AsynchronousInvocation[] {
    return this.#invocations;
  }

  /** Everything that was sent to destinations and to the dead-letter queue, in the order in which it was. */
  get deliveries(): readonly AsynchronousDelivery[] {
    return this.#deliveries;
  }

  /** How many events are on their way. */
  get pending(): number {
    return this.#invocations.filter(({ condition }) => condition === undefined).length;
  }

  /** Changes the configuration, also for events that are on their way. */
  configure(configuration: AsynchronousConfiguration): void {
    this.#configuration = readyConfiguration(this.#doing, configuration, this.#function.functionArn);
  }

  /**
   * Accepts an event, as with status 202; the function gets it later, at this very instant.
   *
   * @throws a `RequestTooLargeException` for events of more than 1 MB
   */
  accept({ payload, requestId, qualifier }: AsynchronousRequest): AsynchronousInvocation {
    const size = Buffer.byteLength(payload);
    if (size > ASYNCHRONOUS_PAYLOAD_LIMIT) throw eventTooLarge(size, ASYNCHRONOUS_PAYLOAD_LIMIT);
    const now = this.#timeline.now();
    const invocation = this.#enqueue(new Invocation(payload, requestId, qualifier, now, false), now);
    this.#metrics?.record('AsyncEventsReceived', 1, now, qualifier);
    if (this.#accepted++ % 2 === 0 && this.#configuration.duplicates) {
      this.#enqueue(new Invocation(payload, requestId, qualifier, now, true), now + UNTIL_DUPLICATE);
    }
    return invocation;
  }

  #enqueue(invocation: Invocation, time: number): Invocation {
    this.#invocations.push(invocation);
    this.#plan(invocation, time);
    return invocation;
  }

  #plan(invocation: Invocation, time: number): void {
    invocation.state = 'queued';
    invocation.nextAttemptAt = time;
    this.#timeline.at(time, () => this.#attempt(invocation));
  }

  async #attempt(invocation: Invocation): Promise<void> {
    const startedAt = this.#timeline.now();
    if (this.#function.reservedConcurrency() === 0) return this.#end(invocation, 'ZeroReservedConcurrency');
    // what the queue has held too long, it drops
    if (startedAt > invocation.acceptedAt && this.#tooOldAt(invocation, startedAt)) return this.#end(invocation, 'EventAgeExceeded');
    invocation.state = 'running';
    invocation.nextAttemptAt = undefined;
    const outcome = await this.#outcomeOf(invocation);
    const attempt = { startedAt, endedAt: startedAt + (outcome.duration ?? 0), outcome };
    invocation.attempts.push(attempt);
    if (outcome.status === 'throttled' || outcome.status === 'system-error') return this.#backOff(invocation);
    invocation.tries++;
    invocation.refusals = 0;
    invocation.last = attempt;
    this.#metrics?.record('AsyncEventAge', startedAt - invocation.acceptedAt, startedAt, invocation.qualifier);
    this.#timeline.at(attempt.endedAt, () => (outcome.status === 'succeeded' ? this.#end(invocation, 'Success') : this.#retry(invocation)));
    return undefined;
  }

  async #outcomeOf({ payload, requestId, qualifier, tries }: Invocation): Promise<AsynchronousOutcome> {
    try {
      return await this.#function.attempt({ payload, requestId, qualifier, attempt: tries + 1 });
    } catch (error) {
      if (isThrottle(error)) return { status: 'throttled' };
      throw error;
    }
  }

  /** Waits longer and longer, but not beyond the event's age. */
  #backOff(invocation: Invocation): void {
    const delay = Math.min(LONGEST_BACK_OFF, FIRST_BACK_OFF * 2 ** invocation.refusals++);
    const oldest = invocation.acceptedAt + this.#configuration.maximumEventAge;
    this.#plan(invocation, Math.min(oldest, this.#timeline.now() + delay));
  }

  /** Waits a minute after the first error and two after the second, unless the event will be too old then. */
  #retry(invocation: Invocation): Promise<void> | undefined {
    if (invocation.tries > this.#configuration.maximumRetryAttempts) return this.#end(invocation, 'RetriesExhausted');
    const next = this.#timeline.now() + invocation.tries * MINUTE;
    if (this.#tooOldAt(invocation, next)) return this.#end(invocation, 'EventAgeExceeded');
    this.#plan(invocation, next);
    return undefined;
  }

  #tooOldAt({ acceptedAt }: Invocation, time: number): boolean {
    return time - acceptedAt >= this.#configuration.maximumEventAge;
  }

  async #end(invocation: Invocation, condition: LambdaDestinationCondition): Promise<void> {
    const now = this.#timeline.now();
    const succeeded = condition === 'Success';
    invocation.condition = condition;
    invocation.state = succeeded ? 'succeeded' : 'failed';
    invocation.nextAttemptAt = undefined;
    invocation.endedAt = now;
    const { onSuccess, onFailure, deadLetterQueue } = this.#configuration;
    if (!succeeded) {
      this.#metrics?.record('AsyncEventsDropped', 1, now, invocation.qualifier);
      if (deadLetterQueue !== undefined) {
        await this.#send(invocation, deadLetterQueue, deadLetterDelivery(arnOf(deadLetterQueue), invocation, now));
      }
    }
    const destination = succeeded ? onSuccess : onFailure;
    if (destination !== undefined) {
      const to = succeeded ? 'onSuccess' : 'onFailure';
      const delivery = destinationDelivery(to, arnOf(destination), invocation, this.#function.functionArn, now);
      await this.#send(invocation, destination, delivery);
    }
    invocation.settle();
  }

  async #send(invocation: Invocation, target: AsynchronousTarget, delivery: AsynchronousDelivery): Promise<void> {
    const sent = delivery.failure === undefined ? await attempted(target, delivery) : delivery;
    invocation.deliveries.push(sent);
    this.#deliveries.push(sent);
    if (sent.failure === undefined) return;
    const metric = sent.to === 'deadLetterQueue' ? 'DeadLetterErrors' : 'DestinationDeliveryFailures';
    this.#metrics?.record(metric, 1, sent.time, invocation.qualifier);
  }
}

async function attempted(target: AsynchronousTarget, delivery: AsynchronousDelivery): Promise<AsynchronousDelivery> {
  if (typeof target === 'string' || target.send === undefined) return delivery;
  try {
    await target.send(delivery);
    return delivery;
  } catch (error) {
    return { ...delivery, failure: error instanceof Error ? error.message : String(error) };
  }
}
