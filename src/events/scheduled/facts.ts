import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isOneOf, kindOfEnvelope } from '../../values/eventbridge-envelope.js';
import { SCHEDULED_KINDS } from './kinds.js';

export const facts: EventSourceFacts = {
  slug: 'scheduled',
  title: 'Schedule: EventBridge rule or EventBridge Scheduler',
  types: [
    { type: 'ScheduledEvent', declaredBy: '@types/aws-lambda', create: 'createScheduledEvent', any: 'anyScheduledEvent' },
    { type: 'SchedulerEvent', declaredBy: 'lambdouble', create: 'createSchedulerEvent', any: 'anySchedulerEvent' },
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    precision: 'one minute',
    rules: 'only rules of the default bus can have a schedule, always in UTC',
    'time zones':
      'EventBridge Scheduler takes one for each schedule: a time that spring skips is not run, one that autumn repeats runs once',
    delivery: 'at least once; failed calls are tried for 24 hours and up to 185 times',
  },
  response: ignoredResponse,
  recognises(event) {
    const kind = kindOfEnvelope(event);
    return kind !== undefined && isOneOf(SCHEDULED_KINDS, kind);
  },
  pages: [
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html',
    'https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html',
    'https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html',
  ],
};
