import type { DeepPartial } from '../../../internal/overrides.js';
import { createStateChange } from '../../../contracts/state-change.js';
import { clusterEvent, clusterSnapshotEvent, instanceEvent, parameterGroupEvent, securityGroupEvent, snapshotEvent } from './change.js';
import type { RDSEventInit } from './init.js';
import type {
  RDSDBClusterEvent,
  RDSDBClusterSnapshotEvent,
  RDSDBInstanceEvent,
  RDSDBParameterGroupEvent,
  RDSDBSecurityGroupEvent,
  RDSDBSnapshotEvent,
} from './types.js';

/**
 * The event that tells of a DB instance of Amazon RDS.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param init what happened to which one, and when; category and message follow from the id of the event
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that RDS could not send
 * @example
 * const event = createRDSDBInstanceEvent({ SourceIdentifier: 'shop', EventID: 'RDS-EVENT-0049' });
 * expect(event.detail).toMatchObject({ EventCategories: ['failover'], Message: 'A Multi-AZ failover has completed.' });
 */
export function createRDSDBInstanceEvent(init?: RDSEventInit, overrides?: DeepPartial<RDSDBInstanceEvent>): RDSDBInstanceEvent {
  return createStateChange(instanceEvent, init, overrides);
}

/**
 * The event that tells of a DB cluster of Amazon RDS.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param init what happened to which one, and when; category and message follow from the id of the event
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that RDS could not send
 * @example
 * const event = createRDSDBClusterEvent({ SourceIdentifier: 'shop' });
 * expect(event.resources).toEqual(['arn:aws:rds:us-east-1:123456789012:cluster:shop']);
 */
export function createRDSDBClusterEvent(init?: RDSEventInit, overrides?: DeepPartial<RDSDBClusterEvent>): RDSDBClusterEvent {
  return createStateChange(clusterEvent, init, overrides);
}

/**
 * The event that tells of a DB snapshot of Amazon RDS.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param init what happened to which one, and when; category and message follow from the id of the event
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that RDS could not send
 * @example
 * const event = createRDSDBSnapshotEvent({ SourceIdentifier: 'rds:shop-2026-01-15-03-05', EventID: 'RDS-EVENT-0091' });
 * expect(event.detail.Message).toBe('Automated snapshot created');
 */
export function createRDSDBSnapshotEvent(init?: RDSEventInit, overrides?: DeepPartial<RDSDBSnapshotEvent>): RDSDBSnapshotEvent {
  return createStateChange(snapshotEvent, init, overrides);
}

/**
 * The event that tells of a DB cluster snapshot of Amazon RDS.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param init what happened to which one, and when; category and message follow from the id of the event
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that RDS could not send
 * @example
 * const event = createRDSDBClusterSnapshotEvent();
 * expect(event.detail.EventCategories).toEqual(['backup']);
 */
export function createRDSDBClusterSnapshotEvent(
  init?: RDSEventInit,
  overrides?: DeepPartial<RDSDBClusterSnapshotEvent>,
): RDSDBClusterSnapshotEvent {
  return createStateChange(clusterSnapshotEvent, init, overrides);
}

/**
 * The event that tells of a DB parameter group of Amazon RDS.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param init what happened to which one, and when; category and message follow from the id of the event
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that RDS could not send
 * @example
 * const event = createRDSDBParameterGroupEvent({ Message: 'Updated parameter max_connections to 100 with apply method immediate' });
 * expect(event.detail.EventID).toBe('RDS-EVENT-0037');
 */
export function createRDSDBParameterGroupEvent(
  init?: RDSEventInit,
  overrides?: DeepPartial<RDSDBParameterGroupEvent>,
): RDSDBParameterGroupEvent {
  return createStateChange(parameterGroupEvent, init, overrides);
}

/**
 * The event that tells of a DB security group of Amazon RDS.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param init what happened to which one, and when; category and message follow from the id of the event
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that RDS could not send
 * @example
 * const event = createRDSDBSecurityGroupEvent();
 * expect(event.detail.SourceType).toBe('SECURITY_GROUP');
 */
export function createRDSDBSecurityGroupEvent(
  init?: RDSEventInit,
  overrides?: DeepPartial<RDSDBSecurityGroupEvent>,
): RDSDBSecurityGroupEvent {
  return createStateChange(securityGroupEvent, init, overrides);
}
