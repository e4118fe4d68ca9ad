import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { annotationResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'sagemaker-ground-truth',
  title: 'Amazon SageMaker Ground Truth annotation',
  types: [
    {
      type: 'SageMakerGroundTruthPreAnnotationEvent',
      declaredBy: 'lambdouble',
      create: 'createSageMakerGroundTruthPreAnnotationEvent',
      any: 'anySageMakerGroundTruthPreAnnotationEvent',
    },
    {
      type: 'SageMakerGroundTruthPostAnnotationEvent',
      declaredBy: 'lambdouble',
      create: 'createSageMakerGroundTruthPostAnnotationEvent',
      any: 'anySageMakerGroundTruthPostAnnotationEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'data object': '100 KB, a line of the input manifest',
    'job name': '1 to 63 letters, digits and hyphens',
    annotations: 'in a file in S3, never in the event',
  },
  response: annotationResponse,
  recognises(event) {
    if (!isPlainObject(event) || typeof event.version !== 'string' || typeof event.labelingJobArn !== 'string') return false;
    return isPlainObject(event.dataObject) || (isPlainObject(event.payload) && typeof event.payload.s3Uri === 'string');
  },
  pages: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html',
    'https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3.html',
    'https://docs.aws.amazon.com/sagemaker/latest/dg/sms-data-output.html',
  ],
};
