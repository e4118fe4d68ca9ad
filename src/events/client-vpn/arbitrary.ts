import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anySourceIp, anyText } from '../../generate/values.js';
import {
  clientVPNConnectionHandlerEventOptions,
  createClientVPNConnectionHandlerEvent,
  misfitOf,
  SCHEMA_VERSIONS,
  type ClientVPNConnectionHandlerEventInit,
  type Misfit,
} from './factory.js';
import type { ClientVPNConnectionHandlerEvent } from './types.js';

/** Constraints of `anyClientVPNConnectionHandlerEvent()`: the factory's options, each a value or an arbitrary. */
export type ClientVPNConnectionHandlerEventConstraints = Constraints<ClientVPNConnectionHandlerEventInit>;

const defaults = {
  'common-name': fc.constantFrom('laptop-42', 'client1.domain.tld', 'c'.repeat(64), ''),
  username: fc.oneof(fc.constantFrom('', 'ana', 'EXAMPLE\\ana', 'ana@example.com'), anyText({ minLength: 1 })),
  platform: fc.constantFrom('mac', 'linux', 'win', 'ios', 'android'),
  'platform-version': fc.constantFrom('', '6.1', '10.0.19045'),
  'public-ip': anySourceIp(),
  'client-openvpn-version': fc.constantFrom('', '2.4.5', '3.8.2'),
  groups: fc.constantFrom('', 'admins', 'admins,developers', 'S-1-5-21-1004336348-1177238915-682003330-512'),
  'schema-version': fc.constantFrom(...SCHEMA_VERSIONS),
};

/** What to drop where an option contradicts the rest, in this order. */
const RIVALS: Readonly<Record<Misfit['option'], readonly (keyof ClientVPNConnectionHandlerEventInit)[]>> = {
  username: ['username'],
  'platform-version': ['platform-version', 'platform'],
  groups: ['groups', 'schema-version', 'username', 'common-name'],
};

/** Drops what is drawn and contradicts the rest. */
function fitting(
  drawn: ClientVPNConnectionHandlerEventInit,
  constraints: ClientVPNConnectionHandlerEventConstraints,
): ClientVPNConnectionHandlerEventInit {
  const init = { ...drawn };
  for (let misfit = misfitOf(init); misfit !== undefined; misfit = misfitOf(init)) {
    const dropped = RIVALS[misfit.option].find((name) => init[name] !== undefined && constraints[name] === undefined);
    if (dropped !== undefined) delete init[dropped];
    else if (misfit.option === 'username' && constraints['common-name'] === undefined) init['common-name'] = 'laptop-42';
    else break;
  }
  return init;
}

/**
 * Any event that AWS Client VPN sends to a client connect handler: certificates, users and both, every platform and version of the schema,
 * members that are empty. Shrinks to the plain `createClientVPNConnectionHandlerEvent()`.
 *
 * @see https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-authorization.html
 * @param constraints options of `createClientVPNConnectionHandlerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyClientVPNConnectionHandlerEvent({ 'schema-version': 'v1' }), (event) => {
 *     expect(event).not.toHaveProperty('groups');
 *   }),
 * );
 */
export function anyClientVPNConnectionHandlerEvent(
  constraints: ClientVPNConnectionHandlerEventConstraints = {},
): fc.Arbitrary<ClientVPNConnectionHandlerEvent> {
  const init = anyInit('generate ClientVPNConnectionHandlerEvent', clientVPNConnectionHandlerEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createClientVPNConnectionHandlerEvent(drawn),
  );
}
