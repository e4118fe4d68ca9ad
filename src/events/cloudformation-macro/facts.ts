import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { macroResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'cloudformation-macro',
  title: 'AWS CloudFormation macro',
  types: [
    {
      type: 'CloudFormationMacroEvent',
      declaredBy: 'lambdouble',
      create: 'createCloudFormationMacroEvent',
      any: 'anyCloudFormationMacroEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    template: 'at most 1 MB after all macros',
    macros: 'a fragment that a macro returns can’t call another macro',
  },
  response: macroResponse,
  recognises(event) {
    if (!isPlainObject(event) || typeof event.transformId !== 'string' || typeof event.requestId !== 'string') return false;
    return event.fragment !== undefined && isPlainObject(event.params) && isPlainObject(event.templateParameterValues);
  },
  pages: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-author.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros.html',
  ],
};
