import { stateChangeKind, type StateChangeKind } from '../../../contracts/state-change-facts.js';

/** What ECR tells of an image. */
export const ECR_KINDS: {
  readonly action: StateChangeKind<'ECR Image Action'>;
  readonly scan: StateChangeKind<'ECR Image Scan'>;
} = {
  action: stateChangeKind('aws.ecr', 'ECR Image Action', 'ECRImageActionEvent'),
  scan: stateChangeKind('aws.ecr', 'ECR Image Scan', 'ECRImageScanEvent'),
};

/** Every kind of event that tells of an image. */
export const ALL_ECR_KINDS: readonly StateChangeKind[] = Object.values(ECR_KINDS);
