import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts, type EventTypeFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isCustomResourceRequest, isThroughCdkProvider } from './recognise.js';

function typeFacts(type: string): EventTypeFacts {
  return { type, declaredBy: '@types/aws-lambda', create: `create${type}`, any: `any${type}` };
}

export const facts: EventSourceFacts = {
  slug: 'cloudformation-custom-resource',
  title: 'AWS CloudFormation custom resource',
  types: [
    typeFacts('CloudFormationCustomResourceEvent'),
    typeFacts('CloudFormationCustomResourceCreateEvent'),
    typeFacts('CloudFormationCustomResourceUpdateEvent'),
    typeFacts('CloudFormationCustomResourceDeleteEvent'),
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    response: '4,096 bytes, put to the ResponseURL',
    'physical resource id': '1 to 1,024 bytes',
    'time to respond': 'one hour, or less where the template’s ServiceTimeout says so',
  },
  response: { ...ignoredResponse, summary: 'Ignored; CloudFormation waits for what is put to the `ResponseURL`' },
  recognises: (event) => isCustomResourceRequest(event) && !isThroughCdkProvider(event),
  pages: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources-lambda.html',
  ],
};
