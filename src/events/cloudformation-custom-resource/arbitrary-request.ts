import * as fc from 'fast-check';
import type { Constraints, InitArbitraries } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import type { CloudFormationCustomResourceEventInit } from './init.js';
import { PARTS_OF_STACK_ARN } from './request.js';

function anyProperties(): fc.Arbitrary<Record<string, unknown>> {
  const scalar = fc.oneof(anyText(), fc.integer(), fc.boolean(), fc.constantFrom('', 'true', '5', 0.1));
  const name = fc.constantFrom('Name', 'Size', 'Tags', 'Subnets', 'ServiceTimeout', 'lowerCase', '__proto__');
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    fc.dictionary(name, scalar, { maxKeys: 3, noNullPrototype: true }),
    fc.array(fc.record({ Key: anyText(), Value: scalar }, { noNullPrototype: true }), { maxLength: 2 }),
  );
  return fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true });
}

const defaults: InitArbitraries<CloudFormationCustomResourceEventInit> = {
  stackName: fc.constantFrom('orders', 'Orders-Dev', 's', 'n'.repeat(128)),
  region: anyRegion(),
  accountId: fc.constantFrom('000000000001', '123456789012'),
  logicalResourceId: fc.constantFrom('MyResource', 'A', 'DatabaseUser8F3A1B2C', '1stUser'),
  resourceType: fc.constantFrom('AWS::CloudFormation::CustomResource', 'Custom::S3AutoDeleteObjects', 'Custom::My@Type_1-b'),
  resourceProperties: anyProperties(),
  time: anyInstant(),
  physicalResourceId: fc.oneof(
    fc.constantFrom('2026/01/15/[$LATEST]0123456789abcdef0123456789abcdef', 'arn:aws:s3:::photos', 'a|b', 'Größe', 'p'.repeat(1024)),
    fc.uuid(),
  ),
  oldResourceProperties: anyProperties(),
  requestType: fc.constantFrom<('Create' | 'Update' | 'Delete')[]>('Create', 'Update', 'Delete'),
};

/** An arbitrary for each option of a table that has one. */
export function anyRequestInit(table: object): InitArbitraries<CloudFormationCustomResourceEventInit> {
  const drawn = Object.entries(defaults).filter(([name]) => name in table);
  return Object.fromEntries(drawn) as InitArbitraries<CloudFormationCustomResourceEventInit>;
}

/** Drops what is drawn and contradicts something else; what the user constrained stays, so that the factory can object. */
export function fittingRequest<Init extends CloudFormationCustomResourceEventInit>(init: Init, constraints: Constraints<Init>): Init {
  const fit = { ...init };
  const drop = (option: keyof CloudFormationCustomResourceEventInit): void => {
    if (constraints[option] === undefined) delete fit[option];
  };
  if (fit.stackId !== undefined) for (const part of PARTS_OF_STACK_ARN) drop(part);
  if (fit.serviceToken !== undefined) drop('region');
  const { requestType } = fit;
  if (requestType === 'Create') {
    drop('physicalResourceId');
    if (fit.physicalResourceId !== undefined) drop('requestType');
  }
  if (requestType !== undefined && requestType !== 'Update') {
    drop('oldResourceProperties');
    if (fit.oldResourceProperties !== undefined) drop('requestType');
  }
  return fit;
}
