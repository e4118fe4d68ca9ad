import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';

export const facts: EventSourceFacts = {
  slug: 'transfer-workflow',
  title: 'AWS Transfer Family workflow step',
  types: [
    {
      type: 'TransferFamilyWorkflowStepEvent',
      declaredBy: 'lambdouble',
      create: 'createTransferFamilyWorkflowStepEvent',
      any: 'anyTransferFamilyWorkflowStepEvent',
    },
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    timeout: '1 second to 30 minutes until SendWorkflowStepState is called',
    steps: 'at most 8 in a workflow',
    files: 'none of no bytes',
    functions: 'of the same account and Region',
  },
  response: { ...ignoredResponse, summary: 'Ignored; the function calls `SendWorkflowStepState`' },
  recognises(event) {
    if (!isPlainObject(event) || typeof event.token !== 'string') return false;
    const { serviceMetadata, fileLocation } = event;
    return isPlainObject(serviceMetadata) && isPlainObject(serviceMetadata.executionDetails) && isPlainObject(fileLocation);
  },
  pages: [
    'https://docs.aws.amazon.com/transfer/latest/userguide/custom-step-details.html',
    'https://docs.aws.amazon.com/transfer/latest/userguide/limitations-workflow.html',
    'https://docs.aws.amazon.com/transfer/latest/APIReference/API_SendWorkflowStepState.html',
  ],
};
