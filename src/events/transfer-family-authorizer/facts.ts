import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { PROTOCOLS } from './protocols.js';
import { loginResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'transfer-family-authorizer',
  title: 'AWS Transfer Family custom identity provider',
  types: [
    {
      type: 'TransferFamilyAuthorizerEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createTransferFamilyAuthorizerEvent',
      any: 'anyTransferFamilyAuthorizerEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    username: '3 to 100 letters, digits, underscores, hyphens, full stops and at signs; the first no sign',
    'secondary group ids': 'up to 16',
  },
  response: loginResponse,
  recognises(event) {
    if (!isPlainObject(event)) return false;
    const { username, protocol, serverId, sourceIp } = event;
    if (typeof username !== 'string' || typeof sourceIp !== 'string' || typeof serverId !== 'string') return false;
    return (PROTOCOLS as readonly unknown[]).includes(protocol);
  },
  pages: [
    'https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html',
    'https://docs.aws.amazon.com/transfer/latest/userguide/custom-idp-intro.html',
  ],
};
