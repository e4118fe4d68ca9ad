import type { IoTCustomAuthorizerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyText } from '../../generate/values.js';
import { deviceCertificate } from '../../values/device-certificate.js';
import { withSeed } from '../../values/sequence.js';
import { createIoTCustomAuthorizerEvent } from './factory.js';
import { iotCustomAuthorizerEventOptions, OPTIONS_OF, protocolsOf, type IoTCustomAuthorizerEventInit } from './init.js';

/** Constraints of `anyIoTCustomAuthorizerEvent()`: the factory's options, each a value or an arbitrary. */
export type IoTCustomAuthorizerEventConstraints = Constraints<IoTCustomAuthorizerEventInit>;

const defaults: { [Name in keyof IoTCustomAuthorizerEventInit]?: fc.Arbitrary<IoTCustomAuthorizerEventInit[Name]> } = {
  token: fc.constantFrom('allow', 'eyJhbGciOiJub25lIn0.e30.', 't'.repeat(2048), 'ünïcödé', ' '),
  signatureVerified: fc.boolean(),
  protocols: fc.constantFrom<IoTCustomAuthorizerEventInit['protocols']>(['tls', 'mqtt'], ['tls', 'http'], ['tls', 'http', 'mqtt']),
  serverName: fc.constantFrom('mqtt.example.com', 'a1b2c3d4e5f6g7-ats.iot.cn-north-1.amazonaws.com.cn'),
  x509CertificatePem: fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((start) => withSeed(start, deviceCertificate)),
  headers: fc.constantFrom<Record<string, string>>(
    {},
    { 'x-amz-customauthorizer-name': 'my-authorizer', 'x-amz-customauthorizer-signature': 'c2lnbmVk', tokenKey: 'allow' },
    { Authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.', 'Sec-WebSocket-Protocol': 'mqtt' },
  ),
  queryString: fc.constantFrom('', '?', '?x-amz-customauthorizer-name=my-authorizer&tokenKey=a%2Bb', '?a=1&a=2'),
  username: fc.oneof(
    fc.constantFrom(
      null,
      '',
      'ana',
      'ana?x-amz-customauthorizer-name=my-authorizer&x-amz-customauthorizer-signature=c2lnbmVk%3D',
      '?x-amz-customauthorizer-name=my-authorizer',
    ),
    anyText({ minLength: 1 }),
  ),
  password: fc.oneof(
    fc.constantFrom(null, '', 'pass:word', '?', 'p'.repeat(1024)),
    anyText(),
    fc.uint8Array({ minLength: 1, maxLength: 12 }),
  ),
  clientId: fc.oneof(fc.constantFrom(null, 'device-42', 'c'.repeat(128), 'a/b#+', 'ünïcödé'), fc.uuid()),
};

/** Leaves out what is drawn and the connection doesn't have, unless that was asked for: then the connection is another. */
function fitting(drawn: IoTCustomAuthorizerEventInit, constraints: IoTCustomAuthorizerEventConstraints): IoTCustomAuthorizerEventInit {
  const fit = { ...drawn };
  if (fit.signatureVerified === true && fit.token === undefined) {
    if (constraints.signatureVerified === undefined) delete fit.signatureVerified;
    else fit.token = 'allow';
  }
  for (const protocol of ['http', 'mqtt'] as const) {
    const misfits = OPTIONS_OF[protocol].filter((name) => fit[name] !== undefined && !protocolsOf(fit).includes(protocol));
    const asked = misfits.some((name) => constraints[name] !== undefined);
    if (asked && constraints.protocols === undefined) delete fit.protocols;
    else for (const name of misfits) if (constraints[name] === undefined) delete fit[name];
  }
  return fit;
}

/**
 * Any event that AWS IoT Core sends to a custom authorizer's function: MQTT, MQTT over WebSocket and HTTP, with and without tokens,
 * certificates, user names and client ids, passwords of text and of bytes. Shrinks to the plain `createIoTCustomAuthorizerEvent()`.
 *
 * @see https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html
 * @param constraints options of `createIoTCustomAuthorizerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyIoTCustomAuthorizerEvent({ protocols: ['tls', 'http'] }), (event) => {
 *     expect(event.protocolData).not.toHaveProperty('mqtt');
 *   }),
 * );
 */
export function anyIoTCustomAuthorizerEvent(constraints: IoTCustomAuthorizerEventConstraints = {}): fc.Arbitrary<IoTCustomAuthorizerEvent> {
  const init = anyInit('generate IoTCustomAuthorizerEvent', iotCustomAuthorizerEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createIoTCustomAuthorizerEvent(drawn),
  );
}
