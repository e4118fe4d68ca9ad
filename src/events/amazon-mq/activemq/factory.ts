import { isUtf8 } from 'node:buffer';
import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../../contracts/facts.js';
import { madeEvent } from '../../../contracts/made-event.js';
import { checkPayloadSize } from '../../../contracts/payload.js';
import { checkedInits, listOfInits } from '../../../internal/batch-of-inits.js';
import { failure } from '../../../internal/errors.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { setOwn } from '../../../internal/plain-object.js';
import { base64OfData, bytesOf } from '../../../values/binary.js';
import { nextPosition } from '../../../values/sequence.js';
import { settings } from '../../../values/settings.js';
import { epochMilliseconds, isoMilliseconds, type Instant } from '../../../values/time.js';
import { brokerOf, type Broker } from '../broker.js';
import { activeMQMessageOptions, type ActiveMQMessageInit } from './init.js';
import type { ActiveMQEvent, ActiveMQMessage } from './types.js';

const EMPTIED = '{ messages: [] }';
const DAY = 86_400_000;

/** When a message was sent, came to the broker and left it, in epoch milliseconds. */
interface Passage {
  readonly sent: number;
  readonly arrived: number;
  readonly left: number;
}

function optional(instant: Instant | undefined): number | undefined {
  return instant === undefined ? undefined : epochMilliseconds(instant);
}

function passageOf(doing: string, { time, brokerInTime, brokerOutTime }: ActiveMQMessageInit): Passage {
  const given = optional(brokerInTime);
  const givenOut = optional(brokerOutTime);
  const sent = optional(time) ?? Math.min(settings().time, given ?? Infinity, givenOut ?? Infinity);
  const arrived = given ?? (givenOut === undefined ? sent + 1 : Math.max(sent, Math.min(sent + 1, givenOut)));
  const left = givenOut ?? arrived;
  if (arrived >= sent && left >= arrived) return { sent, arrived, left };
  const [option, at, before] = arrived < sent ? (['brokerInTime', arrived, sent] as const) : (['brokerOutTime', left, arrived] as const);
  throw failure(
    doing,
    `option "${option}" (${isoMilliseconds(at)}) is before ${isoMilliseconds(before)}`,
    'A message is sent ("time"), comes to the broker ("brokerInTime") and leaves it ("brokerOutTime"); put them in that order.',
  );
}

/** The id that a client gives a message: its host, its port, when it started, and a number that grows. */
function messageIdOf(region: string, sent: number): string {
  const domain = region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
  return `ID:ip-10-0-0-10.${domain}-37557-${Math.floor(sent / DAY) * DAY}-1:1:1:1:${nextPosition()}`;
}

const HELLO = 'SGVsbG8gZnJvbSBBY3RpdmVNUSE=';

function messageTypeOf(doing: string, { data, messageType }: ActiveMQMessageInit): ActiveMQMessage['messageType'] {
  const bytes = bytesOf(data);
  if (messageType === 'jms/text-message' && bytes !== undefined && !isUtf8(bytes)) {
    throw failure(
      doing,
      'option "messageType" is "jms/text-message" while "data" is no UTF-8',
      'Leave messageType out: bytes travel in a "jms/bytes-message".',
    );
  }
  return messageType ?? (bytes === undefined ? 'jms/text-message' : 'jms/bytes-message');
}

function propertiesOf(given: ActiveMQMessageInit['properties']): Record<string, string> {
  const properties: Record<string, string> = {};
  if (given === undefined) return properties;
  for (const name of Object.keys(given)) if (given[name] !== undefined) setOwn(properties, name, String(given[name]));
  return properties;
}

function messageOf(doing: string, init: ActiveMQMessageInit, broker: Broker): ActiveMQMessage {
  const { sent, arrived, left } = passageOf(doing, init);
  return {
    messageID: init.messageID ?? messageIdOf(broker.region, sent),
    messageType: messageTypeOf(doing, init),
    timestamp: sent,
    deliveryMode: init.deliveryMode ?? 1,
    correlationID: init.correlationID ?? null,
    replyTo: init.replyTo ?? 'null',
    destination: { physicalName: broker.queueName },
    redelivered: init.redelivered ?? false,
    type: init.type ?? null,
    expiration: init.expiration ?? 0,
    priority: init.priority ?? 4,
    data: init.data === undefined ? HELLO : base64OfData(doing, 'option "data"', init.data),
    brokerInTime: arrived,
    brokerOutTime: left,
    properties: propertiesOf(init.properties),
  };
}

function eventOf(doing: string, inits: readonly ActiveMQMessageInit[]): ActiveMQEvent {
  const broker = brokerOf(doing, inits);
  const messages: ActiveMQMessage[] = [];
  let characters = 0;
  for (const init of inits) {
    const message = messageOf(doing, init, broker);
    characters += message.data.length;
    for (const name in message.properties) characters += name.length + message.properties[name]!.length;
    messages.push(message);
  }
  checkPayloadSize(doing, characters, () => messages.map(({ data, properties }) => [data, properties]), SYNCHRONOUS_PAYLOAD_LIMIT);
  return { eventSource: 'aws:mq', eventSourceArn: broker.eventSourceArn, messages };
}

/**
 * One message of an event of ActiveMQ.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html
 * @param init the message, its body decoded; every key has a default
 * @param overrides raw members laid over the message last; `undefined` removes a key
 * @throws for unknown options and for values that ActiveMQ could not hold
 * @example
 * const message = createActiveMQMessage({ data: { orderId: 'A-1' }, properties: { attempt: 1 } });
 * expect(JSON.parse(Buffer.from(message.data, 'base64').toString())).toEqual({ orderId: 'A-1' });
 * expect(message.properties).toEqual({ attempt: '1' });
 */
export function createActiveMQMessage(init?: ActiveMQMessageInit, overrides?: DeepPartial<ActiveMQMessage>): ActiveMQMessage {
  const doing = 'create ActiveMQMessage';
  return madeEvent(doing, () => eventOf(doing, checkedInits(doing, [init], activeMQMessageOptions)).messages[0]!, overrides);
}

/**
 * The event that Lambda makes of the messages it took from one queue of an Amazon MQ broker with ActiveMQ.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html
 * @param init the message; an array makes one each
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that ActiveMQ could not hold, for messages that can't be of one batch, and for an empty array
 * @example
 * const event = createActiveMQEvent([{ queueName: 'orders', data: 'first' }, { data: 'second' }]);
 * expect(event.messages.map(({ destination }) => destination.physicalName)).toEqual(['orders', 'orders']);
 */
export function createActiveMQEvent(
  init?: ActiveMQMessageInit | readonly ActiveMQMessageInit[],
  overrides?: DeepPartial<ActiveMQEvent>,
): ActiveMQEvent {
  const doing = 'create ActiveMQEvent';
  return madeEvent(doing, () => eventOf(doing, checkedInits(doing, listOfInits(doing, init, EMPTIED), activeMQMessageOptions)), overrides);
}
