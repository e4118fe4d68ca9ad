import * as fc from 'fast-check';
import { splitRecords } from '../../generate/any-event.js';
import { checkConstraints, type Constraints, type RecordsConstraint } from '../../generate/constraints.js';
import { anyActiveMQEvent } from '../amazon-mq/activemq/arbitrary.js';
import { anyRabbitMQEvent } from '../amazon-mq/rabbitmq/arbitrary.js';
import { anyDynamoDBStreamEvent } from '../dynamodb-stream/arbitrary.js';
import { anyKinesisStreamEvent } from '../kinesis-stream/arbitrary.js';
import { anyMSKEvent } from '../msk/arbitrary.js';
import { anySelfManagedKafkaEvent } from '../self-managed-kafka/arbitrary.js';
import { anySQSEvent } from '../sqs/arbitrary.js';
import { sqsRecordOptions, type SQSRecordInit } from '../../values/sqs-init.js';
import { createEventBridgePipesEvent } from './factory.js';
import type { EventBridgePipesEvent, EventBridgePipesSourceEvent } from './types.js';

/** Constraints of `anyEventBridgePipesEvent()`: the options of a message in a queue, each a value or an arbitrary, and the number of records. */
export interface EventBridgePipesEventConstraints extends Constraints<SQSRecordInit> {
  records?: RecordsConstraint | undefined;
}

/**
 * Any event that a pipe calls a function with, of every source that pipes read; of SQS alone when an option of a message is constrained.
 * For one of the others build it of that source's own: `anyMSKEvent().map((event) => createEventBridgePipesEvent(event))`. Shrinks to
 * the plain `createEventBridgePipesEvent()`.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-source.html
 * @param constraints options of a message in a queue, each a value or an arbitrary; `records` sets how many records (one to four by default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyEventBridgePipesEvent({ records: { maxLength: 10 } }), (event) => {
 *     expect(event.length).toBeLessThanOrEqual(10);
 *   }),
 * );
 */
export function anyEventBridgePipesEvent(constraints?: EventBridgePipesEventConstraints): fc.Arbitrary<EventBridgePipesEvent> {
  const doing = 'generate EventBridgePipesEvent';
  const { records, init } = splitRecords(doing, constraints);
  checkConstraints(doing, init, sqsRecordOptions);
  const ofQueues: fc.Arbitrary<EventBridgePipesSourceEvent> = anySQSEvent({ ...init, records });
  const source = Object.values(init).some((value) => value !== undefined)
    ? ofQueues
    : fc.oneof(
        { withCrossShrink: true },
        ofQueues,
        anyKinesisStreamEvent({ records }),
        anyDynamoDBStreamEvent({ records }),
        anyMSKEvent({ records }),
        anySelfManagedKafkaEvent({ records }),
        anyActiveMQEvent({ records }),
        anyRabbitMQEvent({ records }),
      );
  return source.map((event) => createEventBridgePipesEvent(event));
}
