import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyRegion, anyText } from '../../generate/values.js';
import { cloudFormationMacroEventOptions, createCloudFormationMacroEvent, type CloudFormationMacroEventInit } from './factory.js';
import type { CloudFormationMacroEvent } from './types.js';

/** Constraints of `anyCloudFormationMacroEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudFormationMacroEventConstraints<
  Fragment extends object = Record<string, unknown>,
  Params extends object = Record<string, unknown>,
> = Constraints<CloudFormationMacroEventInit<Fragment, Params>>;

const scalar = fc.oneof(anyText(), fc.integer(), fc.boolean());
const functionCall = fc.constantFrom({ Ref: 'Stage' }, { 'Fn::Sub': '${Stage}-a' }, { 'Fn::GetAtt': ['Bucket', 'Arn'] }, []);
const name = fc.constantFrom('Name', 'Count', 'BucketName', 'Tags', 'Properties', '__proto__');

const snippet = fc.dictionary(name, fc.oneof(scalar, functionCall), { maxKeys: 4, noNullPrototype: true });
const resources = fc.dictionary(
  fc.constantFrom('Bucket', 'Queue1', 'Table'),
  fc.record(
    { Type: fc.constantFrom('AWS::S3::Bucket', 'AWS::SQS::Queue', 'Custom::Thing'), Properties: snippet },
    { requiredKeys: ['Type'], noNullPrototype: true },
  ),
  { maxKeys: 3, noNullPrototype: true },
);
const template = fc.record(
  {
    AWSTemplateFormatVersion: fc.constant('2010-09-09'),
    Parameters: fc.constant({ Stage: { Type: 'String', Default: 'dev' } }),
    Resources: resources,
    Outputs: fc.constant({ Arn: { Value: { 'Fn::GetAtt': ['Bucket', 'Arn'] } } }),
  },
  { requiredKeys: ['Resources'], noNullPrototype: true },
);

const defaults = {
  accountId: fc.constantFrom('000000000001', '123456789012'),
  fragment: fc.oneof(template, snippet),
  macroName: fc.constantFrom('Count', 'my-macro', 'M'.repeat(128)),
  transformId: fc.constant('000000000002::Shared'),
  requestId: fc.uuid(),
  region: anyRegion(),
  params: snippet,
  templateParameterValues: fc.dictionary(
    fc.constantFrom('Stage', 'SubnetIds', 'Size'),
    fc.oneof(anyText(), fc.array(fc.constantFrom('subnet-1', 'subnet-2'), { maxLength: 2 })),
    { maxKeys: 3, noNullPrototype: true },
  ),
};

/**
 * Any event that CloudFormation sends to the function of a macro: whole templates, parts of all kinds, with and without parameters,
 * macros of other accounts. Shrinks to the plain `createCloudFormationMacroEvent()`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-author.html
 * @param constraints options of `createCloudFormationMacroEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudFormationMacroEvent({ macroName: 'Count' }), (event) => {
 *     expect(event.transformId).toMatch(/^\d{12}::Count$/);
 *   }),
 * );
 */
export function anyCloudFormationMacroEvent<
  Fragment extends object = Record<string, unknown>,
  Params extends object = Record<string, unknown>,
>(constraints: CloudFormationMacroEventConstraints<Fragment, Params> = {}): fc.Arbitrary<CloudFormationMacroEvent<Fragment, Params>> {
  const given = constraints as CloudFormationMacroEventConstraints;
  const init = anyInit('generate CloudFormationMacroEvent', cloudFormationMacroEventOptions, defaults, given).map((drawn) => {
    if (drawn.transformId === undefined || drawn.macroName === undefined) return drawn;
    const { macroName, transformId, ...others } = drawn;
    if (given.macroName === undefined) return { ...others, transformId };
    return given.transformId === undefined ? { ...others, macroName } : drawn;
  });
  return eventFrom(init, (one) => createCloudFormationMacroEvent(one) as CloudFormationMacroEvent<Fragment, Params>);
}
