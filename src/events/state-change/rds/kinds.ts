import { stateChangeKind, type StateChangeKind } from '../../../contracts/state-change-facts.js';

/** What RDS tells of. */
export const RDS_KINDS: {
  readonly instance: StateChangeKind<'RDS DB Instance Event'>;
  readonly cluster: StateChangeKind<'RDS DB Cluster Event'>;
  readonly snapshot: StateChangeKind<'RDS DB Snapshot Event'>;
  readonly clusterSnapshot: StateChangeKind<'RDS DB Cluster Snapshot Event'>;
  readonly parameterGroup: StateChangeKind<'RDS DB Parameter Group Event'>;
  readonly securityGroup: StateChangeKind<'RDS DB Security Group Event'>;
} = {
  instance: stateChangeKind('aws.rds', 'RDS DB Instance Event', 'RDSDBInstanceEvent'),
  cluster: stateChangeKind('aws.rds', 'RDS DB Cluster Event', 'RDSDBClusterEvent'),
  snapshot: stateChangeKind('aws.rds', 'RDS DB Snapshot Event', 'RDSDBSnapshotEvent'),
  clusterSnapshot: stateChangeKind('aws.rds', 'RDS DB Cluster Snapshot Event', 'RDSDBClusterSnapshotEvent'),
  parameterGroup: stateChangeKind('aws.rds', 'RDS DB Parameter Group Event', 'RDSDBParameterGroupEvent'),
  securityGroup: stateChangeKind('aws.rds', 'RDS DB Security Group Event', 'RDSDBSecurityGroupEvent'),
};

/** Every kind of event of RDS. */
export const ALL_RDS_KINDS: readonly StateChangeKind[] = Object.values(RDS_KINDS);
