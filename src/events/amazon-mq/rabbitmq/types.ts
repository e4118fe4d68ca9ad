/** A header as Lambda shows it: texts in bytes from -128 to 127, times as Java prints them, everything else as it is. */
export type RabbitMQHeaderValue =
  | { bytes: number[] }
  | string
  | number
  | boolean
  | null
  | RabbitMQHeaderValue[]
  | { [name: string]: RabbitMQHeaderValue };

/** What the publisher said of a message; null for what it left out. */
export interface RabbitMQBasicProperties {
  contentType: string | null;
  contentEncoding: string | null;
  headers: { [name: string]: RabbitMQHeaderValue } | null;
  /** 1 for a message that the broker may lose, 2 for one that it stores. */
  deliveryMode: number | null;
  priority: number | null;
  correlationId: string | null;
  replyTo: string | null;
  /** How long it lives, in milliseconds, as a text. */
  expiration: string | null;
  messageId: string | null;
  /** Such as `Jan 15, 2026, 12:34:56 PM`, in UTC. */
  timestamp: string | null;
  type: string | null;
  userId: string | null;
  appId: string | null;
  clusterId: string | null;
  /** Bytes of the body, decoded. */
  bodySize: number;
}

/** A message of a RabbitMQ queue. */
export interface RabbitMQMessage {
  basicProperties: RabbitMQBasicProperties;
  redelivered: boolean;
  /** The body in base64. */
  data: string;
}

/** The event that Lambda makes of the messages of an Amazon MQ broker with RabbitMQ. */
export interface RabbitMQEvent {
  eventSourceArn: string;
  /** The messages by queue and virtual host, such as `orders::/`. */
  rmqMessagesByQueue: Record<string, RabbitMQMessage[]>;
  eventSource: 'aws:rmq';
}
