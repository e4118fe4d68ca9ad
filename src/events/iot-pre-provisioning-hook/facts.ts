import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { hookResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'iot-pre-provisioning-hook',
  title: 'AWS IoT pre-provisioning hook',
  types: [
    {
      type: 'IoTPreProvisioningHookEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createIoTPreProvisioningHookEvent',
      any: 'anyIoTPreProvisioningHookEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    time: '5 seconds',
    'template name': '1 to 36 letters, digits, `_` and `-`',
  },
  response: hookResponse,
  recognises(event) {
    if (!isPlainObject(event)) return false;
    const { certificateId, certificatePem, templateArn } = event;
    return typeof certificateId === 'string' && typeof certificatePem === 'string' && typeof templateArn === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/iot/latest/developerguide/pre-provisioning-hook.html',
    'https://docs.aws.amazon.com/iot/latest/developerguide/provision-wo-cert.html',
    'https://docs.aws.amazon.com/iot/latest/apireference/API_CreateProvisioningTemplate.html',
  ],
};
