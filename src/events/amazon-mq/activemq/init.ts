import { aBoolean, aMapOf, anInteger, anything, aNonEmptyString, aString, either, oneOf } from '../../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../../internal/options.js';
import { anInstant, type Instant } from '../../../values/time.js';
import { brokerOptions, type BrokerInit } from '../broker.js';

/** One ActiveMQ message and its broker. Everything has a default. What all messages of an event share is said once. */
export interface ActiveMQMessageInit extends BrokerInit {
  /** The body: a string or bytes as they are, anything else as JSON. Default `Hello from ActiveMQ!`. */
  data?: unknown;
  /** Default: `jms/bytes-message` for bytes, `jms/text-message` for anything else. */
  messageType?: 'jms/text-message' | 'jms/bytes-message' | undefined;
  /** Default: carries a producer's host and a number that grows. */
  messageID?: string | undefined;
  /** When it was sent. Default: the configured time. */
  time?: Instant | undefined;
  /** When the broker got it. Default: a millisecond later. */
  brokerInTime?: Instant | undefined;
  /** When the broker handed it out. Default: at once. */
  brokerOutTime?: Instant | undefined;
  /** 1 for a message that the broker may lose, 2 for one that it stores. Default 1. */
  deliveryMode?: 1 | 2 | undefined;
  /** Default: null. */
  correlationID?: string | undefined;
  /** Where the sender waits for an answer, such as `queue://replies`. Default: the text `null`, which Lambda writes for none. */
  replyTo?: string | undefined;
  /** Whether it was handed out before. Default false. */
  redelivered?: boolean | undefined;
  /** The JMS type. Default: null. */
  type?: string | undefined;
  /** When it expires, in epoch milliseconds. Default 0: never. */
  expiration?: number | undefined;
  /** 0 to 9. Default 4. */
  priority?: number | undefined;
  /** What the sender set: strings, and numbers and booleans, which become strings. Default: none. */
  properties?: Readonly<Record<string, string | number | boolean>> | undefined;
}

const aNumber: OptionCheck = { expected: 'a number', accepts: (value) => Number.isFinite(value) };

/** The options of an ActiveMQ message. */
export const activeMQMessageOptions: OptionTable<ActiveMQMessageInit> = optionTable<ActiveMQMessageInit>({
  data: anything,
  messageType: oneOf(['jms/text-message', 'jms/bytes-message']),
  messageID: aNonEmptyString,
  time: anInstant,
  brokerInTime: anInstant,
  brokerOutTime: anInstant,
  deliveryMode: oneOf([1, 2]),
  correlationID: aNonEmptyString,
  replyTo: aNonEmptyString,
  redelivered: aBoolean,
  type: aNonEmptyString,
  expiration: anInteger(0, Number.MAX_SAFE_INTEGER),
  priority: anInteger(0, 9),
  properties: aMapOf(either(aString, aNumber, aBoolean)),
  ...brokerOptions,
});
