import { failure } from '../internal/errors.js';
import { DOING } from './option-checks.js';
import type { AnyMappingOptions } from './options.js';

type Slug = AnyMappingOptions['eventSource'];

const NAMES = '(?<partition>aws(?:-[a-z]+)*)';
const OWNER = '(?<region>[a-z0-9-]+):(?<accountId>\\d{12})';

const ARNS: Readonly<Record<Slug, RegExp>> = {
  sqs: new RegExp(`^arn:${NAMES}:sqs:${OWNER}:(?<name>(?=.{1,80}$)[\\w-]+(?:\\.fifo)?)$`),
  'kinesis-stream': new RegExp(`^arn:${NAMES}:kinesis:${OWNER}:stream/(?<name>[\\w.-]{1,128})$`),
  'dynamodb-stream': new RegExp(`^arn:${NAMES}:dynamodb:${OWNER}:table/(?<name>[\\w.-]{3,255})/stream/(?<label>[\\d:.T-]+)$`),
  msk: new RegExp(`^arn:${NAMES}:kafka:${OWNER}:cluster/(?<name>[\\w-]{1,64})/[\\w-]+$`),
  'self-managed-kafka': /^$/,
  'amazon-mq/activemq': new RegExp(`^arn:${NAMES}:mq:${OWNER}:broker:(?<name>[\\w.~-]{1,50}):[\\w-]+$`),
  'amazon-mq/rabbitmq': new RegExp(`^arn:${NAMES}:mq:${OWNER}:broker:(?<name>[\\w.~-]{1,50}):[\\w-]+$`),
};

const EXAMPLES: Readonly<Record<Slug, string>> = {
  sqs: 'arn:aws:sqs:us-east-1:123456789012:orders',
  'kinesis-stream': 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
  'dynamodb-stream': 'arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2015-06-27T00:48:05.899',
  msk: 'arn:aws:kafka:us-east-1:123456789012:cluster/orders/9f3c1d2e-5b7a-4c68-8d90-1a2b3c4d5e6f-2',
  'self-managed-kafka': '',
  'amazon-mq/activemq': 'arn:aws:mq:us-east-1:123456789012:broker:orders:b-9f3c1d2e-5b7a-4c68-8d90-1a2b3c4d5e6f',
  'amazon-mq/rabbitmq': 'arn:aws:mq:us-east-1:123456789012:broker:orders:b-9f3c1d2e-5b7a-4c68-8d90-1a2b3c4d5e6f',
};

/** What the ARN of a source says. */
export interface SourceNames {
  readonly region: string;
  readonly accountId: string;
  readonly name: string;
  readonly label?: string;
}

/** What an ARN says of its source; nothing without one. */
export function namesOf({ eventSource, eventSourceArn }: AnyMappingOptions): SourceNames | undefined {
  if (eventSourceArn === undefined) return undefined;
  const groups = ARNS[eventSource].exec(eventSourceArn)?.groups;
  if (groups !== undefined) return groups as unknown as SourceNames;
  throw failure(
    DOING,
    `Unrecognized event source. Unsupported source arn : ${eventSourceArn}`,
    `Pass one such as "${EXAMPLES[eventSource]}".`,
  );
}
