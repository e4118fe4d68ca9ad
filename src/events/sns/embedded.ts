import type { SNSEvent, SNSMessageAttributes } from 'aws-lambda';
import { memberAt } from '../../contracts/carried.js';

/** The ARN of the subscription, which only the link to end it says. */
function subscriptionArnIn(unsubscribeUrl: unknown): string | undefined {
  return typeof unsubscribeUrl === 'string' ? (/[?&]SubscriptionArn=([^&]+)/.exec(unsubscribeUrl)?.[1] ?? undefined) : undefined;
}

/** The event of a notification as SNS puts it into queues and sends it to HTTP endpoints, where some members are called otherwise. */
export function eventOfNotification(payload: unknown): SNSEvent | undefined {
  const text = (name: string): string => memberAt(payload, name) as string;
  if (text('Type') !== 'Notification' || typeof text('TopicArn') !== 'string' || typeof text('Message') !== 'string') return undefined;
  const topicArn = text('TopicArn');
  const notification = {
    Type: 'Notification',
    MessageId: text('MessageId'),
    TopicArn: topicArn,
    Subject: (memberAt(payload, 'Subject') as string | undefined) ?? null,
    Message: text('Message'),
    Timestamp: text('Timestamp'),
    SignatureVersion: text('SignatureVersion'),
    Signature: text('Signature'),
    SigningCertUrl: text('SigningCertURL'),
    UnsubscribeUrl: text('UnsubscribeURL'),
    MessageAttributes: (memberAt(payload, 'MessageAttributes') as SNSMessageAttributes | undefined) ?? {},
  };
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: subscriptionArnIn(notification.UnsubscribeUrl) ?? topicArn,
        Sns: notification as SNSEvent['Records'][number]['Sns'],
      },
    ],
  };
}
