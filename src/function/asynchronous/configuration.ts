import { anInteger, anything, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import type { AsynchronousDelivery } from './delivery.js';

/** Where records and messages go: an ARN, or that and whoever takes what is sent there. */
export type AsynchronousTarget =
  | string
  | {
      readonly arn: string;
      /** Takes what is sent; if it throws, the delivery has failed. */
      send?(delivery: AsynchronousDelivery): void | Promise<void>;
    };

/** How a function is invoked asynchronously. */
export interface AsynchronousConfiguration {
  /** Further attempts after an error of the function: 0, 1 or 2. Default 2. */
  readonly maximumRetryAttempts?: number | undefined;
  /** Seconds that an event is kept: 60 to 21,600. Default 21,600, 6 hours. */
  readonly maximumEventAgeInSeconds?: number | undefined;
  /** Where records of invocations go: a queue, a topic, a function or an event bus; on failure also an S3 bucket. */
  readonly destinations?:
    | { readonly onSuccess?: AsynchronousTarget | undefined; readonly onFailure?: AsynchronousTarget | undefined }
    | undefined;
  /** Where events go that couldn't be processed: a standard queue or topic. */
  readonly deadLetterQueue?: AsynchronousTarget | undefined;
  /** `at-least-once`: every second event is delivered twice, the first of them included. Default `exactly-once`. */
  readonly deliver?: 'exactly-once' | 'at-least-once' | undefined;
}

/** The same, complete. */
export interface ReadyConfiguration {
  readonly maximumRetryAttempts: number;
  /** Milliseconds. */
  readonly maximumEventAge: number;
  readonly onSuccess: AsynchronousTarget | undefined;
  readonly onFailure: AsynchronousTarget | undefined;
  readonly deadLetterQueue: AsynchronousTarget | undefined;
  readonly duplicates: boolean;
}

const LONGEST_AGE = 21_600;
const SHORTEST_AGE = 60;
const MOST_RETRIES = 2;
const ARN = /^arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)$/;
/** The same as AWS tells it. */
const PATTERN =
  '$|kafka://([^.]([a-zA-Z0-9\\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:' +
  '(\\d{12})?:(.*)';
const EXAMPLE = 'Pass an ARN such as "arn:aws:sqs:us-east-1:123456789012:failures".';
const TARGETS = new Set(['sqs', 'sns', 'lambda', 'events']);

const aNumber = anInteger(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

const table = optionTable<AsynchronousConfiguration>({
  maximumRetryAttempts: aNumber,
  maximumEventAgeInSeconds: aNumber,
  destinations: anything,
  deadLetterQueue: anything,
  deliver: oneOf(['exactly-once', 'at-least-once']),
});

/** The ARN of a target. */
export function arnOf(target: AsynchronousTarget): string {
  return typeof target === 'string' ? target : target.arn;
}

/** The service that an ARN belongs to. */
export function serviceOf(arn: string): string {
  return arn.split(':')[2]!;
}

function checkRange(doing: string, path: string, value: number | undefined, minimum: number, maximum: number): void {
  if (value === undefined || (value >= minimum && value <= maximum)) return;
  const constraint = value < minimum ? `greater than or equal to ${minimum}` : `less than or equal to ${maximum}`;
  throw failure(
    doing,
    `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: Member must have value ${constraint}`,
    `Pass an integer from ${minimum} to ${maximum}.`,
  );
}

function checkTarget(doing: string, path: string, target: unknown): asserts target is AsynchronousTarget {
  const arn = typeof target === 'object' && target !== null ? (target as { arn?: unknown }).arn : target;
  if (typeof arn !== 'string') throw failure(doing, `option "${path}" is ${show(target)}`, EXAMPLE);
  if (ARN.test(arn)) return;
  throw failure(
    doing,
    `1 validation error detected: Value '${arn}' at '${path}' failed to satisfy constraint: Member must satisfy regular expression pattern: ` +
      PATTERN,
    EXAMPLE,
  );
}

function checkDestinations(doing: string, destinations: unknown, functionArn: string): void {
  if (!isPlainObject(destinations) || Object.keys(destinations).some((name) => name !== 'onSuccess' && name !== 'onFailure')) {
    throw failure(doing, `option "destinations" is ${show(destinations)}`, 'Pass an object with "onSuccess", "onFailure" or both.');
  }
  const given = (['onSuccess', 'onFailure'] as const).filter((name) => destinations[name] !== undefined);
  const written: Record<string, string> = { onSuccess: 'null', onFailure: 'null' };
  let valid = true;
  for (const name of given) {
    const target = destinations[name];
    checkTarget(doing, `destinationConfig.${name}.destination`, target);
    const arn = arnOf(target);
    if (arn === functionArn || arn.startsWith(`${functionArn}:`)) {
      throw failure(doing, "You can't specify the function as a destination for itself", 'Name another function.');
    }
    written[name] = `${name === 'onSuccess' ? 'OnSuccess' : 'OnFailure'}(destination=${arn})`;
    if (!TARGETS.has(serviceOf(arn)) && !(serviceOf(arn) === 's3' && name === 'onFailure')) valid = false;
  }
  if (valid) return;
  throw failure(
    doing,
    `The provided destination config DestinationConfig(onSuccess=${written.onSuccess}, onFailure=${written.onFailure}) is invalid`,
    'Name SQS queues, SNS topics, functions or event buses; on failure an S3 bucket may be named, too.',
  );
}

function checkDeadLetterQueue(doing: string, target: unknown): void {
  checkTarget(doing, 'deadLetterConfig.targetArn', target);
  const arn = arnOf(target);
  if (['sqs', 'sns'].includes(serviceOf(arn)) && !arn.endsWith('.fifo')) return;
  throw failure(doing, `option "deadLetterQueue" is "${arn}"`, 'Name a standard SQS queue or a standard SNS topic.');
}

/**
 * Fills in defaults.
 *
 * @param functionArn the function's own ARN, without a qualifier
 * @throws for unknown options, and in AWS's words for what AWS refuses
 */
export function readyConfiguration(doing: string, configuration: AsynchronousConfiguration, functionArn: string): ReadyConfiguration {
  checkOptions(doing, configuration, table);
  const {
    maximumRetryAttempts = MOST_RETRIES,
    maximumEventAgeInSeconds = LONGEST_AGE,
    destinations,
    deadLetterQueue,
    deliver,
  } = configuration;
  checkRange(doing, 'maximumRetryAttempts', maximumRetryAttempts, 0, MOST_RETRIES);
  checkRange(doing, 'maximumEventAgeInSeconds', maximumEventAgeInSeconds, SHORTEST_AGE, LONGEST_AGE);
  if (destinations !== undefined) checkDestinations(doing, destinations, functionArn);
  if (deadLetterQueue !== undefined) checkDeadLetterQueue(doing, deadLetterQueue);
  return {
    maximumRetryAttempts,
    maximumEventAge: maximumEventAgeInSeconds * 1000,
    onSuccess: destinations?.onSuccess,
    onFailure: destinations?.onFailure,
    deadLetterQueue,
    duplicates: deliver === 'at-least-once',
  };
}
