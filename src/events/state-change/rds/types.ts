import type { EventBridgeEvent } from 'aws-lambda';

/** The event by which RDS tells EventBridge of a DB instance. */
export type RDSDBInstanceEvent = EventBridgeEvent<'RDS DB Instance Event', RDSEventDetail<'DB_INSTANCE'>>;

/** The event by which RDS tells EventBridge of a DB cluster. */
export type RDSDBClusterEvent = EventBridgeEvent<'RDS DB Cluster Event', RDSEventDetail<'CLUSTER'>>;

/** The event by which RDS tells EventBridge of a DB snapshot. */
export type RDSDBSnapshotEvent = EventBridgeEvent<'RDS DB Snapshot Event', RDSEventDetail<'SNAPSHOT'>>;

/** The event by which RDS tells EventBridge of a DB cluster snapshot. */
export type RDSDBClusterSnapshotEvent = EventBridgeEvent<'RDS DB Cluster Snapshot Event', RDSEventDetail<'CLUSTER_SNAPSHOT'>>;

/** The event by which RDS tells EventBridge of a DB parameter group. */
export type RDSDBParameterGroupEvent = EventBridgeEvent<'RDS DB Parameter Group Event', RDSEventDetail<'DB_PARAM'>>;

/** The event by which RDS tells EventBridge of a DB security group. */
export type RDSDBSecurityGroupEvent = EventBridgeEvent<'RDS DB Security Group Event', RDSEventDetail<'SECURITY_GROUP'>>;

/** What an event of RDS is about. */
export type RDSSourceType = 'DB_INSTANCE' | 'CLUSTER' | 'SNAPSHOT' | 'CLUSTER_SNAPSHOT' | 'DB_PARAM' | 'SECURITY_GROUP';

/** What happened in RDS. */
export interface RDSEventDetail<SourceType extends RDSSourceType = RDSSourceType> {
  /** Such as `['failover']`. */
  EventCategories: string[];
  SourceType: SourceType;
  SourceArn: string;
  /** With milliseconds, which the envelope's time lacks. */
  Date: string;
  Message: string;
  SourceIdentifier: string;
  /** Such as `RDS-EVENT-0049`. */
  EventID: string;
}
