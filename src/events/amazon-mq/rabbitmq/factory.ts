import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../../contracts/facts.js';
import { madeEvent } from '../../../contracts/made-event.js';
import { checkPayloadSize } from '../../../contracts/payload.js';
import { agreedOption, checkedInits, listOfInits } from '../../../internal/batch-of-inits.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { base64OfData } from '../../../values/binary.js';
import { epochMilliseconds } from '../../../values/time.js';
import { brokerOf } from '../broker.js';
import { headersOf } from './headers.js';
import { rabbitMQMessageOptions, type RabbitMQMessageInit } from './init.js';
import { javaLocaleDate } from './locale-date.js';
import type { RabbitMQEvent, RabbitMQMessage } from './types.js';

const EMPTIED = '{ rmqMessagesByQueue: { "my-queue::/": undefined } }';
const HELLO = 'SGVsbG8gZnJvbSBSYWJiaXRNUSE=';
/** About how much JSON a message without headers holds beside its body. */
const OTHER_CHARACTERS = 100;

function messageOf(doing: string, init: RabbitMQMessageInit): RabbitMQMessage {
  const { headers, expiration, time } = init;
  const data = init.data === undefined ? HELLO : base64OfData(doing, 'option "data"', init.data);
  return {
    basicProperties: {
      contentType: init.contentType ?? null,
      contentEncoding: init.contentEncoding ?? null,
      headers: headers === undefined || headers === null ? null : headersOf(doing, headers),
      deliveryMode: init.deliveryMode === undefined ? 2 : init.deliveryMode,
      priority: init.priority ?? null,
      correlationId: init.correlationId ?? null,
      replyTo: init.replyTo ?? null,
      expiration: expiration === undefined || expiration === null ? null : String(expiration),
      messageId: init.messageId ?? null,
      timestamp: time === undefined || time === null ? null : javaLocaleDate(epochMilliseconds(time)),
      type: init.type ?? null,
      userId: init.userId ?? null,
      appId: init.appId ?? null,
      clusterId: init.clusterId ?? null,
      bodySize: Buffer.byteLength(data, 'base64'),
    },
    redelivered: init.redelivered ?? false,
    data,
  };
}

function eventOf(doing: string, inits: readonly RabbitMQMessageInit[]): RabbitMQEvent {
  const { eventSourceArn, queueName } = brokerOf(doing, inits);
  const virtualHost = agreedOption(doing, inits, 'virtualHost') ?? '/';
  const messages: RabbitMQMessage[] = [];
  let characters = 0;
  for (const init of inits) {
    const message = messageOf(doing, init);
    const { headers } = message.basicProperties;
    characters += message.data.length + (headers === null ? OTHER_CHARACTERS : JSON.stringify(headers).length);
    messages.push(message);
  }
  checkPayloadSize(
    doing,
    characters,
    () => messages.map(({ data, basicProperties }) => [data, basicProperties.headers]),
    SYNCHRONOUS_PAYLOAD_LIMIT,
  );
  return { eventSourceArn, rmqMessagesByQueue: { [`${queueName}::${virtualHost}`]: messages }, eventSource: 'aws:rmq' };
}

/**
 * One message of an event of RabbitMQ.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html
 * @param init the message, body and headers decoded; every key has a default
 * @param overrides raw members laid over the message last; `undefined` removes a key
 * @throws for unknown options and for values that RabbitMQ could not hold
 * @example
 * const message = createRabbitMQMessage({ data: { orderId: 'A-1' }, headers: { kind: 'OrderPlaced', attempt: 1 } });
 * expect(message.basicProperties.bodySize).toBe(17);
 * expect(message.basicProperties.headers?.attempt).toBe(1);
 */
export function createRabbitMQMessage(init?: RabbitMQMessageInit, overrides?: DeepPartial<RabbitMQMessage>): RabbitMQMessage {
  const doing = 'create RabbitMQMessage';
  return madeEvent(
    doing,
    () => Object.values(eventOf(doing, checkedInits(doing, [init], rabbitMQMessageOptions)).rmqMessagesByQueue)[0]![0]!,
    overrides,
  );
}

/**
 * The event that Lambda makes of the messages it took from one queue of an Amazon MQ broker with RabbitMQ.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html
 * @param init the message; an array makes one each
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that RabbitMQ could not hold, for messages that can't be of one batch, and for an empty array
 * @example
 * const event = createRabbitMQEvent([{ queueName: 'orders', data: 'first' }, { data: 'second' }]);
 * expect(event.rmqMessagesByQueue['orders::/']).toHaveLength(2);
 */
export function createRabbitMQEvent(
  init?: RabbitMQMessageInit | readonly RabbitMQMessageInit[],
  overrides?: DeepPartial<RabbitMQEvent>,
): RabbitMQEvent {
  const doing = 'create RabbitMQEvent';
  return madeEvent(doing, () => eventOf(doing, checkedInits(doing, listOfInits(doing, init, EMPTIED), rabbitMQMessageOptions)), overrides);
}
