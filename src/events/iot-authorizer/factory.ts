import type { IoTCustomAuthorizerEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { partitionOf } from '../../values/arn.js';
import { base64OfData } from '../../values/binary.js';
import { certificateIdOf } from '../../values/device-certificate.js';
import { human } from '../../values/human.js';
import { ALPHABETS, randomHex, randomText, randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { iotCustomAuthorizerEventOptions, OPTIONS_OF, protocolsOf, type IoTCustomAuthorizerEventInit } from './init.js';

const DOING = 'create IoTCustomAuthorizerEvent';
const ENDPOINT_PREFIX = 14;

type ProtocolData = IoTCustomAuthorizerEvent['protocolData'];

function serverName(): string {
  const { region } = settings();
  const domain = partitionOf(region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `${randomText(ALPHABETS.lowerCaseAlphanumeric, ENDPOINT_PREFIX)}-ats.iot.${region}.${domain}`;
}

function refuseMisfits(init: IoTCustomAuthorizerEventInit): void {
  const { token, signatureVerified } = init;
  if (signatureVerified === true && token === undefined) {
    throw failure(DOING, 'option "signatureVerified" is true, but there is no token that could be signed', 'Pass a "token" as well.');
  }
  const protocols = protocolsOf(init);
  for (const protocol of ['http', 'mqtt'] as const) {
    if (protocols.includes(protocol)) continue;
    const option = OPTIONS_OF[protocol].find((name) => init[name] !== undefined && init[name] !== null);
    if (option === undefined) continue;
    const cause = `option "${option}" is ${show(init[option])}, but the connection is one of ${protocols.join(' and ')}`;
    throw failure(DOING, cause, `Leave it out, or add "${protocol}" to "protocols".`);
  }
}

function httpOf({ headers, queryString = '?x-amz-customauthorizer-name=my-authorizer' }: IoTCustomAuthorizerEventInit, host: string) {
  const copy: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? { Host: host })) if (value !== undefined) setOwn(copy, name, value);
  return { headers: copy, queryString };
}

function mqttOf({ username, password, clientId }: IoTCustomAuthorizerEventInit): object {
  const mqtt: { username?: string; password?: string; clientId?: string } = {};
  if (username !== null) mqtt.username = username ?? human().userName();
  if (password !== null) mqtt.password = base64OfData(DOING, 'option "password"', password ?? `pass-${randomHex(8)}`);
  if (clientId !== null) mqtt.clientId = clientId ?? `device-${randomHex(8)}`;
  return mqtt;
}

function eventOf(init: IoTCustomAuthorizerEventInit): IoTCustomAuthorizerEvent {
  refuseMisfits(init);
  const protocols = protocolsOf(init);
  const tls: ProtocolData['tls'] & { x509CertificatePem?: string; principalId?: string } = { serverName: init.serverName ?? serverName() };
  if (init.x509CertificatePem !== undefined) {
    tls.x509CertificatePem = init.x509CertificatePem;
    tls.principalId = certificateIdOf(init.x509CertificatePem);
  }
  const protocolData: Record<string, object> = { tls };
  if (protocols.includes('http')) protocolData.http = httpOf(init, tls.serverName);
  if (protocols.includes('mqtt')) protocolData.mqtt = mqttOf(init);
  const event: Partial<IoTCustomAuthorizerEvent> = {};
  if (init.token !== undefined) event.token = init.token;
  event.signatureVerified = init.signatureVerified ?? init.token !== undefined;
  event.protocols = [...protocols];
  event.protocolData = protocolData as ProtocolData;
  event.connectionMetadata = { id: init.id ?? randomUUID() };
  return event as IoTCustomAuthorizerEvent;
}

/**
 * The event that AWS IoT Core sends to a custom authorizer's function when a device connects: over MQTT, over MQTT on a WebSocket, or with
 * an HTTP request.
 *
 * @see https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html
 * @param init who connects, and how; the password is given as it is and encoded
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that AWS IoT Core could not send
 * @example
 * const { protocolData } = createIoTCustomAuthorizerEvent({ username: 'ana', password: 'correct horse' });
 * expect(protocolData.mqtt).toMatchObject({ username: 'ana', password: 'Y29ycmVjdCBob3JzZQ==' });
 */
export function createIoTCustomAuthorizerEvent(
  init: IoTCustomAuthorizerEventInit = {},
  overrides?: DeepPartial<IoTCustomAuthorizerEvent>,
): IoTCustomAuthorizerEvent {
  checkOptions(DOING, init, iotCustomAuthorizerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
