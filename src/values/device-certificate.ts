import type * as Crypto from 'node:crypto';
import type { OptionCheck } from '../internal/options.js';
import { ALPHABETS, randomText } from './random-text.js';

const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';

/** The certificate up to its serial number, 15 bytes of which are random. */
const HEAD = `${BEGIN}\nMIIBfTCCASOgAwIBAgIUXB4v`;
const RANDOM = 20;
const TAIL = `/wcwCgYIKoZIzj0EAwIw
HjEcMBoGA1UEAwwTQVdTIElvVCBDZXJ0aWZpY2F0ZTAeFw0yNTAxMDEwMDAwMDBa
Fw00OTEyMzEyMzU5NTlaMB4xHDAaBgNVBAMME0FXUyBJb1QgQ2VydGlmaWNhdGUw
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASjRuMGi03c1OA+CiT+sPrrOwa13p8J
sG83s/PuOKfkWBS76jRc44RN5aqR9NZevRxlc3BvKRsMNEX8lx8WezImoz8wPTAM
BgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDAdBgNVHQ4EFgQUT+Vo7QfFMzRY
MMmISEMg0Z8wZtowCgYIKoZIzj0EAwIDSAAwRQIgOKl7ydvoXuDoU4swIe/gDTSF
XEz1NaZLScqmXhgsFzYCIQDGWROmb5ZFJIuKw+2yZfyVmi8Hl9Af2M6zbKxC4UeO
cw==
${END}
`;

/** A device's certificate in PEM, with a serial number of its own. It can be read; its signature doesn't hold. */
export function deviceCertificate(): string {
  return HEAD + randomText(ALPHABETS.base64, RANDOM) + TAIL;
}

const PEM = /^-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=\n]+)\n-----END CERTIFICATE-----\n?$/;

/** Accepts a certificate in PEM. */
export const aCertificate: OptionCheck = {
  expected: 'a certificate in PEM, from "-----BEGIN CERTIFICATE-----" to "-----END CERTIFICATE-----"',
  accepts: (value) => typeof value === 'string' && PEM.test(value),
};

/** Accepts the id of a certificate. */
export const aCertificateId: OptionCheck = {
  expected: 'the id of a certificate: 64 hexadecimal digits in lower case',
  accepts: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
};

let crypto: typeof Crypto | undefined;

/** The id that AWS IoT gives to a certificate in PEM: its SHA-256 digest. Node's crypto is loaded by the first one. */
export function certificateIdOf(pem: string): string {
  crypto ??= process.getBuiltinModule('node:crypto');
  return crypto.hash('sha256', Buffer.from(pem.slice(pem.indexOf('\n') + 1, pem.lastIndexOf(END)), 'base64'), 'hex');
}
