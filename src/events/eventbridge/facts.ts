import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { S3_NOTIFICATION_KINDS } from '../s3-event-notification/kinds.js';
import { ALL_CODEPIPELINE_KINDS } from '../codepipeline-cloudwatch/kinds.js';
import { ALL_CODEBUILD_KINDS } from '../codebuild-cloudwatch-state/kinds.js';
import { SCAN_RESULT } from '../guard-duty-event-notification/kinds.js';
import { INVOCATION_RESULT_KINDS } from '../lambda-destination/kinds.js';
import { SCHEDULED_KINDS } from '../scheduled/kinds.js';
import { EXECUTION_STATUS_CHANGE } from '../state-change/step-functions/kinds.js';
import { ALL_INSTANCE_KINDS } from '../state-change/ec2/kinds.js';
import { ALL_AUTO_SCALING_KINDS } from '../state-change/autoscaling/kinds.js';
import { ALL_ECS_KINDS } from '../state-change/ecs/kinds.js';
import { ALL_ECR_KINDS } from '../state-change/ecr/kinds.js';
import { TRANSCRIBE_JOB_STATE_CHANGE } from '../state-change/transcribe/kinds.js';
import { BATCH_JOB_STATE_CHANGE } from '../state-change/batch/kinds.js';
import { TEXT_TRANSLATION_JOB_STATE_CHANGE } from '../state-change/translate/kinds.js';
import { ALL_RDS_KINDS } from '../state-change/rds/kinds.js';
import { isOneOf, kindOfEnvelope, type KindWithFactory } from '../../values/eventbridge-envelope.js';
import { memberAt } from '../../contracts/carried.js';

/** The kinds of events that travel in the same envelope and are sources of their own. */
export const KINDS_OF_OTHER_SOURCES: readonly KindWithFactory[] = [
  ...ALL_CODEBUILD_KINDS,
  ...ALL_CODEPIPELINE_KINDS,
  SCAN_RESULT,
  ...INVOCATION_RESULT_KINDS,
  ...S3_NOTIFICATION_KINDS,
  ...SCHEDULED_KINDS,
  EXECUTION_STATUS_CHANGE,
  ...ALL_INSTANCE_KINDS,
  ...ALL_AUTO_SCALING_KINDS,
  ...ALL_ECS_KINDS,
  ...ALL_ECR_KINDS,
  TRANSCRIBE_JOB_STATE_CHANGE,
  BATCH_JOB_STATE_CHANGE,
  TEXT_TRANSLATION_JOB_STATE_CHANGE,
  ...ALL_RDS_KINDS,
];

export const facts: EventSourceFacts = {
  slug: 'eventbridge',
  title: 'Amazon EventBridge event',
  types: [{ type: 'EventBridgeEvent', declaredBy: '@types/aws-lambda', create: 'createEventBridgeEvent', any: 'anyEventBridgeEvent' }],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'detail-type': '1 to 128 characters',
    source: '1 to 256 characters; PutEvents refuses those which start with `aws.`',
    event: '1 MB since January 2026, 256 KB before',
    delivery: 'at least once; failed calls are tried for 24 hours and up to 185 times, then go to the rule’s dead-letter queue',
  },
  response: ignoredResponse,
  payloads: (event) => [memberAt(event, 'detail')],
  recognises(event) {
    const kind = kindOfEnvelope(event);
    return kind !== undefined && !isOneOf(KINDS_OF_OTHER_SOURCES, kind);
  },
  pages: [
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html',
    'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html',
  ],
};
