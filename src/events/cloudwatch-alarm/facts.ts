import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';

export const facts: EventSourceFacts = {
  slug: 'cloudwatch-alarm',
  title: 'Amazon CloudWatch alarm action',
  types: [
    {
      type: 'CloudWatchAlarmEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCloudWatchAlarmEvent',
      any: 'anyCloudWatchAlarmEvent',
    },
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'alarm name': '1 to 255 characters',
    actions: 'five for each state of an alarm',
    'composite alarm': 'at most 100 alarms in one rule',
    delivery: 'once for each change of state that has the function as its action',
  },
  response: ignoredResponse,
  recognises(event) {
    return (
      isPlainObject(event) && event.source === 'aws.cloudwatch' && typeof event.alarmArn === 'string' && isPlainObject(event.alarmData)
    );
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm_Suppression.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html',
  ],
};
