import { ASYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { madeEvent } from '../../contracts/made-event.js';
import { checkTextSize } from '../../contracts/payload.js';
import { anything } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { throughJSON } from '../../internal/json.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { isPlainObject, setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { bytesOf } from '../../values/binary.js';
import { randomHex } from '../../values/random-text.js';
import { anInstant, epochMilliseconds, type Instant } from '../../values/time.js';

/** What a device says when nobody says what. */
export interface IoTReading {
  deviceId: string;
  temperature: number;
}

/** What a rule's query can add to the message, by the names that its functions suggest. */
export interface IoTRuleFields {
  topic?: string;
  clientId?: string;
  /** Epoch milliseconds. */
  timestamp?: number;
}

/** What a rule sends to a function: the message, with the rule's own fields where it is an object. */
export type IoTRuleEvent<Payload> = Payload extends object ? Payload & IoTRuleFields : Payload;

/** What a device published, and what the rule's query adds to it. Everything has a default. */
export interface IoTEventInit<Payload = IoTReading> {
  /** What the rule selects of the message: an object, or any other JSON value; it is copied. Default: a reading of a thermometer. */
  payload?: Payload | undefined;
  /** Topic of the message, as a rule adds it that selects `topic() AS topic`. Default: absent. */
  topic?: string | undefined;
  /** Id of the client, as a rule adds it that selects `clientid() AS clientId`. Default: absent. */
  clientId?: string | undefined;
  /** When the rule saw the message, as a rule adds it that selects `timestamp() AS timestamp`. Default: absent. */
  timestamp?: Instant | undefined;
}

/** The options of a rule's event. */
export const iotEventOptions: OptionTable<IoTEventInit> = optionTable<IoTEventInit>({
  payload: anything,
  topic: {
    expected: 'a topic of 1 to 256 bytes, without "+" and "#", with seven slashes at most',
    accepts: (value) =>
      typeof value === 'string' &&
      /^[^+#\0]+$/.test(value) &&
      value.isWellFormed() &&
      Buffer.byteLength(value) <= 256 &&
      value.split('/').length <= 8,
  },
  clientId: {
    expected: 'the id of a client: 1 to 128 bytes of UTF-8',
    accepts: (value) =>
      typeof value === 'string' && value !== '' && !value.includes('\0') && value.isWellFormed() && Buffer.byteLength(value) <= 128,
  },
  timestamp: anInstant,
});

const DOING = 'create IoTEvent';

function messageOf(payload: unknown): unknown {
  if (payload === undefined) return { deviceId: `device-${randomHex(8)}`, temperature: 21.5 };
  if (bytesOf(payload) !== undefined) {
    throw failure(
      DOING,
      `option "payload" is ${show(payload)}, and a rule can’t send bytes to a function`,
      'Pass what the rule makes of them: { data: bytes.toString("base64") } for a rule that selects encode(*, "base64") AS data.',
    );
  }
  const copy = throughJSON(DOING, 'option "payload"', payload);
  checkTextSize(DOING, 'payload', JSON.stringify(copy), ASYNCHRONOUS_PAYLOAD_LIMIT);
  return copy;
}

function eventOf({ payload, topic, clientId, timestamp }: IoTEventInit<unknown>): unknown {
  const event = messageOf(payload);
  const additions: IoTRuleFields = {};
  if (topic !== undefined) additions.topic = topic;
  if (clientId !== undefined) additions.clientId = clientId;
  if (timestamp !== undefined) additions.timestamp = epochMilliseconds(timestamp);
  for (const [name, value] of Object.entries(additions)) {
    if (!isPlainObject(event)) {
      throw failure(
        DOING,
        `option "${name}" is ${show(value)}, but the payload ${show(event)} is no object that a rule could add it to`,
        'Leave it out, or pass an object as payload.',
      );
    }
    setOwn(event, name, value);
  }
  return event;
}

/**
 * The event that a rule of AWS IoT Core sends to a function: whatever the device published and the rule's query made of it. Nothing in it
 * says where it comes from, so `detectEventSource` doesn't know it.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-iot.html
 * @param init the message, any JSON value, and what the rule's query adds to it; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that a rule could not send, such as bytes
 * @example
 * const event = createIoTEvent({ payload: { temperature: 40 }, topic: 'kitchen/oven' });
 * expect(event).toEqual({ temperature: 40, topic: 'kitchen/oven' });
 * expect(createIoTEvent({ payload: 'on' })).toBe('on');
 */
export function createIoTEvent<Payload = IoTReading>(
  init: IoTEventInit<Payload> = {},
  overrides?: DeepPartial<NoInfer<IoTRuleEvent<Payload>>>,
): IoTRuleEvent<Payload> {
  checkOptions(DOING, init, iotEventOptions as OptionTable<unknown>);
  const made = madeEvent(DOING, () => eventOf(init) as object, overrides as DeepPartial<object> | undefined);
  return made as IoTRuleEvent<Payload>;
}
