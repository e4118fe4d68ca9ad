import { expect, test } from 'vitest';
import { arn, partitionOf } from '../../src/values/arn.js';

test('an ARN lies in the partition of its region', () => {
  expect(arn('sqs', 'us-east-1', '123456789012', 'orders')).toBe('arn:aws:sqs:us-east-1:123456789012:orders');
  expect(arn('sqs', 'cn-north-1', '123456789012', 'orders')).toBe('arn:aws-cn:sqs:cn-north-1:123456789012:orders');
});

test.each([
  ['us-east-1', 'aws'],
  ['eu-west-1', 'aws'],
  ['mx-central-1', 'aws'],
  ['cn-northwest-1', 'aws-cn'],
  ['us-gov-east-1', 'aws-us-gov'],
  ['eusc-de-east-1', 'aws-eusc'],
  ['us-iso-east-1', 'aws-iso'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['eu-isoe-west-1', 'aws-iso-e'],
  ['us-isof-south-1', 'aws-iso-f'],
])('%s lies in %s', (region, partition) => {
  expect(partitionOf(region)).toBe(partition);
});
