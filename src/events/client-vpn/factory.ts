import { isIP } from 'node:net';
import { madeEvent } from '../../contracts/made-event.js';
import { aNonEmptyString, aString, aStringMatching, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { human } from '../../values/human.js';
import { randomHex } from '../../values/random-text.js';
import type { ClientVPNConnectionHandlerEvent, ClientVPNSchemaVersion } from './types.js';

/** Who wants to connect to which endpoint, and with what. Everything has a default. */
export interface ClientVPNConnectionHandlerEventInit {
  /** Default: random. */
  'connection-id'?: string | undefined;
  /** Default: random. */
  'endpoint-id'?: string | undefined;
  /** Common name of the client's certificate; empty without mutual authentication. Default: empty. */
  'common-name'?: string | undefined;
  /** Name of the user; empty where a certificate alone is checked. Default: made up, or empty where there is a common name. */
  username?: string | undefined;
  /** Operating system of the client. Default `win`. */
  platform?: string | undefined;
  /** Version of the operating system, which is only known of Windows. Default `10.0` for Windows, else empty. */
  'platform-version'?: string | undefined;
  /** Address of the client. Default: one that is reserved for documentation. */
  'public-ip'?: string | undefined;
  /** Default `2.5.6`. */
  'client-openvpn-version'?: string | undefined;
  /** The user's groups, as the event has them: one text. Default: empty. */
  groups?: string | undefined;
  /** Default `v3`. */
  'schema-version'?: ClientVPNSchemaVersion | undefined;
}

export const SCHEMA_VERSIONS: readonly ClientVPNSchemaVersion[] = ['v1', 'v2', 'v3'];

/** The options of a client connect handler's event. */
export const clientVPNConnectionHandlerEventOptions: OptionTable<ClientVPNConnectionHandlerEventInit> =
  optionTable<ClientVPNConnectionHandlerEventInit>({
    'connection-id': aStringMatching(
      /^cvpn-connection-[0-9a-f]{17}$/,
      'the id of a connection: cvpn-connection- and 17 hexadecimal digits',
    ),
    'endpoint-id': aStringMatching(/^cvpn-endpoint-[0-9a-f]{17}$/, 'the id of an endpoint: cvpn-endpoint- and 17 hexadecimal digits'),
    'common-name': aString,
    username: aString,
    platform: aNonEmptyString,
    'platform-version': aString,
    'public-ip': { expected: 'an IP address', accepts: (value) => typeof value === 'string' && isIP(value) !== 0 },
    'client-openvpn-version': aString,
    groups: aString,
    'schema-version': oneOf(SCHEMA_VERSIONS),
  });

const DOING = 'create ClientVPNConnectionHandlerEvent';

/** An option that contradicts the rest, and why. */
export interface Misfit {
  readonly option: 'username' | 'platform-version' | 'groups';
  readonly why: string;
}

function isGiven(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}

function isWithoutUser({ username, 'common-name': commonName }: ClientVPNConnectionHandlerEventInit): boolean {
  return username === undefined ? isGiven(commonName) : username === '';
}

/** The first option that contradicts the rest, if there is one. */
export function misfitOf(init: ClientVPNConnectionHandlerEventInit): Misfit | undefined {
  const { platform = 'win', groups, 'schema-version': version = 'v3' } = init;
  if (init.username === '' && !isGiven(init['common-name'])) return { option: 'username', why: 'there is no common name either' };
  if (isGiven(init['platform-version']) && platform !== 'win') {
    return { option: 'platform-version', why: `it is only known of "win", and the platform is ${show(platform)}` };
  }
  if (groups !== undefined && version !== 'v3') return { option: 'groups', why: `events have them since v3, and this one is ${version}` };
  if (isGiven(groups) && isWithoutUser(init)) return { option: 'groups', why: 'there is no user' };
  return undefined;
}

function eventOf(init: ClientVPNConnectionHandlerEventInit): ClientVPNConnectionHandlerEvent {
  const misfit = misfitOf(init);
  if (misfit !== undefined) {
    throw failure(
      DOING,
      `option "${misfit.option}" is ${show(init[misfit.option])}, but ${misfit.why}`,
      'Leave it out, or change the other.',
    );
  }
  const { platform = 'win', 'schema-version': version = 'v3' } = init;
  const event: Partial<Record<keyof ClientVPNConnectionHandlerEvent, string>> = {
    'connection-id': init['connection-id'] ?? `cvpn-connection-0${randomHex(16)}`,
    'endpoint-id': init['endpoint-id'] ?? `cvpn-endpoint-0${randomHex(16)}`,
    'common-name': init['common-name'] ?? '',
    username: init.username ?? (isWithoutUser(init) ? '' : human().userName()),
    platform,
    'platform-version': init['platform-version'] ?? (platform === 'win' ? '10.0' : ''),
    'public-ip': init['public-ip'] ?? human().ipv4(),
    'client-openvpn-version': init['client-openvpn-version'] ?? '2.5.6',
  };
  if (version === 'v3') event.groups = init.groups ?? '';
  event['schema-version'] = version;
  return event as ClientVPNConnectionHandlerEvent;
}

/**
 * The event that AWS Client VPN sends to the function of a client connect handler, once a device and its user are authenticated.
 *
 * @see https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-authorization.html
 * @param init who connects, and with what; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Client VPN could not send
 * @example
 * const event = createClientVPNConnectionHandlerEvent({ 'common-name': 'laptop-42', platform: 'mac' });
 * expect(event).toMatchObject({ 'common-name': 'laptop-42', username: '', platform: 'mac', 'platform-version': '' });
 */
export function createClientVPNConnectionHandlerEvent(
  init: ClientVPNConnectionHandlerEventInit = {},
  overrides?: DeepPartial<ClientVPNConnectionHandlerEvent>,
): ClientVPNConnectionHandlerEvent {
  checkOptions(DOING, init, clientVPNConnectionHandlerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
