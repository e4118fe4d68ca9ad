import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import {
  createSageMakerGroundTruthPostAnnotationEvent,
  createSageMakerGroundTruthPreAnnotationEvent,
  postAnnotationEventOptions,
  preAnnotationEventOptions,
  type SageMakerGroundTruthPostAnnotationEventInit,
  type SageMakerGroundTruthPreAnnotationEventInit,
} from './factory.js';
import { PARTS_OF_JOB_ARN, type LabelingJobInit } from './job.js';
import type { SageMakerGroundTruthPostAnnotationEvent, SageMakerGroundTruthPreAnnotationEvent } from './types.js';

/** Constraints of `anySageMakerGroundTruthPreAnnotationEvent()`: the factory's options, each a value or an arbitrary. */
export type SageMakerGroundTruthPreAnnotationEventConstraints<DataObject extends object = Record<string, unknown>> = Constraints<
  SageMakerGroundTruthPreAnnotationEventInit<DataObject>
>;

/** Constraints of `anySageMakerGroundTruthPostAnnotationEvent()`: the factory's options, each a value or an arbitrary. */
export type SageMakerGroundTruthPostAnnotationEventConstraints = Constraints<SageMakerGroundTruthPostAnnotationEventInit>;

const job = {
  labelingJobName: fc.constantFrom('cats', 'j', 'Label-2-of-3', 'n'.repeat(63)),
  region: anyRegion(),
  accountId: fc.constantFrom('000000000001', '123456789012'),
};

const address = fc.constantFrom('s3://photos/a.jpg', 's3://my.dotted.bucket/input/holiday photo+1.jpg', 's3://abc/ünïcödé/日本語.png');

const preDefaults = {
  ...job,
  dataObject: fc.oneof(
    address.map((uri): Record<string, unknown> => ({ 'source-ref': uri })),
    anyText().map((source): Record<string, unknown> => ({ source })),
    fc.record(
      { 'source-ref': address, id: fc.nat(), 'cats-metadata': fc.constant({ 'human-annotated': 'yes', type: 'groundTruth/custom' }) },
      { noNullPrototype: true },
    ),
  ),
};

const postDefaults = {
  ...job,
  labelCategories: fc.array(fc.oneof(anyText(), fc.constantFrom('Cat', 'No cat')), { maxLength: 4 }),
  labelAttributeName: fc.constantFrom('cats', 'a', 'is-cat', 'n'.repeat(127)),
  roleArn: fc.constantFrom(
    'arn:aws:iam::123456789012:role/service-role/AmazonSageMaker-ExecutionRole-20260115T123456',
    'arn:aws-cn:iam::000000000001:role/r',
  ),
  s3Uri: address,
  time: anyInstant(),
};

/** Leaves out what is drawn and an ARN says already. */
function withoutPartsOfArn<Init extends LabelingJobInit>(init: Init, constraints: Constraints<LabelingJobInit>): Init {
  if (init.labelingJobArn === undefined) return init;
  const fit = { ...init };
  for (const part of PARTS_OF_JOB_ARN) if (constraints[part] === undefined) delete fit[part];
  return fit;
}

/**
 * Any event that Ground Truth sends before a data object is labelled: references and the data themselves, with labels of earlier jobs, names
 * of every script. Shrinks to the plain `createSageMakerGroundTruthPreAnnotationEvent()`.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html
 * @param constraints options of `createSageMakerGroundTruthPreAnnotationEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anySageMakerGroundTruthPreAnnotationEvent({ labelingJobName: 'cats' }), (event) => {
 *     expect(event.labelingJobArn).toMatch(/:labeling-job\/cats$/);
 *   }),
 * );
 */
export function anySageMakerGroundTruthPreAnnotationEvent<DataObject extends object = Record<string, unknown>>(
  constraints: SageMakerGroundTruthPreAnnotationEventConstraints<DataObject> = {},
): fc.Arbitrary<SageMakerGroundTruthPreAnnotationEvent<DataObject>> {
  const given = constraints as SageMakerGroundTruthPreAnnotationEventConstraints;
  const init = anyInit('generate SageMakerGroundTruthPreAnnotationEvent', preAnnotationEventOptions, preDefaults, given);
  return eventFrom(
    init.map((drawn) => withoutPartsOfArn(drawn, given)),
    (drawn) => createSageMakerGroundTruthPreAnnotationEvent(drawn) as SageMakerGroundTruthPreAnnotationEvent<DataObject>,
  );
}

/**
 * Any event that Ground Truth sends after data objects are labelled: without and with many categories, attribute names of their own, roles
 * with paths. Shrinks to the plain `createSageMakerGroundTruthPostAnnotationEvent()`.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html
 * @param constraints options of `createSageMakerGroundTruthPostAnnotationEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anySageMakerGroundTruthPostAnnotationEvent({ labelAttributeName: 'is-cat' }), (event) => {
 *     expect(event.labelAttributeName).toBe('is-cat');
 *     expect(event.payload.s3Uri).toMatch(/^s3:\/\//);
 *   }),
 * );
 */
export function anySageMakerGroundTruthPostAnnotationEvent(
  constraints: SageMakerGroundTruthPostAnnotationEventConstraints = {},
): fc.Arbitrary<SageMakerGroundTruthPostAnnotationEvent> {
  const init = anyInit('generate SageMakerGroundTruthPostAnnotationEvent', postAnnotationEventOptions, postDefaults, constraints);
  return eventFrom(
    init.map((drawn) => withoutPartsOfArn(drawn, constraints)),
    (drawn) => createSageMakerGroundTruthPostAnnotationEvent(drawn),
  );
}
