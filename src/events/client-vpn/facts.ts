import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { handlerResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'client-vpn',
  title: 'AWS Client VPN client connect handler',
  types: [
    {
      type: 'ClientVPNConnectionHandlerEvent',
      declaredBy: 'lambdouble',
      create: 'createClientVPNConnectionHandlerEvent',
      any: 'anyClientVPNConnectionHandlerEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    time: '30 seconds',
    'name of the function': 'starts with `AWSClientVPN-`',
    message: '255 characters',
    statuses: 'up to 10, of 255 characters each',
  },
  response: handlerResponse,
  recognises(event) {
    if (!isPlainObject(event)) return false;
    const { 'connection-id': connection, 'endpoint-id': endpoint, 'schema-version': version } = event;
    return typeof connection === 'string' && typeof endpoint === 'string' && typeof version === 'string' && 'public-ip' in event;
  },
  pages: [
    'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-authorization.html',
    'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-logging.html',
  ],
};
