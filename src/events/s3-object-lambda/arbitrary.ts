import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { anyObjectKey } from '../s3/arbitrary.js';
import { createS3ObjectLambdaEvent } from './factory.js';
import { s3ObjectLambdaEventOptions, type S3ObjectLambdaEventInit } from './init.js';
import { OPERATION_NAMES, OPERATIONS } from './operations.js';
import type { S3ObjectLambdaEvent, S3ObjectLambdaOperation } from './types.js';

/** Constraints of `anyS3ObjectLambdaEvent()`: the factory's options, each a value or an arbitrary. */
export type S3ObjectLambdaEventConstraints<TOperation extends S3ObjectLambdaOperation = S3ObjectLambdaOperation> = Constraints<
  S3ObjectLambdaEventInit<TOperation>
>;

const anyName = fc.constantFrom('alice', 'deploy-role', 'user@example.com', 'a', 'r'.repeat(64));

const defaults = {
  operation: fc.constantFrom(...OPERATION_NAMES),
  key: anyObjectKey(),
  query: fc.constantFrom<Record<string, string>>(
    { versionId: '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY' },
    { partNumber: '2' },
    { prefix: 'cats & dogs/', delimiter: '/' },
    { 'max-keys': '1', 'encoding-type': 'url', marker: 'ä+b' },
  ),
  headers: fc.constantFrom<Record<string, string>>(
    { Range: 'bytes=0-99' },
    { 'If-None-Match': '"33a64df551425fcc55e4d42a148795d9"' },
    { 'user-agent': 'aws-sdk-js/3.900.0' },
    { Authorization: 'AWS4-HMAC-SHA256 Credential=AKIA' },
    { 'x-amz-meta-note': '' },
  ),
  payload: fc.oneof(fc.constantFrom<string | object>('{}', '{broken', { width: 320 }), anyText()),
  accessPointName: fc.constantFrom('thumbnails', 'abc', 'my-olap', 'n'.repeat(45)),
  supportingAccessPointName: fc.constantFrom('originals', 'abc'),
  userName: anyName,
  roleName: anyName,
  sessionName: anyName,
  accountId: fc.constantFrom('123456789012', '000000000000', '012345678901'),
  region: anyRegion(),
  time: anyInstant(),
};

/** Drops what is drawn and contradicts something else; what the user constrained stays, so that the factory can object. */
function fitting(init: S3ObjectLambdaEventInit, constraints: Constraints<S3ObjectLambdaEventInit>): S3ObjectLambdaEventInit {
  const fit = { ...init };
  const drop = (option: keyof S3ObjectLambdaEventInit): void => {
    if (constraints[option] === undefined) delete fit[option];
  };
  const lists = (): boolean => fit.operation !== undefined && OPERATIONS[fit.operation].lists;
  if (lists() && constraints.key !== undefined && fit.key !== undefined) drop('operation');
  if (lists()) drop('key');
  const role = constraints.roleName !== undefined || constraints.sessionName !== undefined;
  if (role) drop('userName');
  if (fit.userName !== undefined) {
    drop('roleName');
    drop('sessionName');
  }
  return fit;
}

/**
 * Any event that S3 Object Lambda sends to a function: reads, heads and listings, by users and by sessions of roles, ranges and
 * conditions, keys of every script. Shrinks to the plain `createS3ObjectLambdaEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-event-context.html
 * @param constraints options of `createS3ObjectLambdaEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3ObjectLambdaEvent({ operation: 'GetObject' }), (event) => {
 *     expect(event.getObjectContext.outputToken).toMatch(/./);
 *   }),
 * );
 */
export function anyS3ObjectLambdaEvent<TOperation extends S3ObjectLambdaOperation = S3ObjectLambdaOperation>(
  constraints: S3ObjectLambdaEventConstraints<TOperation> = {} as S3ObjectLambdaEventConstraints<TOperation>,
): fc.Arbitrary<S3ObjectLambdaEvent<TOperation>> {
  const given = constraints as Constraints<S3ObjectLambdaEventInit>;
  const init = anyInit('generate S3ObjectLambdaEvent', s3ObjectLambdaEventOptions, defaults, given).map((drawn) => fitting(drawn, given));
  return eventFrom(init, (drawn) => createS3ObjectLambdaEvent(drawn) as S3ObjectLambdaEvent<TOperation>);
}
