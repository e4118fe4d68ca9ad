import { recordsOf } from '../../contracts/batch.js';
import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';

export const facts: EventSourceFacts = {
  slug: 'codecommit',
  title: 'AWS CodeCommit repository trigger',
  types: [
    {
      type: 'CodeCommitTriggerEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCodeCommitTriggerEvent',
      any: 'anyCodeCommitTriggerEvent',
      createRecord: 'createCodeCommitTrigger',
    },
  ],
  invocation: 'asynchronous',
  records: { minimum: 1, maximum: 1, usual: 1 },
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    triggers: 'ten for each repository',
    'custom data': '1,000 characters',
    'repository name': '1 to 100 letters, digits, `.`, `-` and `_`',
  },
  response: ignoredResponse,
  recognises(event) {
    const [record] = recordsOf(event);
    return (record as { eventSource?: unknown } | null | undefined)?.eventSource === 'aws:codecommit';
  },
  pages: [
    'https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-notify-lambda.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-codecommit.html',
    'https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html',
  ],
};
