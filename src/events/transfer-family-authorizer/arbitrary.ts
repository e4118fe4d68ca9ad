import type { TransferFamilyAuthorizerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyRandomText, anySourceIp, anyText } from '../../generate/values.js';
import { ALPHABETS } from '../../values/random-text.js';
import {
  createTransferFamilyAuthorizerEvent,
  isKeyLogin,
  transferFamilyAuthorizerEventOptions,
  type TransferFamilyAuthorizerEventInit,
} from './factory.js';
import { PROTOCOLS } from './protocols.js';

/** Constraints of `anyTransferFamilyAuthorizerEvent()`: the factory's options, each a value or an arbitrary. */
export type TransferFamilyAuthorizerEventConstraints = Constraints<TransferFamilyAuthorizerEventInit>;

const defaults = {
  username: fc.oneof(
    fc.constantFrom('ana', 'ANA', 'first.last@example.com', '_backup', '007', 'u'.repeat(100), '__proto__'),
    fc.stringMatching(/^\w[\w@.-]{2,19}$/),
  ),
  password: fc.oneof(
    fc.constantFrom(null, ''),
    anyText({ minLength: 1 }),
    fc.constantFrom('pass:word', ' ', '${password}', 'p'.repeat(1024)),
  ),
  protocol: fc.constantFrom(...PROTOCOLS),
  serverId: anyRandomText(ALPHABETS.hexadecimal, 17).map((id) => `s-${id}`),
  sourceIp: anySourceIp(),
};

/** Leaves out what is drawn and goes with nothing: only SFTP has keys. */
function fitting(
  init: TransferFamilyAuthorizerEventInit,
  constraints: TransferFamilyAuthorizerEventConstraints,
): TransferFamilyAuthorizerEventInit {
  const withoutPassword = init.password !== undefined && isKeyLogin(init.password);
  if (!withoutPassword || init.protocol === undefined || init.protocol === 'SFTP') return init;
  const fit = { ...init };
  if (constraints.password === undefined) delete fit.password;
  else if (constraints.protocol === undefined) delete fit.protocol;
  return fit;
}

/**
 * Any event that a Transfer Family server sends to its identity provider: every protocol, logins with a key and with passwords of all
 * kinds, addresses of both versions. Shrinks to the plain `createTransferFamilyAuthorizerEvent()`.
 *
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html
 * @param constraints options of `createTransferFamilyAuthorizerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyTransferFamilyAuthorizerEvent({ password: null }), (event) => {
 *     expect(event.protocol).toBe('SFTP');
 *     expect(event).not.toHaveProperty('password');
 *   }),
 * );
 */
export function anyTransferFamilyAuthorizerEvent(
  constraints: TransferFamilyAuthorizerEventConstraints = {},
): fc.Arbitrary<TransferFamilyAuthorizerEvent> {
  const init = anyInit('generate TransferFamilyAuthorizerEvent', transferFamilyAuthorizerEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createTransferFamilyAuthorizerEvent(drawn),
  );
}
