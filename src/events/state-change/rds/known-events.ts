/** The category of an event, and what its message says. */
export type KnownEvent = readonly [category: string, message: string];

/** Events by their ids. The first is the usual one. */
export type KnownEvents = Readonly<Record<string, KnownEvent>>;

/** Some of the events of each source, as AWS lists them. */
export const KNOWN_EVENTS: {
  readonly instance: KnownEvents;
  readonly cluster: KnownEvents;
  readonly snapshot: KnownEvents;
  readonly clusterSnapshot: KnownEvents;
  readonly parameterGroup: KnownEvents;
  readonly securityGroup: KnownEvents;
} = {
  instance: {
    'RDS-EVENT-0087': ['notification', 'DB instance stopped'],
    'RDS-EVENT-0088': ['notification', 'DB instance started'],
    'RDS-EVENT-0154': ['notification', 'DB instance is being started due to it exceeding the maximum allowed time being stopped.'],
    'RDS-EVENT-0005': ['creation', 'DB instance created'],
    'RDS-EVENT-0003': ['deletion', 'DB instance deleted'],
    'RDS-EVENT-0004': ['availability', 'DB instance shutdown'],
    'RDS-EVENT-0006': ['availability', 'DB instance restarted'],
    'RDS-EVENT-0001': ['backup', 'Backing up DB instance'],
    'RDS-EVENT-0002': ['backup', 'Finished DB Instance backup'],
    'RDS-EVENT-0007': ['low storage', 'Allocated storage has been exhausted. Allocate additional storage to resolve.'],
    'RDS-EVENT-0049': ['failover', 'A Multi-AZ failover has completed.'],
  },
  cluster: {
    'RDS-EVENT-0151': ['notification', 'DB cluster started.'],
    'RDS-EVENT-0150': ['notification', 'DB cluster stopped.'],
    'RDS-EVENT-0153': ['notification', 'DB cluster is being started due to it exceeding the maximum allowed time being stopped.'],
    'RDS-EVENT-0170': ['creation', 'DB cluster created.'],
    'RDS-EVENT-0171': ['deletion', 'DB cluster deleted.'],
  },
  snapshot: {
    'RDS-EVENT-0042': ['creation', 'Manual snapshot created'],
    'RDS-EVENT-0040': ['creation', 'Creating manual snapshot'],
    'RDS-EVENT-0090': ['creation', 'Creating automated snapshot'],
    'RDS-EVENT-0091': ['creation', 'Automated snapshot created'],
    'RDS-EVENT-0041': ['deletion', 'Deleted manual snapshot'],
  },
  clusterSnapshot: {
    'RDS-EVENT-0075': ['backup', 'Manual cluster snapshot created'],
    'RDS-EVENT-0074': ['backup', 'Creating manual cluster snapshot'],
    'RDS-EVENT-0168': ['backup', 'Creating automated cluster snapshot'],
    'RDS-EVENT-0169': ['backup', 'Automated cluster snapshot created'],
  },
  parameterGroup: {
    'RDS-EVENT-0037': ['configuration change', 'Updated parameter time_zone to UTC with apply method immediate'],
  },
  securityGroup: {
    'RDS-EVENT-0038': ['configuration change', 'Applied change to security group'],
  },
};
