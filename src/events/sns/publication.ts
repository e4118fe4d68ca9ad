import type { CloudWatchAlarmEvent, EventBridgeEvent, S3Event } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { NOTIFICATION_DELAY, originOf, type Origin } from '../../values/origin.js';
import { aSubject, S3_SUBJECT } from '../../values/sns.js';
import { isS3TestEvent, type S3TestEvent } from '../../values/s3-test-message.js';
import { alarmMessage, isAlarmEvent } from './alarm-message.js';
import type { SNSEventRecordInit } from './init.js';

/** An event that AWS publishes to topics. */
export type SNSDeliverableEvent = S3Event | S3TestEvent | EventBridgeEvent<string, unknown> | CloudWatchAlarmEvent;

const LONGEST_SUBJECT = 100;

/** Where a message comes from, when it is an S3 notification, an event of EventBridge or an alarm of CloudWatch. */
export function originOfMessage(message: unknown): Origin | undefined {
  const origin = originOf(message);
  if (origin !== undefined || !isPlainObject(message)) return origin;
  const { AlarmArn: alarmArn, StateChangeTime: changed } = message;
  if (typeof alarmArn !== 'string' || typeof changed !== 'string') return undefined;
  const [, , service, awsRegion] = alarmArn.split(':');
  const occurred = Date.parse(changed);
  return service === 'cloudwatch' && occurred >= 0 ? { awsRegion, occurred, fromS3: false } : undefined;
}

/** The subject that AWS itself gives to a message of its own. */
export function usualSubject(message: unknown, origin: Origin | undefined): string | undefined {
  if (origin?.fromS3 === true) return S3_SUBJECT;
  if (!isPlainObject(message)) return undefined;
  if (message.Service === 'Amazon S3') return S3_SUBJECT;
  return alarmSubject(message);
}

/** `ALARM: "too many errors" in US East (N. Virginia)`, over a message that CloudWatch sends when an alarm changes its state. */
function alarmSubject({ AlarmName: name, NewStateValue: state, Region: region }: Record<string, unknown>): string | undefined {
  if (typeof name !== 'string' || typeof state !== 'string' || typeof region !== 'string') return undefined;
  const subject = `${state}: "${name}" in ${region}`.slice(0, LONGEST_SUBJECT);
  return aSubject.accepts(subject) ? subject : undefined;
}

/** Name of the topic where nobody says another. */
export const USUAL_TOPIC = 'my-topic';

/** What CloudWatch publishes when an alarm changes its state, in place of the event that it sends to a function. */
function publicationOfAlarm(event: CloudWatchAlarmEvent): SNSEventRecordInit {
  const { text, subject } = alarmMessage(event, USUAL_TOPIC);
  const occurred = Date.parse(event.alarmData.state.timestamp);
  const init: SNSEventRecordInit = { message: text, awsRegion: event.region, accountId: event.accountId };
  if (occurred >= 0) init.time = occurred + NOTIFICATION_DELAY;
  const usual = alarmSubject(subject);
  if (usual !== undefined) init.subject = usual;
  return init;
}

/** The messages that an event becomes on its way through a topic, or `undefined` for what is no event. */
export function publicationsOf(doing: string, given: unknown): SNSEventRecordInit[] | undefined {
  if (!isPlainObject(given)) return undefined;
  if (typeof given['detail-type'] === 'string') return [{ message: given }];
  if (isS3TestEvent(given)) return [{ message: given, time: Date.parse(given.Time) + NOTIFICATION_DELAY }];
  if (isAlarmEvent(given)) return [publicationOfAlarm(given as unknown as CloudWatchAlarmEvent)];
  const { Records: records } = given;
  if (!Array.isArray(records)) return undefined;
  return records.map((record: unknown) => {
    if ((record as { eventSource?: unknown } | null)?.eventSource === 'aws:s3') {
      return { message: records.length === 1 ? given : { Records: [record] } };
    }
    throw failure(
      doing,
      'it was given an event that AWS doesn’t publish to topics',
      'Pass an event of S3, EventBridge or a CloudWatch alarm; to publish another one yourself pass { message: event }.',
    );
  });
}
