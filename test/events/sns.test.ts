import type { SNSEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCloudWatchAlarmEvent } from '../../src/events/cloudwatch-alarm/arbitrary.js';
import { createCloudWatchAlarmEvent } from '../../src/events/cloudwatch-alarm/index.js';
import { createEventBridgeEvent } from '../../src/events/eventbridge/index.js';
import { anyS3Event } from '../../src/events/s3/arbitrary.js';
import { createS3Event, createS3TestEvent } from '../../src/events/s3/index.js';
import { anySNSEvent } from '../../src/events/sns/arbitrary.js';
import { createSNSEvent, createSNSEventRecord, facts, type SNSEventRecordInit } from '../../src/events/sns/index.js';
import { createSQSEvent } from '../../src/events/sqs/index.js';
import { fromJSON } from '../../src/from-json/index.js';

const SETTINGS = { seed: 20260115, numRuns: 400 };
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-V[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const uuid = (version: number): string => UUID.replace('V', String(version));

const notificationOf = (event: SNSEvent): SNSEvent['Records'][number]['Sns'] => event.Records[0]!.Sns;

describe('the record', () => {
  it('has AWS’s members in AWS’s order', () => {
    const record = createSNSEventRecord();
    expect(Object.keys(record)).toEqual(['EventSource', 'EventVersion', 'EventSubscriptionArn', 'Sns']);
    expect(Object.keys(record.Sns)).toEqual([
      'Type',
      'MessageId',
      'TopicArn',
      'Subject',
      'Message',
      'Timestamp',
      'SignatureVersion',
      'Signature',
      'SigningCertUrl',
      'UnsubscribeUrl',
      'MessageAttributes',
    ]);
    expect(record).toMatchObject({
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      Sns: { Type: 'Notification', Subject: null, Message: 'Hello from SNS!', SignatureVersion: '1', MessageAttributes: {} },
    });
    expect(record.Sns.Timestamp).toBe('2026-01-15T12:34:56.789Z');
  });

  it('names topic, subscription, certificate and way out by one region', () => {
    const { EventSubscriptionArn, Sns } = createSNSEventRecord({ topicName: 'orders', awsRegion: 'cn-north-1', accountId: '210987654321' });
    expect(Sns.TopicArn).toBe('arn:aws-cn:sns:cn-north-1:210987654321:orders');
    expect(EventSubscriptionArn).toMatch(new RegExp(`^${Sns.TopicArn}:${uuid(4)}$`));
    expect(Sns.SigningCertUrl).toMatch(/^https:\/\/sns\.cn-north-1\.amazonaws\.com\.cn\/SimpleNotificationService-[0-9a-f]{32}\.pem$/);
    expect(Sns.UnsubscribeUrl).toBe(`https://sns.cn-north-1.amazonaws.com.cn/?Action=Unsubscribe&SubscriptionArn=${EventSubscriptionArn}`);
  });

  it('takes the topic’s whole ARN instead', () => {
    const topicArn = 'arn:aws:sns:eu-west-1:210987654321:orders';
    const { EventSubscriptionArn, Sns } = createSNSEventRecord({ topicArn });
    expect(Sns.TopicArn).toBe(topicArn);
    expect(EventSubscriptionArn.startsWith(`${topicArn}:`)).toBe(true);
    expect(Sns.SigningCertUrl).toContain('https://sns.eu-west-1.amazonaws.com/');
  });
});

describe('the message', () => {
  it.each<[unknown, string]>([
    ['text', 'text'],
    [{ orderId: 7 }, '{"orderId":7}'],
    [[1], '[1]'],
    [7, '7'],
    [null, 'null'],
  ])('%j is sent as %s', (message, sent) => {
    expect(createSNSEventRecord({ message }).Sns.Message).toBe(sent);
  });

  it.each<[SNSEventRecordInit, string]>([
    [{ message: '' }, 'option "message" is empty. SNS takes messages of at least one character.'],
    [{ message: 'a\ud800' }, 'option "message" is "a\\ud800", half a character in it. SNS takes well-formed UTF-8; send bytes as base64.'],
    [{ message: 7n }, 'option "message" can’t be written as JSON'],
    [{ message: 'é'.repeat(131_073) }, 'option "message" and its attributes have 262146 bytes. SNS takes messages of up to 262,144 bytes'],
    [
      { message: 'x'.repeat(262_140), messageAttributes: { a: 'b' } },
      'option "message" and its attributes have 262148 bytes. SNS takes messages of up to 262,144 bytes, attributes included;',
    ],
    [{ subject: '' }, 'option "subject" is "". Pass a subject of 1 to 100 ASCII characters'],
    [{ topicName: 'orders.fifo' }, 'option "topicName" is "orders.fifo". Pass a topic name of 1 to 256 letters'],
    [{ topicArn: 'arn:aws:sns:us-east-1:123456789012:orders.fifo' }, 'FIFO topics, whose names end in ".fifo", deliver to no function'],
    [
      { topicArn: 'arn:aws:sns:us-east-1:123456789012:orders', awsRegion: 'eu-west-1' },
      'option "awsRegion" is given beside "topicArn". Pass the ARN alone, or the topic’s name, region and account.',
    ],
    [{ signatureVersion: '3' as never }, 'option "signatureVersion" is "3". Pass one of "1", "2".'],
  ])('is refused as SNS refuses it: $1', (init, message) => {
    expect(() => createSNSEventRecord(init)).toThrow(message);
  });

  it('fits exactly with 262,144 bytes', () => {
    expect(createSNSEventRecord({ message: 'x'.repeat(262_144) }).Sns.Message).toHaveLength(262_144);
  });
});

describe('message attributes', () => {
  it('have the types of their values', () => {
    const { MessageAttributes } = createSNSEventRecord({
      messageAttributes: {
        text: 'a',
        number: -1.5,
        zero: -0,
        big: 2n ** 64n,
        bytes: Uint8Array.of(1, 2, 255),
        list: ['a', 1, true, null],
        typed: { Type: 'Number', Value: '1e3' },
        labelled: { Type: 'Binary.png', Value: Uint8Array.of(137) },
        missing: undefined,
      },
    }).Sns;
    expect(MessageAttributes).toEqual({
      text: { Type: 'String', Value: 'a' },
      number: { Type: 'Number', Value: '-1.5' },
      zero: { Type: 'Number', Value: '0' },
      big: { Type: 'Number', Value: '18446744073709551616' },
      bytes: { Type: 'Binary', Value: 'AQL/' },
      list: { Type: 'String.Array', Value: '["a",1,true,null]' },
      typed: { Type: 'Number', Value: '1e3' },
      labelled: { Type: 'Binary.png', Value: 'iQ==' },
    });
  });

  it.each<[unknown, string]>([
    [{ it: '' }, 'message attribute "it" is "". SNS takes no empty value; leave the attribute out.'],
    [{ it: Number.NaN }, 'message attribute "it" is "NaN". Pass a finite number, or let Type be String.'],
    [{ it: true }, 'message attribute "it" is true. Pass a string, a number, a Uint8Array, an array of scalars, or { Type, Value }.'],
    [{ it: [{}] }, 'message attribute "it" is [{}].'],
    [{ it: { Type: 'Text', Value: 'a' } }, 'Pass { Type, Value }, the type being String, String.Array, Number or Binary.'],
    [{ it: { Type: 'String', Value: 'a', More: 1 } }, 'Pass { Type, Value }'],
    [{ it: { Type: 'String', Value: Uint8Array.of(1) } }, 'Let Value be a string, or Type Binary.'],
    [{ it: { Type: 'Binary', Value: 'no base64!' } }, 'Let Value be a Uint8Array, or a base64 string.'],
    [{ it: '\ud800' }, 'SNS takes well-formed UTF-8; let it be Binary.'],
    [{ 'AWS.it': 'a' }, 'message attribute name "AWS.it" is not allowed.'],
  ])('are refused as SNS refuses them: %j', (messageAttributes, message) => {
    expect(() => createSNSEventRecord({ messageAttributes: messageAttributes as never })).toThrow(message);
  });
});

describe('what other services publish', () => {
  const upload = createS3Event({ bucket: 'photos', awsRegion: 'eu-west-1', time: '2026-02-01T00:00:00.500Z' });

  it('is a notification of S3 as a whole, under its subject, from its region, a second later', () => {
    const sns = notificationOf(createSNSEvent(upload));
    expect(JSON.parse(sns.Message)).toEqual(upload);
    expect(sns).toMatchObject({
      Subject: 'Amazon S3 Notification',
      TopicArn: 'arn:aws:sns:eu-west-1:123456789012:my-topic',
      Timestamp: '2026-02-01T00:00:01.500Z',
    });
  });

  it('is one message for each notification', () => {
    const two = createS3Event([{ key: 'a' }, { key: 'b' }]);
    const messages = createSNSEvent(two).Records.map(({ Sns }) => JSON.parse(Sns.Message) as unknown);
    expect(messages).toEqual(two.Records.map((record) => ({ Records: [record] })));
  });

  it('is an event of EventBridge, without a subject', () => {
    const placed = createEventBridgeEvent({ detail: { orderId: 7 }, region: 'eu-west-1', time: '2026-02-01T00:00:00Z' });
    const sns = notificationOf(createSNSEvent(placed));
    expect(JSON.parse(sns.Message)).toEqual(placed);
    expect(sns).toMatchObject({ Subject: null, Timestamp: '2026-02-01T00:00:01.000Z' });
    expect(sns.TopicArn).toContain(':eu-west-1:');
  });

  it('is an alarm of CloudWatch, under its name and state', () => {
    const alarm = {
      AlarmName: 'too many errors',
      NewStateValue: 'ALARM',
      StateChangeTime: '2026-02-01T00:00:00.500+0000',
      Region: 'EU (Ireland)',
      AlarmArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:too many errors',
    };
    const sns = notificationOf(createSNSEvent({ message: alarm }));
    expect(JSON.parse(sns.Message)).toEqual(alarm);
    expect(sns).toMatchObject({
      Subject: 'ALARM: "too many errors" in EU (Ireland)',
      TopicArn: 'arn:aws:sns:eu-west-1:123456789012:my-topic',
      Timestamp: '2026-02-01T00:00:01.500Z',
    });
    const long = notificationOf(createSNSEvent({ message: { ...alarm, AlarmName: 'a'.repeat(255) } }));
    expect(long.Subject).toBe(`ALARM: "${'a'.repeat(92)}`);
    expect(notificationOf(createSNSEvent({ message: { ...alarm, AlarmName: 'größe' } })).Subject).toBeNull();
  });

  it('is nothing else', () => {
    expect(() => createSNSEvent(createSQSEvent() as never)).toThrow(
      'Failed to create SNSEvent: it was given an event that AWS doesn’t publish to topics. Pass an event of S3, EventBridge or a CloudWatch alarm; to publish another one yourself pass { message: event }.',
    );
  });
});

describe('what CloudWatch publishes when an alarm acts', () => {
  const messageOf = (event: Parameters<typeof createSNSEvent>[0]): Record<string, unknown> =>
    JSON.parse(notificationOf(createSNSEvent(event)).Message) as Record<string, unknown>;

  it('tells of one metric in capitals, to the byte', () => {
    const late = createCloudWatchAlarmEvent({
      alarmName: 'late orders',
      description: 'too many',
      region: 'eu-west-1',
      accountId: '210987654321',
      time: '2026-02-01T00:00:08.431Z',
      metric: { namespace: 'Orders', name: 'Late', dimensions: { Shop: 'main' } },
      threshold: 10,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      recentDatapoints: [12, 11],
    });
    const published = createSNSEvent(late);
    const sns = notificationOf(published);
    const topic = 'arn:aws:sns:eu-west-1:210987654321:my-topic';
    expect(sns).toMatchObject({ TopicArn: topic, Subject: 'ALARM: "late orders" in EU (Ireland)', Timestamp: '2026-02-01T00:00:09.431Z' });
    expect(sns.Message).toBe(
      `{"AlarmName":"late orders","AlarmDescription":"too many","AWSAccountId":"210987654321","AlarmConfigurationUpdatedTimestamp":"2026-01-31T23:55:08.431+0000","NewStateValue":"ALARM","NewStateReason":${JSON.stringify(late.alarmData.state.reason)},"StateChangeTime":"2026-02-01T00:00:08.431+0000","Region":"EU (Ireland)","AlarmArn":"arn:aws:cloudwatch:eu-west-1:210987654321:alarm:late orders","OldStateValue":"OK","OKActions":[],"AlarmActions":["${topic}"],"InsufficientDataActions":[],"Trigger":{"MetricName":"Late","Namespace":"Orders","StatisticType":"Statistic","Statistic":"SUM","Unit":null,"Dimensions":[{"value":"main","name":"Shop"}],"Period":60,"EvaluationPeriods":2,"DatapointsToAlarm":2,"ComparisonOperator":"GreaterThanOrEqualToThreshold","Threshold":10.0,"TreatMissingData":"missing","EvaluateLowSampleCountPercentile":""}}`,
    );
  });

  it('tells of percentiles, metric math, and other states', () => {
    expect(
      messageOf(createCloudWatchAlarmEvent({ stat: 'p99', comparisonOperator: 'LessThanThreshold', unit: 'Seconds' })).Trigger,
    ).toMatchObject({
      StatisticType: 'ExtendedStatistic',
      ExtendedStatistic: 'p99',
      Unit: 'Seconds',
      ComparisonOperator: 'LessThanThreshold',
    });
    const calm = messageOf(createCloudWatchAlarmEvent({ state: 'OK' }));
    expect(calm).toMatchObject({ NewStateValue: 'OK', OldStateValue: 'ALARM', AlarmActions: [], OKActions: [expect.any(String)] });
    const stat = { metric: { namespace: 'Orders', name: 'Late', dimensions: { Shop: 'main' } }, period: 300, stat: 'Sum' };
    const math = messageOf(
      createCloudWatchAlarmEvent({
        metrics: [
          { id: 'late', metricStat: stat, returnData: false },
          { id: 'rate', expression: 'late / 2', label: '"Threshold":"{threshold}"', returnData: true },
        ],
      }),
    );
    expect(math.Trigger).toMatchObject({
      Threshold: 0,
      Metrics: [
        {
          Id: 'late',
          MetricStat: {
            Metric: { Dimensions: [{ value: 'main', name: 'Shop' }], MetricName: 'Late', Namespace: 'Orders' },
            Period: 300,
            Stat: 'Sum',
          },
          ReturnData: false,
        },
        { Id: 'rate', Expression: 'late / 2', Label: '"Threshold":"{threshold}"', ReturnData: true },
      ],
    });
  });

  it('tells of composite alarms and the alarm that set them off', () => {
    const message = messageOf(createCloudWatchAlarmEvent({ alarmRule: 'ALARM(errors) OR ALARM(latency)' }));
    expect(message).not.toHaveProperty('Trigger');
    expect(message).toMatchObject({
      AlarmDescription: null,
      AlarmRule: 'ALARM(errors) OR ALARM(latency)',
      TriggeringChildren: [
        {
          Arn: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:errors',
          State: { Value: 'ALARM', Timestamp: '2026-01-15T12:34:56.789+0000' },
        },
      ],
    });
  });

  it('is JSON, whatever the alarm', () => {
    fc.assert(
      fc.property(anyCloudWatchAlarmEvent(), (event) => {
        const message = messageOf(event);
        expect(message.NewStateReason).toBe(event.alarmData.state.reason);
        expect('Trigger' in message).toBe('metrics' in event.alarmData.configuration);
      }),
      SETTINGS,
    );
  });
});

it('S3’s test message has S3’s subject, and goes on into queues', () => {
  const test = createS3TestEvent({ bucket: 'photos', time: '2026-02-01T00:00:00Z' });
  const published = createSNSEvent(test);
  expect(notificationOf(published)).toMatchObject({ Subject: 'Amazon S3 Notification', Timestamp: '2026-02-01T00:00:01.000Z' });
  const envelope = JSON.parse(createSQSEvent(published).Records[0]!.body) as { Message: string };
  expect(JSON.parse(envelope.Message)).toEqual(test);
});

describe('on the way into a queue', () => {
  it('an S3 notification comes out as it went in', () => {
    fc.assert(
      fc.property(anyS3Event(), (upload) => {
        const published = createSNSEvent(upload);
        const sns = notificationOf(published);
        const [record] = createSQSEvent(published).Records;
        const { SigningCertURL, UnsubscribeURL, ...envelope } = JSON.parse(record!.body) as Record<string, string>;
        expect([SigningCertURL, UnsubscribeURL]).toEqual([sns.SigningCertUrl, sns.UnsubscribeUrl]);
        const { SigningCertUrl: _, UnsubscribeUrl: __, MessageAttributes: ___, ...rest } = sns;
        expect(envelope).toEqual(rest);
        expect(JSON.parse(envelope.Message!)).toEqual(upload);
        expect(record!.awsRegion).toBe(upload.Records[0]!.awsRegion);
        expect(Number(record!.attributes.SentTimestamp)).toBeGreaterThan(Date.parse(sns.Timestamp));
      }),
      SETTINGS,
    );
  });

  it('attributes stay, and an absent subject is left out', () => {
    const published = createSNSEvent({ message: 'a', messageAttributes: { kind: 'OrderPlaced', list: [1] } });
    const envelope = JSON.parse(createSQSEvent(published).Records[0]!.body) as Record<string, unknown>;
    expect(envelope).not.toHaveProperty('Subject');
    expect(envelope.MessageAttributes).toEqual(notificationOf(published).MessageAttributes);
  });
});

describe('anySNSEvent', () => {
  it('keeps every rule between the fields', () => {
    fc.assert(
      fc.property(anySNSEvent(), (event) => {
        expect(event.Records).toHaveLength(1);
        const { EventSubscriptionArn, Sns } = event.Records[0]!;
        const region = Sns.TopicArn.split(':')[3]!;
        expect(EventSubscriptionArn).toMatch(new RegExp(`^${Sns.TopicArn}:${uuid(4)}$`));
        expect(Sns.MessageId).toMatch(new RegExp(`^${uuid(5)}$`));
        expect(Sns.UnsubscribeUrl.endsWith(`&SubscriptionArn=${EventSubscriptionArn}`)).toBe(true);
        expect(new URL(Sns.SigningCertUrl).hostname.startsWith(`sns.${region}.amazonaws.com`)).toBe(true);
        expect(Sns.Signature).toMatch(/^[A-Za-z0-9+/]{342}==$/);
        expect(Sns.Message).not.toBe('');
        expect(new Date(Sns.Timestamp).toISOString()).toBe(Sns.Timestamp);
        for (const { Type, Value } of Object.values(Sns.MessageAttributes)) {
          expect(Value).not.toBe('');
          if (Type === 'Number') expect(Number(Value)).not.toBeNaN();
          if (Type === 'String.Array') expect(JSON.parse(Value)).toBeInstanceOf(Array);
          if (Type.startsWith('Binary')) expect(Buffer.from(Value, 'base64').toString('base64')).toBe(Value);
        }
      }),
      SETTINGS,
    );
  });

  it('reaches what samples don’t show', () => {
    const drawn = fc.sample(anySNSEvent(), SETTINGS).map(notificationOf);
    const has = (test: (sns: (typeof drawn)[number]) => boolean): boolean => drawn.some(test);
    expect(has(({ Subject }) => Subject === null)).toBe(true);
    expect(has(({ Subject }) => Subject === 'Amazon S3 Notification')).toBe(true);
    expect(has(({ Subject }) => Subject?.startsWith('ALARM: ') === true)).toBe(true);
    expect(has(({ Message }) => Message.includes('s3:TestEvent'))).toBe(true);
    expect(has(({ Message }) => Message === '{"orderId":')).toBe(true);
    expect(has(({ SignatureVersion }) => SignatureVersion === '2')).toBe(true);
    expect(has(({ MessageAttributes }) => Object.values(MessageAttributes).some(({ Type }) => Type === 'String.Array'))).toBe(true);
  });

  it('takes a topic’s ARN', () => {
    const topicArn = 'arn:aws:sns:eu-west-1:210987654321:orders';
    for (const event of fc.sample(anySNSEvent({ topicArn }), SETTINGS)) expect(notificationOf(event).TopicArn).toBe(topicArn);
  });
});

describe('the subscription', () => {
  const eventSubscriptionArn = 'arn:aws-cn:sns:cn-north-1:210987654321:orders:be3f3a4e-7e6f-4f2a-9a1c-0d4e5f6a7b8c';

  it('says its topic', () => {
    const [record] = createSNSEvent({ eventSubscriptionArn }).Records;
    expect(record!.EventSubscriptionArn).toBe(eventSubscriptionArn);
    expect(record!.Sns.TopicArn).toBe('arn:aws-cn:sns:cn-north-1:210987654321:orders');
    expect(record!.Sns.UnsubscribeUrl).toBe(
      `https://sns.cn-north-1.amazonaws.com.cn/?Action=Unsubscribe&SubscriptionArn=${eventSubscriptionArn}`,
    );
  });

  it('is of no other topic', () => {
    expect(() => createSNSEvent({ eventSubscriptionArn, topicName: 'orders' })).toThrow(
      `Failed to create SNSEvent: option "eventSubscriptionArn" is "${eventSubscriptionArn}" while the topic is ` +
        '"arn:aws:sns:us-east-1:123456789012:orders". Leave the topic out: the subscription’s ARN says it.',
    );
  });
});

describe('fromJSON', () => {
  it('says the message and its attributes plainly', () => {
    const init = {
      message: { orderId: 7 },
      subject: 'New order',
      messageAttributes: {
        kind: 'OrderPlaced',
        attempt: 1,
        tags: ['gift'],
        seal: Buffer.from([1]),
        note: { Type: 'String.json', Value: '{}' },
      },
      messageId: '95df01b4-ee98-5cb9-9903-4c221d41eb5e',
      time: '2026-03-29T00:59:59.000Z',
      eventSubscriptionArn: 'arn:aws:sns:eu-west-1:210987654321:orders:be3f3a4e-7e6f-4f2a-9a1c-0d4e5f6a7b8c',
    };
    const call = fromJSON(createSNSEvent(init));
    expect(call.init).toEqual(init);
    expect(call.overrides).toEqual({ Records: [{ Sns: { Signature: expect.any(String), SigningCertUrl: expect.any(String) } }] });
  });
});

describe('facts', () => {
  it('recognise records by their source, as SNS spells it', () => {
    expect(facts.recognises(createSNSEvent())).toBe(true);
    expect(facts.recognises(createSQSEvent(createSNSEvent()))).toBe(false);
    expect(facts.recognises({ Records: [{ eventSource: 'aws:sns' }] })).toBe(false);
  });
});
