import { madeEvent } from '../../contracts/made-event.js';
import { anArrayOf, aPlainObject, aString, aStringMatching } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { objectThroughJSON } from '../../internal/json.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { partitionOf } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { settings } from '../../values/settings.js';
import { anInstant, epochMilliseconds, isoSeconds, type Instant } from '../../values/time.js';
import { labelingJobOf, labelingJobOptions, type LabelingJobInit } from './job.js';
import type { SageMakerGroundTruthPostAnnotationEvent, SageMakerGroundTruthPreAnnotationEvent } from './types.js';

/** Which data object of which labelling job shall be shown to workers. Everything has a default. */
export interface SageMakerGroundTruthPreAnnotationEventInit<DataObject extends object = Record<string, unknown>> extends LabelingJobInit {
  /** A line of the input manifest. Default: `{ 'source-ref' }` of a made up file. */
  dataObject?: DataObject | undefined;
}

/** The annotations of which labelling job shall be consolidated. Everything has a default. */
export interface SageMakerGroundTruthPostAnnotationEventInit extends LabelingJobInit {
  /** Default `['Cat', 'Dog']`. */
  labelCategories?: readonly string[] | undefined;
  /** Under which name labels stand in the output manifest: 1 to 127 letters, digits and hyphens. Default: the job's name. */
  labelAttributeName?: string | undefined;
  /** Role of the labelling job. Default: one made of the account. */
  roleArn?: string | undefined;
  /** Where the file with the annotations lies. Default: where Ground Truth puts it, below the job's name. */
  s3Uri?: string | undefined;
  /** When the annotations were put there. Default: the configured time. */
  time?: Instant | undefined;
}

/** The options of a pre-annotation event. */
export const preAnnotationEventOptions: OptionTable<SageMakerGroundTruthPreAnnotationEventInit> =
  optionTable<SageMakerGroundTruthPreAnnotationEventInit>({ ...labelingJobOptions, dataObject: aPlainObject });

/** The options of a post-annotation event. */
export const postAnnotationEventOptions: OptionTable<SageMakerGroundTruthPostAnnotationEventInit> =
  optionTable<SageMakerGroundTruthPostAnnotationEventInit>({
    ...labelingJobOptions,
    labelCategories: anArrayOf(aString),
    labelAttributeName: aStringMatching(
      /^[A-Za-z0-9][A-Za-z0-9-]{0,126}$/,
      'a name of 1 to 127 letters, digits and "-", no "-" at the start',
    ),
    roleArn: aStringMatching(/^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'the ARN of a role'),
    s3Uri: aStringMatching(/^s3:\/\/[a-z0-9.-]{3,63}\/[^\0]+$/, 'an address such as "s3://bucket/key"'),
    time: anInstant,
  });

const BUCKET = 'amzn-s3-demo-bucket';
const VERSION = '2018-10-16';
const DOING_PRE = 'create SageMakerGroundTruthPreAnnotationEvent';
/** The largest line of an input manifest, in bytes. */
const LARGEST_LINE = 100 * 1024;

function dataObjectOf(dataObject: object | undefined): Record<string, unknown> {
  if (dataObject === undefined) return { 'source-ref': `s3://${BUCKET}/input/${human().fileName()}` };
  const copy = objectThroughJSON(DOING_PRE, 'dataObject', dataObject);
  const size = Buffer.byteLength(JSON.stringify(copy));
  if (size <= LARGEST_LINE) return copy;
  throw failure(DOING_PRE, `option "dataObject" has ${size} bytes of JSON`, 'A line of a manifest has at most 100 KB: use "source-ref".');
}

/**
 * The event with which SageMaker Ground Truth asks, before a data object is labelled, what workers shall see. Its type follows from
 * `dataObject`.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html
 * @param init which data object of which labelling job; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that Ground Truth could not send, and for data objects of more than 100 KB
 * @example
 * const event = createSageMakerGroundTruthPreAnnotationEvent({ dataObject: { source: 'Sue bought ten shares.' } });
 * expect(event.dataObject.source).toBe('Sue bought ten shares.');
 */
export function createSageMakerGroundTruthPreAnnotationEvent<DataObject extends object = Record<string, unknown>>(
  init: SageMakerGroundTruthPreAnnotationEventInit<DataObject> = {},
  overrides?: DeepPartial<SageMakerGroundTruthPreAnnotationEvent<NoInfer<DataObject>>>,
): SageMakerGroundTruthPreAnnotationEvent<DataObject> {
  checkOptions(DOING_PRE, init, preAnnotationEventOptions as OptionTable<unknown>);
  return madeEvent<object>(
    DOING_PRE,
    () => ({
      version: VERSION,
      labelingJobArn: labelingJobOf(DOING_PRE, init).arn,
      dataObject: dataObjectOf(init.dataObject),
    }),
    overrides as DeepPartial<object> | undefined,
  ) as SageMakerGroundTruthPreAnnotationEvent<DataObject>;
}

const DOING_POST = 'create SageMakerGroundTruthPostAnnotationEvent';

/** `2026-01-15_12:34:56`, as Ground Truth names the files of annotations. */
function fileTime(time: number): string {
  return isoSeconds(time).slice(0, 19).replace('T', '_');
}

function postEventOf(init: SageMakerGroundTruthPostAnnotationEventInit): SageMakerGroundTruthPostAnnotationEvent {
  const job = labelingJobOf(DOING_POST, init);
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const folder = `s3://${BUCKET}/${job.name}/annotations/consolidated-annotation/consolidation-request/iteration-1`;
  return {
    version: VERSION,
    labelingJobArn: job.arn,
    labelCategories: init.labelCategories === undefined ? ['Cat', 'Dog'] : [...init.labelCategories],
    labelAttributeName: init.labelAttributeName ?? job.name,
    roleArn: init.roleArn ?? `arn:${partitionOf(job.region)}:iam::${job.accountId}:role/ground-truth`,
    payload: { s3Uri: init.s3Uri ?? `${folder}/${fileTime(time)}.json` },
  };
}

/**
 * The event with which SageMaker Ground Truth asks, after data objects are labelled, what the annotations amount to.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html
 * @param init the annotations of which labelling job; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Ground Truth could not send
 * @example
 * const event = createSageMakerGroundTruthPostAnnotationEvent({ labelingJobName: 'cats', s3Uri: 's3://labels/annotations.json' });
 * expect(event).toMatchObject({ labelAttributeName: 'cats', payload: { s3Uri: 's3://labels/annotations.json' } });
 */
export function createSageMakerGroundTruthPostAnnotationEvent(
  init: SageMakerGroundTruthPostAnnotationEventInit = {},
  overrides?: DeepPartial<SageMakerGroundTruthPostAnnotationEvent>,
): SageMakerGroundTruthPostAnnotationEvent {
  checkOptions(DOING_POST, init, postAnnotationEventOptions);
  return madeEvent(DOING_POST, () => postEventOf(init), overrides);
}
