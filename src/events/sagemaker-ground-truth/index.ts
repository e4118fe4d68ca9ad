export { facts } from './facts.js';
export {
  createSageMakerGroundTruthPostAnnotationEvent,
  createSageMakerGroundTruthPreAnnotationEvent,
  type SageMakerGroundTruthPostAnnotationEventInit,
  type SageMakerGroundTruthPreAnnotationEventInit,
} from './factory.js';
export type {
  SageMakerGroundTruthAnnotations,
  SageMakerGroundTruthPostAnnotationEvent,
  SageMakerGroundTruthPostAnnotationResponse,
  SageMakerGroundTruthPreAnnotationEvent,
  SageMakerGroundTruthPreAnnotationResponse,
} from './types.js';
