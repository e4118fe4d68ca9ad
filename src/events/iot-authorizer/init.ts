import type { IoTProtocolType } from 'aws-lambda';
import { aBoolean, aMapOf, aNonEmptyString, aString, aStringMatching } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { bytesOf } from '../../values/binary.js';
import { aCertificate } from '../../values/device-certificate.js';

/** Who wants to connect, and how. Everything has a default. */
export interface IoTCustomAuthorizerEventInit {
  /** The token that the authorizer's key names, for authorizers with signing. Default: absent. */
  token?: string | undefined;
  /** Whether AWS IoT Core has checked the token's signature. Default: true where there is a token. */
  signatureVerified?: boolean | undefined;
  /** What the connection consists of. Default: `tls` and `mqtt`, and `http` between them (MQTT over WebSocket) where headers or a query are given. */
  protocols?: readonly IoTProtocolType[] | undefined;
  /** Name of the host that the device connects to. Default: an endpoint of the configured region. */
  serverName?: string | undefined;
  /** The device's certificate in PEM, where it has shown one; `principalId`, the certificate's id, follows. Default: absent. */
  x509CertificatePem?: string | undefined;
  /** Headers of the HTTP request. Default: the host. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Query of the HTTP request as it stands in the URL, from its question mark. Default: one that names the authorizer. */
  queryString?: string | undefined;
  /** User name of the MQTT CONNECT message as the device sent it, at times with a query at its end; null for none. Default: made up. */
  username?: string | null | undefined;
  /** Password of the MQTT CONNECT message, not encoded: text or bytes; null for none. Default: made up. */
  password?: string | Uint8Array | null | undefined;
  /** Id of the MQTT client, 1 to 128 bytes; null for a device that leaves it to AWS IoT Core. Default: made up. */
  clientId?: string | null | undefined;
  /** Id of the connection, a UUID. Default: random. */
  id?: string | undefined;
}

export const PROTOCOLS: readonly IoTProtocolType[] = ['tls', 'http', 'mqtt'];

/** The options that only connections with a protocol have. */
export const OPTIONS_OF: Readonly<Record<'http' | 'mqtt', readonly (keyof IoTCustomAuthorizerEventInit)[]>> = {
  http: ['headers', 'queryString'],
  mqtt: ['username', 'password', 'clientId'],
};

/** The options of a custom authorizer's event. */
export const iotCustomAuthorizerEventOptions: OptionTable<IoTCustomAuthorizerEventInit> = optionTable<IoTCustomAuthorizerEventInit>({
  token: aNonEmptyString,
  signatureVerified: aBoolean,
  protocols: {
    expected: 'an array of "tls" and "http", "mqtt" or both, each once',
    accepts: (value) =>
      Array.isArray(value) &&
      value.length > 1 &&
      value.includes('tls') &&
      new Set(value).size === value.length &&
      value.every((protocol) => (PROTOCOLS as readonly unknown[]).includes(protocol)),
  },
  serverName: aStringMatching(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, 'the name of a host, in lower case'),
  x509CertificatePem: aCertificate,
  headers: aMapOf(aString),
  queryString: aStringMatching(/^(\?[^#\s]*)?$/, 'a query as it stands in the URL, from its question mark, or an empty text'),
  username: { expected: 'a user name of text, or null for none', accepts: (value) => value === null || typeof value === 'string' },
  password: {
    expected: 'a password of text or bytes, not encoded, or null for none',
    accepts: (value) => value === null || typeof value === 'string' || bytesOf(value) !== undefined,
  },
  clientId: {
    expected: 'the id of a client, 1 to 128 bytes of UTF-8, or null for none',
    accepts: (value) =>
      value === null || (typeof value === 'string' && value !== '' && value.isWellFormed() && Buffer.byteLength(value) <= 128),
  },
  id: aStringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a UUID in lower case'),
});

/** What a connection consists of, as far as the init says. */
export function protocolsOf(init: IoTCustomAuthorizerEventInit): readonly IoTProtocolType[] {
  if (init.protocols !== undefined) return init.protocols;
  return init.headers === undefined && init.queryString === undefined ? ['tls', 'mqtt'] : PROTOCOLS;
}
