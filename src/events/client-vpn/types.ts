/** The version of what Client VPN and its handler tell each other. */
export type ClientVPNSchemaVersion = 'v1' | 'v2' | 'v3';

/**
 * What Client VPN asks a client connect handler. Members that don't apply are empty texts.
 *
 * @see https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-authorization.html
 */
export interface ClientVPNConnectionHandlerEvent {
  'connection-id': string;
  'endpoint-id': string;
  /** Common name of the client's certificate, with mutual authentication. */
  'common-name': string;
  /** The user's name in Active Directory, or the NameID of the SAML assertion. */
  username: string;
  /** Operating system of the client, such as `win`, `mac` or `linux`. */
  platform: string;
  /** Version of the operating system, for Windows alone. */
  'platform-version': string;
  'public-ip': string;
  'client-openvpn-version': string;
  /** The user's groups in Active Directory or at the identity provider; since `v3`. */
  groups?: string;
  'schema-version': ClientVPNSchemaVersion;
}

/**
 * What a client connect handler answers. The message is called `error-msg-on-failed-posture-compliance` in `v1`, and
 * `error-msg-on-denied-connection` since.
 *
 * @see https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-authorization.html
 */
export interface ClientVPNConnectionHandlerResult {
  allow: boolean;
  'error-msg-on-denied-connection'?: string;
  'error-msg-on-failed-posture-compliance'?: string;
  'posture-compliance-statuses': string[];
  'schema-version': ClientVPNSchemaVersion;
}
