import * as fc from 'fast-check';
import type { Constraints, InitArbitraries } from '../../../generate/constraints.js';
import { anyStateChange } from '../arbitrary-change.js';
import { clusterEvent, clusterSnapshotEvent, instanceEvent, parameterGroupEvent, securityGroupEvent, snapshotEvent } from './change.js';
import type { RDSEventInit } from './init.js';
import { KNOWN_EVENTS, type KnownEvents } from './known-events.js';
import type {
  RDSDBClusterEvent,
  RDSDBClusterSnapshotEvent,
  RDSDBInstanceEvent,
  RDSDBParameterGroupEvent,
  RDSDBSecurityGroupEvent,
  RDSDBSnapshotEvent,
} from './types.js';

/** Constraints of `anyRDSDBInstanceEvent()`: the factory's options, each a value or an arbitrary. */
export type RDSDBInstanceEventConstraints = Constraints<RDSEventInit>;

/** Constraints of `anyRDSDBClusterEvent()`: the factory's options, each a value or an arbitrary. */
export type RDSDBClusterEventConstraints = Constraints<RDSEventInit>;

/** Constraints of `anyRDSDBSnapshotEvent()`: the factory's options, each a value or an arbitrary. */
export type RDSDBSnapshotEventConstraints = Constraints<RDSEventInit>;

/** Constraints of `anyRDSDBClusterSnapshotEvent()`: the factory's options, each a value or an arbitrary. */
export type RDSDBClusterSnapshotEventConstraints = Constraints<RDSEventInit>;

/** Constraints of `anyRDSDBParameterGroupEvent()`: the factory's options, each a value or an arbitrary. */
export type RDSDBParameterGroupEventConstraints = Constraints<RDSEventInit>;

/** Constraints of `anyRDSDBSecurityGroupEvent()`: the factory's options, each a value or an arbitrary. */
export type RDSDBSecurityGroupEventConstraints = Constraints<RDSEventInit>;

/** Identifiers, events that lambdouble knows, and one that it doesn't. */
function ofSource(events: KnownEvents, ...identifiers: readonly string[]): InitArbitraries<RDSEventInit> {
  return {
    SourceIdentifier: fc.constantFrom('shop', 'a', 'prod-7-read-replica', `d${'b'.repeat(62)}`, ...identifiers),
    EventID: fc.constantFrom(...Object.keys(events), 'RDS-EVENT-9999'),
    EventCategories: fc.constantFrom([], ['failover', 'notification'], ['configuration change']),
    Message: fc.constantFrom('The DB instance shop has 7 % of its storage left.', 'Größe geändert', 'Recovery started, on "db.t3.micro"'),
  };
}

const AUTOMATED = 'rds:shop-2026-01-15-03-05';

const instanceDefaults = ofSource(KNOWN_EVENTS.instance);

/**
 * Any event that tells of a DB instance, those that lambdouble knows and others. Shrinks to the plain
 * `createRDSDBInstanceEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param constraints options of `createRDSDBInstanceEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyRDSDBInstanceEvent({ SourceIdentifier: 'shop' }), ({ detail, resources }) => {
 *     expect(resources).toEqual([detail.SourceArn]);
 *   }),
 * );
 */
export function anyRDSDBInstanceEvent(constraints: RDSDBInstanceEventConstraints = {}): fc.Arbitrary<RDSDBInstanceEvent> {
  return anyStateChange(instanceEvent, instanceDefaults, constraints);
}

const clusterDefaults = ofSource(KNOWN_EVENTS.cluster);

/**
 * Any event that tells of a DB cluster, those that lambdouble knows and others. Shrinks to the plain
 * `createRDSDBClusterEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param constraints options of `createRDSDBClusterEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyRDSDBClusterEvent({ SourceIdentifier: 'shop' }), ({ detail, resources }) => {
 *     expect(resources).toEqual([detail.SourceArn]);
 *   }),
 * );
 */
export function anyRDSDBClusterEvent(constraints: RDSDBClusterEventConstraints = {}): fc.Arbitrary<RDSDBClusterEvent> {
  return anyStateChange(clusterEvent, clusterDefaults, constraints);
}

const snapshotDefaults = ofSource(KNOWN_EVENTS.snapshot, AUTOMATED);

/**
 * Any event that tells of a DB snapshot, those that lambdouble knows and others. Shrinks to the plain
 * `createRDSDBSnapshotEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param constraints options of `createRDSDBSnapshotEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyRDSDBSnapshotEvent({ SourceIdentifier: 'shop' }), ({ detail, resources }) => {
 *     expect(resources).toEqual([detail.SourceArn]);
 *   }),
 * );
 */
export function anyRDSDBSnapshotEvent(constraints: RDSDBSnapshotEventConstraints = {}): fc.Arbitrary<RDSDBSnapshotEvent> {
  return anyStateChange(snapshotEvent, snapshotDefaults, constraints);
}

const clusterSnapshotDefaults = ofSource(KNOWN_EVENTS.clusterSnapshot, AUTOMATED);

/**
 * Any event that tells of a DB cluster snapshot, those that lambdouble knows and others. Shrinks to the plain
 * `createRDSDBClusterSnapshotEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param constraints options of `createRDSDBClusterSnapshotEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyRDSDBClusterSnapshotEvent({ SourceIdentifier: 'shop' }), ({ detail, resources }) => {
 *     expect(resources).toEqual([detail.SourceArn]);
 *   }),
 * );
 */
export function anyRDSDBClusterSnapshotEvent(
  constraints: RDSDBClusterSnapshotEventConstraints = {},
): fc.Arbitrary<RDSDBClusterSnapshotEvent> {
  return anyStateChange(clusterSnapshotEvent, clusterSnapshotDefaults, constraints);
}

const parameterGroupDefaults = ofSource(KNOWN_EVENTS.parameterGroup);

/**
 * Any event that tells of a DB parameter group, those that lambdouble knows and others. Shrinks to the plain
 * `createRDSDBParameterGroupEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param constraints options of `createRDSDBParameterGroupEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyRDSDBParameterGroupEvent({ SourceIdentifier: 'shop' }), ({ detail, resources }) => {
 *     expect(resources).toEqual([detail.SourceArn]);
 *   }),
 * );
 */
export function anyRDSDBParameterGroupEvent(constraints: RDSDBParameterGroupEventConstraints = {}): fc.Arbitrary<RDSDBParameterGroupEvent> {
  return anyStateChange(parameterGroupEvent, parameterGroupDefaults, constraints);
}

const securityGroupDefaults = ofSource(KNOWN_EVENTS.securityGroup);

/**
 * Any event that tells of a DB security group, those that lambdouble knows and others. Shrinks to the plain
 * `createRDSDBSecurityGroupEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html
 * @param constraints options of `createRDSDBSecurityGroupEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyRDSDBSecurityGroupEvent({ SourceIdentifier: 'shop' }), ({ detail, resources }) => {
 *     expect(resources).toEqual([detail.SourceArn]);
 *   }),
 * );
 */
export function anyRDSDBSecurityGroupEvent(constraints: RDSDBSecurityGroupEventConstraints = {}): fc.Arbitrary<RDSDBSecurityGroupEvent> {
  return anyStateChange(securityGroupEvent, securityGroupDefaults, constraints);
}
