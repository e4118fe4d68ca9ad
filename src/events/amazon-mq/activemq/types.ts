/** A message of an ActiveMQ queue. */
export interface ActiveMQMessage {
  messageID: string;
  messageType: 'jms/text-message' | 'jms/bytes-message';
  /** When it was sent, in epoch milliseconds. */
  timestamp: number;
  /** 1 for a message that the broker may lose, 2 for one that it stores. */
  deliveryMode: number;
  correlationID: string | null;
  /** Where the sender waits for an answer, such as `queue://replies`; the text `null` where it doesn't. */
  replyTo: string;
  destination: ActiveMQDestination;
  redelivered: boolean;
  type: string | null;
  /** When it expires, in epoch milliseconds; 0 for never. */
  expiration: number;
  /** 0 to 9. */
  priority: number;
  /** The body in base64. */
  data: string;
  /** When the broker got it, in epoch milliseconds. */
  brokerInTime: number;
  /** When the broker handed it out, in epoch milliseconds. */
  brokerOutTime: number;
  /** What the sender set, as texts. */
  properties: Record<string, string>;
}

/** The queue that a message was sent to. */
export interface ActiveMQDestination {
  physicalName: string;
}

/** The event that Lambda makes of the messages of an Amazon MQ broker with ActiveMQ. */
export interface ActiveMQEvent {
  eventSource: 'aws:mq';
  eventSourceArn: string;
  messages: ActiveMQMessage[];
}
