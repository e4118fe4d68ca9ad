import { anAccountId, aRegion, aStringMatching } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { settings } from '../../values/settings.js';

/** Which labelling job asks. */
export interface LabelingJobInit {
  /** Whole ARN of the labelling job; `labelingJobName`, `region` and `accountId` are parts of it. Default: made of those. */
  labelingJobArn?: string | undefined;
  /** Name of the labelling job: 1 to 63 letters, digits and hyphens. Default `label-photos`. */
  labelingJobName?: string | undefined;
  /** Region of the job. Default: the configured region. */
  region?: string | undefined;
  /** Account of the job: 12 digits. Default: the configured account. */
  accountId?: string | undefined;
}

/** The options that the ARN of a job says as well. */
export const PARTS_OF_JOB_ARN = ['labelingJobName', 'region', 'accountId'] as const;

/** The options of the job. */
export const labelingJobOptions: OptionTable<LabelingJobInit> = optionTable<LabelingJobInit>({
  labelingJobArn: aStringMatching(
    /^arn:aws(-[a-z]+)*:sagemaker:[a-z0-9-]+:\d{12}:labeling-job\/[A-Za-z0-9][A-Za-z0-9-]{0,62}$/,
    'the whole ARN of a labelling job',
  ),
  labelingJobName: aStringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/, 'a job’s name: 1 to 63 letters, digits and "-", no "-" at the start'),
  region: aRegion,
  accountId: anAccountId,
});

/** A labelling job's ARN and what it says. */
export interface LabelingJob {
  readonly arn: string;
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
}

/** The job of an init. */
export function labelingJobOf(doing: string, init: LabelingJobInit): LabelingJob {
  const { labelingJobArn } = init;
  if (labelingJobArn === undefined) {
    const { labelingJobName: name = 'label-photos', region = settings().region, accountId = settings().accountId } = init;
    return { arn: arn('sagemaker', region, accountId, `labeling-job/${name}`), name, accountId, region };
  }
  const part = PARTS_OF_JOB_ARN.find((option) => init[option] !== undefined);
  if (part !== undefined) {
    throw failure(
      doing,
      `option "${part}" is ${show(init[part])}, beside "labelingJobArn"`,
      'Pass the ARN alone, or the job’s name, region and account.',
    );
  }
  const [, , , region = '', accountId = ''] = labelingJobArn.split(':');
  return { arn: labelingJobArn, name: labelingJobArn.slice(labelingJobArn.indexOf('/') + 1), accountId, region };
}
