import { aStringMatching } from '../internal/checks.js';
import type { OptionCheck } from '../internal/options.js';
import { partitionOf } from './arn.js';
import { opaqueBase64 } from './opaque-ids.js';
import { randomHex } from './random-text.js';

/** Accepts the ARN of a topic, standard or FIFO. */
export const aTopicArn: OptionCheck = aStringMatching(
  /^arn:aws(-[a-z]+)*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/,
  'the ARN of an SNS topic',
);

/** Accepts the subject of a message. */
export const aSubject: OptionCheck = aStringMatching(
  /^[\x21-\x7e][\x20-\x7e]{0,99}$/,
  'a subject of 1 to 100 ASCII characters that doesn’t start with a blank',
);

/** The subject under which S3 publishes its notifications. */
export const S3_SUBJECT = 'Amazon S3 Notification';

function endpoint(region: string): string {
  return `https://sns.${region}.amazonaws.com${partitionOf(region) === 'aws-cn' ? '.cn' : ''}/`;
}

/** A signature of 256 bytes. It signs nothing: who verifies it against AWS's certificate finds out. */
export function snsSignature(): string {
  return `${opaqueBase64(341)}w==`;
}

/** Where the certificate lies that a message is signed with. */
export function signingCertUrl(region: string): string {
  return `${endpoint(region)}SimpleNotificationService-${randomHex(32)}.pem`;
}

/** The link that ends a subscription. */
export function unsubscribeUrl(region: string, subscriptionArn: string): string {
  return `${endpoint(region)}?Action=Unsubscribe&SubscriptionArn=${subscriptionArn}`;
}
