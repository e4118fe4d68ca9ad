import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyText } from '../../generate/values.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { createIoTEvent, iotEventOptions, type IoTEventInit, type IoTRuleEvent } from './factory.js';

/** Constraints of `anyIoTEvent()`: the factory's options, each a value or an arbitrary. */
export type IoTEventConstraints<Payload = unknown> = Constraints<IoTEventInit<Payload>>;

/** Messages that AWS IoT Core publishes itself: of a device's presence, and of its shadow. */
const OF_AWS: readonly unknown[] = [
  {
    clientId: 'device-42',
    timestamp: 1_573_002_230_757,
    eventType: 'connected',
    sessionIdentifier: 'a4666d2a7d844ae4ac5d7b38c9cb7967',
    principalIdentifier: '12345678901234567890123456789012',
    ipAddress: '192.0.2.0',
    versionNumber: 0,
  },
  {
    clientId: 'device-42',
    timestamp: 1_573_002_340_451,
    eventType: 'disconnected',
    sessionIdentifier: 'a4666d2a7d844ae4ac5d7b38c9cb7967',
    principalIdentifier: '12345678901234567890123456789012',
    clientInitiatedDisconnect: true,
    disconnectReason: 'CLIENT_INITIATED_DISCONNECT',
    versionNumber: 0,
  },
  { state: { color: 'RED' }, metadata: { color: { timestamp: 1_573_002_340 } }, version: 7, timestamp: 1_573_002_340 },
];

/** What devices send by mistake, or in a way that readers don't expect. */
const AWKWARD: readonly unknown[] = [
  {},
  [],
  '',
  'on',
  '21.5',
  '{"temperature":21.5}',
  0,
  -273.15,
  2 ** 53,
  true,
  null,
  [21.5, 21.6],
  [{ temperature: 21.5 }, { temperature: 21.6 }],
  { temperature: '21.5' },
  { temperature: null },
  { deviceId: 42, temperature: 1e21 },
  { data: 'H4sIAAAAAAACA6tWyi9KSS3yTFGyMqwFAAXPa/oNAAAA' },
];

function anyPayload(): fc.Arbitrary<unknown> {
  const reading = fc.record(
    {
      deviceId: fc.oneof(fc.constantFrom('sensor-1', 'ünïcödé', ''), anyText({ maxLength: 8 })),
      temperature: fc.constantFrom(0, 21.5, -40, 0.1 + 0.2),
      battery: fc.integer({ min: 0, max: 100 }),
      location: fc.constantFrom({ lat: 48.2, lon: 16.4 }, null, {}),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  return fc.oneof({ weight: 2, arbitrary: reading }, fc.constantFrom(...AWKWARD), fc.constantFrom(...OF_AWS), anyText());
}

const defaults = {
  payload: anyPayload(),
  topic: fc.constantFrom('devices/42/telemetry', '$aws/events/presence/connected/device-42', 'a', '/', 'haus/küche', 't'.repeat(256)),
  clientId: fc.constantFrom('device-42', 'iotconsole-1573002230757-0', 'c'.repeat(128), 'ünïcödé'),
  timestamp: anyInstant(),
};

/** Leaves out what is drawn and a rule can't add to the message, or can't send with what it adds. */
function fitting(drawn: IoTEventInit<unknown>, constraints: IoTEventConstraints): IoTEventInit<unknown> {
  if (drawn.payload === undefined || isPlainObject(drawn.payload)) return drawn;
  const fit = { ...drawn };
  const fields = (['topic', 'clientId', 'timestamp'] as const).filter((name) => fit[name] !== undefined);
  const asked = fields.some((name) => constraints[name] !== undefined);
  if (asked && constraints.payload === undefined) delete fit.payload;
  else for (const name of fields) if (constraints[name] === undefined) delete fit[name];
  return fit;
}

/**
 * Any event that a rule of AWS IoT Core sends to a function: readings with members missing, texts, numbers, lists, null, messages of
 * presence and of shadows, with and without what a rule's query adds. Shrinks to the plain `createIoTEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-iot.html
 * @param constraints options of `createIoTEvent`, each a value or an arbitrary; `payload` types the events
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * const payload = fc.record({ temperature: fc.double({ min: -40, max: 60, noNaN: true }) });
 * fc.assert(
 *   fc.property(anyIoTEvent({ payload, topic: 'kitchen/oven' }), (event) => {
 *     expect(event.temperature).toBeLessThanOrEqual(60);
 *     expect(event.topic).toBe('kitchen/oven');
 *   }),
 * );
 */
export function anyIoTEvent<Payload = unknown>(constraints: IoTEventConstraints<Payload> = {}): fc.Arbitrary<IoTRuleEvent<Payload>> {
  const given = constraints as IoTEventConstraints;
  const init = anyInit('generate IoTEvent', iotEventOptions, defaults as object, given as object);
  return eventFrom(
    init.map((drawn) => fitting(drawn, given)),
    (drawn) => createIoTEvent(drawn as IoTEventInit<Payload>),
  );
}
