import type { CodeCommitTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { anyRecords, eventFrom, splitRecords } from '../../generate/any-event.js';
import { anyInit, type Constraints, type RecordsConstraint } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { createCodeCommitTriggerEvent } from './factory.js';
import { facts } from './facts.js';
import { codeCommitTriggerOptions, type CodeCommitTriggerInit } from './init.js';

/** Constraints of `anyCodeCommitTriggerEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface CodeCommitTriggerEventConstraints extends Constraints<CodeCommitTriggerInit> {
  records?: RecordsConstraint | undefined;
}

const ref = fc.constantFrom(
  'refs/heads/main',
  'refs/heads/feature/PAY-12_größer',
  'refs/tags/v1.0.1-beta.33',
  'refs/heads/a',
  'refs/tags/🦊',
);

const reference = fc.oneof(
  ref,
  fc.record({ ref, created: fc.constant(true as const) }, { noNullPrototype: true }),
  fc.record({ ref, deleted: fc.constant(true as const) }, { noNullPrototype: true }),
);

const defaults = {
  repositoryName: fc.constantFrom('shop', 'My.Repo_2', 'r'.repeat(100)),
  references: fc.uniqueArray(reference, {
    minLength: 1,
    maxLength: 4,
    selector: (given) => (typeof given === 'string' ? given : given.ref),
  }),
  customData: fc.oneof(fc.constantFrom('', '{"stage":"prod"}', 'c'.repeat(1000)), anyText()),
  eventName: fc.constant('TriggerEventTest' as const),
  eventPartNumber: fc.integer({ min: 1, max: 3 }),
  eventTriggerName: fc.constantFrom('on-push', 't'),
  userIdentityARN: fc.constantFrom('arn:aws:iam::123456789012:root', 'arn:aws:sts::123456789012:assumed-role/Admin/ana@example.com'),
  accountId: fc.constantFrom('123456789012', '000000000000', '012345678901'),
  awsRegion: anyRegion(),
  time: anyInstant(),
};

/** Drops a drawn part that comes after the last. */
function fitting(drawn: CodeCommitTriggerInit, constraints: Constraints<CodeCommitTriggerInit>): CodeCommitTriggerInit {
  const { eventPartNumber = 1, eventTotalParts = eventPartNumber } = drawn;
  if (eventPartNumber <= eventTotalParts || constraints.eventPartNumber !== undefined) return drawn;
  const { eventPartNumber: _, ...rest } = drawn;
  return rest;
}

/**
 * Any event that a trigger of a CodeCommit repository sends: branches and tags that changed, are new or gone, several in one push,
 * custom data of every kind, tests of the trigger. Shrinks to the plain `createCodeCommitTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-notify-lambda.html
 * @param constraints options of `createCodeCommitTriggerEvent`, each a value or an arbitrary; `records` sets how many records
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCodeCommitTriggerEvent({ repositoryName: 'shop' }), (event) => {
 *     expect(event.Records[0].eventSourceARN).toMatch(/:shop$/);
 *   }),
 * );
 */
export function anyCodeCommitTriggerEvent(constraints?: CodeCommitTriggerEventConstraints): fc.Arbitrary<CodeCommitTriggerEvent> {
  const doing = 'generate CodeCommitTriggerEvent';
  const { records, init } = splitRecords(doing, constraints);
  const record = anyInit(doing, codeCommitTriggerOptions, defaults, init).map((drawn) => fitting(drawn, init));
  return eventFrom(anyRecords(doing, record, facts.records!, records), (inits) => createCodeCommitTriggerEvent(inits));
}
