import { aStringMatching } from '../internal/checks.js';
import type { OptionCheck } from '../internal/options.js';
import { randomHex } from './random-text.js';
import { nextBelow } from './sequence.js';

/** Accepts the id of an instance: `i-` and 17 hexadecimal digits, or 8 in old accounts. */
export const anInstanceId: OptionCheck = aStringMatching(
  /^i-([0-9a-f]{8}|[0-9a-f]{17})$/,
  'the id of an instance: "i-" and 17 (or, of old ones, 8) lower-case hexadecimal digits',
);

/** The id of an instance, such as `i-0123456789abcdef0`. */
export function instanceId(): string {
  return `i-0${randomHex(16)}`;
}

/** Accepts an availability zone, of whatever region. */
export const anAvailabilityZone: OptionCheck = aStringMatching(
  /^[a-z]{2,4}(-[a-z]+)+-\d(-[a-z]+-\d+)?[a-z]$/,
  'an availability zone, such as "eu-west-1a"',
);

/** An address in a private subnet, such as `10.0.17.42`. */
export function privateAddress(): string {
  return `10.0.${nextBelow(256)}.${4 + nextBelow(250)}`;
}

/** The name that a VPC gives a private address, such as `ip-10-0-17-42.eu-west-1.compute.internal`. */
export function privateNameOf(address: string, region: string): string {
  return `ip-${address.replaceAll('.', '-')}.${region === 'us-east-1' ? 'ec2' : `${region}.compute`}.internal`;
}
