import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createIoTCustomAuthorizerEvent } from './factory.js';
import { iotCustomAuthorizerEventOptions } from './init.js';

/** A password as it was before it was encoded: text, or bytes that are none. */
function passwordOf(encoded: string | undefined): string | Uint8Array | null {
  if (encoded === undefined) return null;
  const bytes = Buffer.from(encoded, 'base64');
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : bytes;
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createIoTCustomAuthorizerEvent',
    create: createIoTCustomAuthorizerEvent,
    options: iotCustomAuthorizerEventOptions,
    readings: {
      username: ({ protocolData: { mqtt } }) => mqtt && (mqtt.username ?? null),
      password: ({ protocolData: { mqtt } }) => mqtt && passwordOf(mqtt.password),
      clientId: ({ protocolData: { mqtt } }) => mqtt && (mqtt.clientId ?? null),
      id: ({ connectionMetadata }) => connectionMetadata.id,
    },
  }),
];
