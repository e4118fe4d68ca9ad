import { conversion, type Conversion } from '../../contracts/conversion.js';
import { nameIn } from '../../values/readings.js';
import {
  createSageMakerGroundTruthPostAnnotationEvent,
  createSageMakerGroundTruthPreAnnotationEvent,
  postAnnotationEventOptions,
  preAnnotationEventOptions,
  type SageMakerGroundTruthPreAnnotationEventInit,
} from './factory.js';
import type { SageMakerGroundTruthPreAnnotationEvent } from './types.js';

interface OfJob {
  labelingJobArn: string;
}

/** The job is said by its name, region and account. */
const job = {
  labelingJobArn: (): undefined => undefined,
  labelingJobName: ({ labelingJobArn }: OfJob): string => nameIn(labelingJobArn),
  region: ({ labelingJobArn }: OfJob): string | undefined => labelingJobArn.split(':')[3],
  accountId: ({ labelingJobArn }: OfJob): string | undefined => labelingJobArn.split(':')[4],
};

export const conversions: readonly Conversion[] = [
  conversion<SageMakerGroundTruthPreAnnotationEventInit, SageMakerGroundTruthPreAnnotationEvent>({
    factory: 'createSageMakerGroundTruthPreAnnotationEvent',
    create: createSageMakerGroundTruthPreAnnotationEvent,
    options: preAnnotationEventOptions,
    readings: job,
  }),
  conversion({
    factory: 'createSageMakerGroundTruthPostAnnotationEvent',
    create: createSageMakerGroundTruthPostAnnotationEvent,
    options: postAnnotationEventOptions,
    readings: { ...job, time: () => undefined },
  }),
];
