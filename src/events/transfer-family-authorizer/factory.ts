import { isIP } from 'node:net';
import type { TransferFamilyAuthorizerEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { aStringMatching, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { human } from '../../values/human.js';
import { randomHex } from '../../values/random-text.js';
import { PROTOCOLS, type TransferProtocol } from './protocols.js';

/** Who wants to log in where, and how. Everything has a default. */
export interface TransferFamilyAuthorizerEventInit {
  /** Name of the user: 3 to 100 letters, digits and `_-.@`. Default: made up. */
  username?: string | undefined;
  /** Password; null for somebody who logs in with a key, which only SFTP has: then the event has none. Default: made up. */
  password?: string | null | undefined;
  /** What the client speaks. Default `SFTP`. */
  protocol?: TransferProtocol | undefined;
  /** Id of the server: `s-` and 17 hexadecimal digits. Default: made up. */
  serverId?: string | undefined;
  /** Address of the client. Default: one that is reserved for documentation. */
  sourceIp?: string | undefined;
}

/** The options of a Transfer Family authorizer's event. */
export const transferFamilyAuthorizerEventOptions: OptionTable<TransferFamilyAuthorizerEventInit> =
  optionTable<TransferFamilyAuthorizerEventInit>({
    username: aStringMatching(/^\w[\w@.-]{2,99}$/, 'a user name of 3 to 100 letters, digits and "_-.@", the first a letter, digit or "_"'),
    password: {
      expected: 'a password of up to 1,024 characters, or null for a login with a key',
      accepts: (value) => value === null || (typeof value === 'string' && value.length <= 1024),
    },
    protocol: oneOf(PROTOCOLS),
    serverId: aStringMatching(/^s-[0-9a-f]{17}$/, 'the id of a server: s- and 17 hexadecimal digits'),
    sourceIp: { expected: 'an IP address', accepts: (value) => typeof value === 'string' && isIP(value) !== 0 },
  });

const DOING = 'create TransferFamilyAuthorizerEvent';

/** True where a client logs in with a key: there is no password to check. */
export function isKeyLogin(password: unknown): boolean {
  return password === undefined || password === null || password === '';
}

function eventOf(init: TransferFamilyAuthorizerEventInit): TransferFamilyAuthorizerEvent {
  const { password, protocol = 'SFTP' } = init;
  if (password !== undefined && isKeyLogin(password) && protocol !== 'SFTP') {
    throw failure(
      DOING,
      `option "password" is ${show(password)}, but the protocol is ${show(protocol)}, which has no keys to log in with`,
      'Pass a password, or the protocol "SFTP".',
    );
  }
  const event: Partial<Record<keyof TransferFamilyAuthorizerEvent, string>> = { username: init.username ?? human().userName() };
  if (password !== null) event.password = password ?? `pass-${randomHex(8)}`;
  event.protocol = protocol;
  event.serverId = init.serverId ?? `s-${randomHex(17)}`;
  event.sourceIp = init.sourceIp ?? human().ipv4();
  return event as TransferFamilyAuthorizerEvent;
}

/**
 * The event that a Transfer Family server sends to the function that knows its users, when somebody logs in.
 *
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html
 * @param init who logs in where, and how; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Transfer Family could not send
 * @example
 * const event = createTransferFamilyAuthorizerEvent({ username: 'ana', password: 'correct horse' });
 * expect(event).toMatchObject({ username: 'ana', password: 'correct horse', protocol: 'SFTP' });
 */
export function createTransferFamilyAuthorizerEvent(
  init: TransferFamilyAuthorizerEventInit = {},
  overrides?: DeepPartial<TransferFamilyAuthorizerEvent>,
): TransferFamilyAuthorizerEvent {
  checkOptions(DOING, init, transferFamilyAuthorizerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
