import {
  createLambdaDestinationEvent,
  createLambdaFunctionInvocationResultEvent,
  type LambdaDestinationEvent,
  type LambdaDestinationEventInit,
  type LambdaFunctionInvocationResultEvent,
} from '../../events/lambda-destination/index.js';
import { throughJSON } from '../../internal/json.js';
import { randomUUID } from '../../values/random-text.js';
import { serviceOf } from './configuration.js';
import type { AsynchronousOutcome, Invocation } from './invocation.js';

/** An attribute of a message in a queue or of a notification. */
export type DeadLetterAttribute =
  | { readonly dataType: 'String' | 'Number'; readonly stringValue: string }
  | { readonly Type: 'String' | 'Number'; readonly Value: string };

/** Something that was sent because an invocation ended. */
export interface AsynchronousDelivery {
  readonly to: 'onSuccess' | 'onFailure' | 'deadLetterQueue';
  readonly service: 'SQS' | 'SNS' | 'Lambda' | 'EventBridge' | 'S3';
  /** The ARN. */
  readonly destination: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly requestId: string;
  /** What arrives: the body of a message, the event of a function or on a bus, an object's content. */
  readonly body: string;
  /** The record in it; of the dead-letter queue none, there it is the event itself. */
  readonly record: LambdaDestinationEvent | undefined;
  /** The event on a bus. */
  readonly event?: LambdaFunctionInvocationResultEvent | undefined;
  /** Of messages in the dead-letter queue: why they are there. */
  readonly messageAttributes?: Readonly<Record<'RequestID' | 'ErrorCode' | 'ErrorMessage', DeadLetterAttribute>> | undefined;
  /** The key of the object in a bucket. */
  readonly key?: string | undefined;
  /** Why it didn't arrive. */
  readonly failure?: string | undefined;
}

const SERVICES = { sqs: 'SQS', sns: 'SNS', lambda: 'Lambda', events: 'EventBridge', s3: 'S3' } as const;

const KIB = 1024;
/** The most bytes that each service takes. */
const LARGEST: Readonly<Record<AsynchronousDelivery['service'], number>> = {
  SQS: 1024 * KIB,
  SNS: 256 * KIB,
  Lambda: 1024 * KIB,
  EventBridge: 1024 * KIB,
  S3: Number.POSITIVE_INFINITY,
};

const THROTTLED = { code: '429', message: 'Rate Exceeded.' };
const FUNCTION_ERROR = '200';

/** `aws/lambda/async/<function>/2026/01/15/2026-01-15T12.34.56-<uuid>` */
function objectKey(functionName: string, time: number): string {
  const [date, clock] = new Date(time).toISOString().split('T') as [string, string];
  return `aws/lambda/async/${functionName}/${date.replaceAll('-', '/')}/${date}T${clock.slice(0, 8).replaceAll(':', '.')}-${randomUUID()}`;
}

function recordOf(invocation: Invocation, functionArn: string, time: number): LambdaDestinationEvent {
  const [, , , region, accountId, , functionName] = functionArn.split(':');
  const { condition, requestId, qualifier, tries, last } = invocation;
  const init: LambdaDestinationEventInit = {
    condition: condition!,
    requestId,
    functionName: functionName!,
    qualifier,
    region: region!,
    accountId: accountId!,
    time: Math.floor(time),
    approximateInvokeCount: tries,
    requestPayload: JSON.parse(invocation.payload) as unknown,
  };
  if (condition === 'ZeroReservedConcurrency' || last === undefined) return createLambdaDestinationEvent(init);
  const { outcome } = last;
  const record = createLambdaDestinationEvent({ ...init, executedVersion: outcome.executedVersion });
  // whatever its size: that some destinations don't take it is another matter
  record.responsePayload = throughJSON('tell a destination', 'the payload', answerOf(outcome) ?? null);
  return record;
}

function answerOf(outcome: AsynchronousOutcome): unknown {
  if (outcome.status === 'succeeded') return outcome.payload;
  return 'error' in outcome ? outcome.error : undefined;
}

/** What is sent to a destination. */
export function destinationDelivery(
  to: 'onSuccess' | 'onFailure',
  destination: string,
  invocation: Invocation,
  functionArn: string,
  time: number,
): AsynchronousDelivery {
  const service = SERVICES[serviceOf(destination) as keyof typeof SERVICES];
  const record = recordOf(invocation, functionArn, time);
  const delivery = { to, service, destination, time, requestId: invocation.requestId, record };
  if (service === 'EventBridge') {
    const made = createLambdaFunctionInvocationResultEvent(record);
    // the bus need not be in the function's account and region
    const event: LambdaFunctionInvocationResultEvent = { ...made, resources: [destination, ...made.resources.slice(1)] };
    return checked({ ...delivery, event, body: JSON.stringify(event) });
  }
  const body = JSON.stringify(record);
  if (service === 'S3') return { ...delivery, body, key: objectKey(functionArn.split(':')[6]!, time) };
  return checked({ ...delivery, body });
}

/** What is sent to the dead-letter queue: the event as it was. */
export function deadLetterDelivery(destination: string, invocation: Invocation, time: number): AsynchronousDelivery {
  const service = SERVICES[serviceOf(destination) as 'sqs' | 'sns'];
  const outcome = invocation.condition === 'ZeroReservedConcurrency' ? undefined : invocation.last?.outcome;
  const error = outcome !== undefined && 'error' in outcome ? outcome.error : undefined;
  const attribute = (type: 'String' | 'Number', value: string): DeadLetterAttribute =>
    service === 'SQS' ? { dataType: type, stringValue: value } : { Type: type, Value: value };
  return checked({
    to: 'deadLetterQueue',
    service,
    destination,
    time,
    requestId: invocation.requestId,
    body: invocation.payload,
    record: undefined,
    messageAttributes: {
      RequestID: attribute('String', invocation.requestId),
      ErrorCode: attribute('Number', error === undefined ? THROTTLED.code : FUNCTION_ERROR),
      ErrorMessage: attribute('String', firstKilobyte(error?.errorMessage ?? THROTTLED.message)),
    },
  });
}

/** Characters are not cut in two. */
function firstKilobyte(text: string): string {
  if (Buffer.byteLength(text) <= KIB) return text;
  const bytes = Buffer.from(text);
  let end = KIB;
  while ((bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.toString('utf8', 0, end);
}

/** Says why something can't arrive, if it can't. */
function checked(delivery: AsynchronousDelivery): AsynchronousDelivery {
  const { service, destination, body } = delivery;
  if (destination.endsWith('.fifo')) return { ...delivery, failure: `${service} of type FIFO can’t be a destination` };
  const size = Buffer.byteLength(body);
  if (size <= LARGEST[service]) return delivery;
  return { ...delivery, failure: `${size} bytes are more than the ${LARGEST[service]} that ${service} takes` };
}
