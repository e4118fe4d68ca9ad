import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { customAuthorizerResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'iot-authorizer',
  title: 'AWS IoT custom authorizer',
  types: [
    {
      type: 'IoTCustomAuthorizerEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createIoTCustomAuthorizerEvent',
      any: 'anyIoTCustomAuthorizerEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    time: '5 seconds',
    principalId: '1 to 128 letters and digits',
    policies: 'up to 10, of 2,048 characters each',
    'disconnectAfterInSeconds, refreshAfterInSeconds': '300 to 86,400',
  },
  response: customAuthorizerResponse,
  recognises(event) {
    if (!isPlainObject(event)) return false;
    const { signatureVerified, protocols, protocolData } = event;
    return typeof signatureVerified === 'boolean' && Array.isArray(protocols) && isPlainObject(protocolData);
  },
  pages: [
    'https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html',
    'https://docs.aws.amazon.com/iot/latest/developerguide/config-custom-auth.html',
    'https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth.html',
    'https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-509cert.html',
  ],
};
