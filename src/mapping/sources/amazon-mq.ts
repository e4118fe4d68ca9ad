import {
  createActiveMQEvent,
  createActiveMQMessage,
  facts as activeMQFacts,
  type ActiveMQEvent,
  type ActiveMQMessage,
  type ActiveMQMessageInit,
} from '../../events/amazon-mq/activemq/index.js';
import {
  createRabbitMQEvent,
  createRabbitMQMessage,
  facts as rabbitMQFacts,
  type RabbitMQEvent,
  type RabbitMQMessage,
  type RabbitMQMessageInit,
} from '../../events/amazon-mq/rabbitmq/index.js';
import { payloadView } from '../../event-pattern/index.js';
import { epochMilliseconds } from '../../values/time.js';
import type { Entry, Made } from '../journal.js';
import { arrivalOf, decoded, itemsOf, sizeOf, type Source } from './source.js';

/** The broker of a mapping, as its inits say it. */
export type BrokerInit = Pick<ActiveMQMessageInit, 'brokerName' | 'queueName' | 'region' | 'accountId'>;

type Message = ActiveMQMessage | RabbitMQMessage;

/** The message as it is handed out this time. */
function handedOut<Kind extends Message>({ record, attempts }: Entry): Kind {
  return (attempts === 0 ? record : { ...(record as Kind), redelivered: true }) as Kind;
}

function view(record: unknown): Readonly<Record<string, unknown>> {
  return { ...(record as Message), data: payloadView(decoded((record as Message).data)) };
}

function madeOf(record: Message, identifier: string, time: number, expires: number | undefined): Made {
  return { record, identifier, group: undefined, key: '', time, size: sizeOf(record), expires };
}

function activeMQMade(item: unknown, broker: BrokerInit, now: number): Made {
  const ready = 'messageID' in Object(item) && 'destination' in Object(item);
  const init = (ready ? {} : (item ?? {})) as ActiveMQMessageInit;
  const time = ready ? (item as ActiveMQMessage).timestamp : arrivalOf(init.time, now);
  const message = ready ? (item as ActiveMQMessage) : createActiveMQMessage({ ...init, ...broker, time });
  return madeOf(message, message.messageID, time, message.expiration === 0 ? undefined : message.expiration);
}

/** A queue of an ActiveMQ broker. */
export function activeMQSource(eventSourceARN: string | undefined, broker: BrokerInit): Source {
  const { eventSourceArn: usual } = createActiveMQEvent(broker);
  const eventSourceArn = eventSourceARN ?? usual;
  return {
    contract: undefined,
    eventSourceARN: eventSourceArn,
    payloadKey: 'data',
    make: (sent, now) => itemsOf(sent, activeMQFacts).map((item) => activeMQMade(item, broker, now)),
    view,
    event: (entries): ActiveMQEvent => ({
      eventSource: 'aws:mq',
      eventSourceArn,
      messages: entries.map((entry) => handedOut<ActiveMQMessage>(entry)),
    }),
  };
}

function rabbitMQMade(item: unknown, broker: BrokerInit, now: number, order: number): Made {
  const ready = 'basicProperties' in Object(item);
  const init = (ready ? {} : (item ?? {})) as RabbitMQMessageInit;
  const time = init.time === undefined || init.time === null ? now : epochMilliseconds(init.time);
  const message = ready ? (item as RabbitMQMessage) : createRabbitMQMessage({ ...init, ...broker });
  const { messageId, expiration } = message.basicProperties;
  return madeOf(message, messageId ?? String(order), time, expiration === null ? undefined : time + Number(expiration));
}

/** A queue of a RabbitMQ broker. */
export function rabbitMQSource(eventSourceARN: string | undefined, broker: BrokerInit & { virtualHost?: string | undefined }): Source {
  const { eventSourceArn: usual, rmqMessagesByQueue } = createRabbitMQEvent(broker);
  const eventSourceArn = eventSourceARN ?? usual;
  const queue = Object.keys(rmqMessagesByQueue)[0]!;
  let order = 0;
  return {
    contract: undefined,
    eventSourceARN: eventSourceArn,
    payloadKey: 'data',
    make: (sent, now) => itemsOf(sent, rabbitMQFacts).map((item) => rabbitMQMade(item, broker, now, order++)),
    view,
    event: (entries): RabbitMQEvent => ({
      eventSourceArn,
      rmqMessagesByQueue: { [queue]: entries.map((entry) => handedOut<RabbitMQMessage>(entry)) },
      eventSource: 'aws:rmq',
    }),
  };
}
