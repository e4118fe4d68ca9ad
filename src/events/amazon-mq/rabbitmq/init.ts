import { aBoolean, anInteger, anything, aNonEmptyString, aPlainObject, aStringMatching, either, oneOf } from '../../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../../internal/options.js';
import { anInstant, type Instant } from '../../../values/time.js';
import { brokerOptions, type BrokerInit } from '../broker.js';
import type { RabbitMQHeaderInit } from './headers.js';

/** One RabbitMQ message and its broker. Everything has a default. What all messages of an event share is said once. */
export interface RabbitMQMessageInit extends BrokerInit {
  /** The body: a string or bytes as they are, anything else as JSON. Default `Hello from RabbitMQ!`. */
  data?: unknown;
  /** Whether it was handed out before. Default false. */
  redelivered?: boolean | undefined;
  /** Default: null. */
  contentType?: string | null | undefined;
  /** Default: null. */
  contentEncoding?: string | null | undefined;
  /** Headers, decoded. Default: null. */
  headers?: Readonly<Record<string, RabbitMQHeaderInit>> | null | undefined;
  /** 1 for a message that the broker may lose, 2 for one that it stores. Default 2. */
  deliveryMode?: 1 | 2 | null | undefined;
  /** 0 to 255. Default: null. */
  priority?: number | null | undefined;
  /** Default: null. */
  correlationId?: string | null | undefined;
  /** Default: null. */
  replyTo?: string | null | undefined;
  /** How long it lives, in milliseconds. Default: null, for ever. */
  expiration?: number | null | undefined;
  /** Default: null. */
  messageId?: string | null | undefined;
  /** When the publisher says it was sent. Default: it doesn't say, and `timestamp` is null. */
  time?: Instant | null | undefined;
  /** Default: null. */
  type?: string | null | undefined;
  /** The user that published it. Default: null. */
  userId?: string | null | undefined;
  /** Default: null. */
  appId?: string | null | undefined;
  /** Default: null. */
  clusterId?: string | null | undefined;
  /** Shared: the virtual host of the queue. Default `/`. */
  virtualHost?: string | undefined;
}

function orNull(check: OptionCheck): OptionCheck {
  return either(check, { expected: 'null', accepts: (value) => value === null });
}

const aText = orNull(aNonEmptyString);

/** The options of a RabbitMQ message. */
export const rabbitMQMessageOptions: OptionTable<RabbitMQMessageInit> = optionTable<RabbitMQMessageInit>({
  data: anything,
  redelivered: aBoolean,
  contentType: aText,
  contentEncoding: aText,
  headers: orNull(aPlainObject),
  deliveryMode: oneOf([1, 2, null]),
  priority: orNull(anInteger(0, 255)),
  correlationId: aText,
  replyTo: aText,
  expiration: orNull(anInteger(0, 2 ** 32 - 1)),
  messageId: aText,
  time: orNull(anInstant),
  type: aText,
  userId: aText,
  appId: aText,
  clusterId: aText,
  virtualHost: aStringMatching(/^[^\p{Cc}\p{Cs}]{1,200}$/u, 'a virtual host of 1 to 200 characters, such as "/"'),
  ...brokerOptions,
});
