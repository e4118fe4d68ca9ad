import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isCustomResourceRequest, isThroughCdkProvider } from '../cloudformation-custom-resource/recognise.js';
import { providerResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'cdk-custom-resource',
  title: 'AWS CDK custom resource provider',
  types: [
    {
      type: 'CdkCustomResourceEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCdkCustomResourceEvent',
      any: 'anyCdkCustomResourceEvent',
    },
    {
      type: 'CdkCustomResourceIsCompleteEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCdkCustomResourceIsCompleteEvent',
      any: 'anyCdkCustomResourceIsCompleteEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    response: '4,096 bytes, with what the provider adds to the answer',
    'physical resource id': '1 to 1,024 bytes',
    isComplete: 'asked every 5 seconds for half an hour, unless the provider says otherwise',
  },
  response: providerResponse,
  recognises: (event) => isCustomResourceRequest(event) && isThroughCdkProvider(event),
  pages: [
    'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html',
  ],
};
