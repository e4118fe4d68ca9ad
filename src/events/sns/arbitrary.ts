import type { SNSEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { anyRecords, eventFrom, splitRecords } from '../../generate/any-event.js';
import { anyInit, type Constraints, type InitArbitraries, type RecordsConstraint } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { anyS3Event } from '../s3/arbitrary.js';
import { createSNSEvent } from './factory.js';
import { facts } from './facts.js';
import { PARTS_OF_TOPIC_ARN, snsEventRecordOptions, type SNSEventRecordInit } from './init.js';
import type { SNSMessageAttributeInit } from './message-attributes.js';
import { originOfMessage, usualSubject } from './publication.js';

/** Constraints of `anySNSEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface SNSEventConstraints extends Constraints<SNSEventRecordInit> {
  records?: RecordsConstraint | undefined;
}

function anyMessageText(): fc.Arbitrary<string> {
  return anyText({ minLength: 1 }).map((text) => text.toWellFormed());
}

/** What CloudWatch publishes when an alarm changes its state. */
function anyAlarm(): fc.Arbitrary<object> {
  const states = fc.constantFrom(['OK', 'ALARM'], ['ALARM', 'OK'], ['INSUFFICIENT_DATA', 'ALARM'], ['OK', 'INSUFFICIENT_DATA']);
  const name = fc.constantFrom('errors', 'Latency > 0.4 s (p99)', 'größe', 'a'.repeat(120));
  return fc.tuple(states, name, anyInstant()).map(([[before, now], AlarmName, time]) => ({
    AlarmName,
    AlarmDescription: null,
    AWSAccountId: '123456789012',
    NewStateValue: now,
    NewStateReason: 'Threshold Crossed: 1 datapoint [3.0 (15/01/26 12:33:00)] was greater than the threshold (1.0).',
    StateChangeTime: new Date(time).toISOString().replace('Z', '+0000'),
    Region: 'EU (Ireland)',
    AlarmArn: `arn:aws:cloudwatch:eu-west-1:123456789012:alarm:${AlarmName}`,
    OldStateValue: before,
    Trigger: { MetricName: 'Errors', Namespace: 'AWS/Lambda', Statistic: 'SUM', Dimensions: [], Period: 60, Threshold: 1 },
  }));
}

/** Messages of every kind: text, JSON, JSON cut short, JSON inside JSON, blanks, and what S3 and CloudWatch publish. */
function anyMessage(): fc.Arbitrary<unknown> {
  const awkward = [' ', '\n', '""', 'null', '0', '{}', '{"default":"Hello"}', '{"orderId":', "{'orderId':1}", '"{\\"orderId\\":1}"'];
  const s3Test = { Service: 'Amazon S3', Event: 's3:TestEvent', Time: '2026-01-15T12:34:56.789Z', Bucket: 'photos' };
  return fc.oneof(anyMessageText(), fc.json(), fc.constantFrom(...awkward), fc.constant(s3Test), anyAlarm(), anyS3Event());
}

function anyMessageAttribute(): fc.Arbitrary<SNSMessageAttributeInit> {
  return fc.oneof(
    anyMessageText(),
    fc.integer(),
    fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.uint8Array({ minLength: 1, maxLength: 20 }),
    fc.array(fc.oneof(anyMessageText(), fc.integer(), fc.boolean(), fc.constant(null)), { maxLength: 3 }),
    anyMessageText().map((Value) => ({ Type: 'String.json', Value })),
    fc.uint8Array({ minLength: 1, maxLength: 20 }).map((bytes) => ({ Type: 'Binary.png', Value: Buffer.from(bytes).toString('base64') })),
  );
}

const defaults: InitArbitraries<SNSEventRecordInit> = {
  message: anyMessage(),
  subject: fc.oneof(fc.constantFrom('New order', 'Re: 100% [urgent]', '0'), fc.stringMatching(/^[!-~][ -~]{0,99}$/)),
  messageAttributes: fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,10}$/), anyMessageAttribute(), {
    maxKeys: 12,
    noNullPrototype: true,
  }),
  time: anyInstant(),
  signatureVersion: fc.constantFrom('1', '2'),
  topicName: fc.constantFrom('orders', 'Orders_dev-2', 'o'),
  awsRegion: anyRegion(),
};

/** What goes with the message: AWS's own ones have their own subject and time, and no attributes. */
function fitting(init: SNSEventRecordInit, constraints: Constraints<SNSEventRecordInit>): SNSEventRecordInit {
  const origin = originOfMessage(init.message);
  if (origin === undefined && usualSubject(init.message, origin) === undefined) return init;
  const fit = { ...init };
  for (const name of ['subject', 'messageAttributes', 'time', 'awsRegion'] as const) if (constraints[name] === undefined) delete fit[name];
  return fit;
}

/**
 * Any event that SNS sends to a function: messages in text and JSON and neither, notifications of S3 and alarms of CloudWatch, attributes
 * of every type, with and without a subject. Shrinks to the plain `createSNSEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html
 * @param constraints options of `createSNSEvent`, each a value or an arbitrary; `records` sets how many records (one by default, as SNS sends)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anySNSEvent({ message: fc.record({ orderId: fc.uuid() }), topicName: 'orders' }), (event) => {
 *     expect(JSON.parse(event.Records[0].Sns.Message)).toHaveProperty('orderId');
 *   }),
 * );
 */
export function anySNSEvent(constraints?: SNSEventConstraints): fc.Arbitrary<SNSEvent> {
  const doing = 'generate SNSEvent';
  const { records, init } = splitRecords(doing, constraints);
  const drawn = { ...defaults };
  if (init.topicArn !== undefined || init.eventSubscriptionArn !== undefined) for (const part of PARTS_OF_TOPIC_ARN) delete drawn[part];
  const record = anyInit(doing, snsEventRecordOptions, drawn, init).map((one) => fitting(one, init));
  return eventFrom(anyRecords(doing, record, facts.records!, records), (inits) => createSNSEvent(inits));
}
