import { arn } from '../../../values/arn.js';
import { isoMilliseconds } from '../../../values/time.js';
import type { StateChangeKind } from '../../../contracts/state-change-facts.js';
import type { Misfit } from '../../../values/misfits.js';
import type { StateChange } from '../../../contracts/state-change.js';
import { timeline } from '../../../values/steps.js';
import { rdsOptions, type RDSEventInit } from './init.js';
import { RDS_KINDS } from './kinds.js';
import { KNOWN_EVENTS, type KnownEvents } from './known-events.js';
import type { RDSEventDetail, RDSSourceType } from './types.js';

/** What tells the events of one source from another's. */
interface Source<SourceType> {
  readonly type: SourceType;
  /** What its ARNs have before the identifier. */
  readonly resource: string;
  /** An identifier, where nobody says one. */
  readonly identifier: string;
  readonly events: KnownEvents;
  /** True where identifiers may begin with `rds:`, as those of automated snapshots do. */
  readonly isAutomated?: boolean;
}

function eventsOf<DetailType extends string, SourceType extends RDSSourceType>(
  kind: StateChangeKind<DetailType>,
  source: Source<SourceType>,
): StateChange<DetailType, RDSEventDetail<SourceType>, RDSEventInit> {
  const [[usual] = ['']] = Object.entries(source.events);
  return {
    kind,
    options: rdsOptions,
    misfitOf({ SourceIdentifier }): Misfit<RDSEventInit> | undefined {
      if (source.isAutomated === true || SourceIdentifier?.startsWith('rds:') !== true) return undefined;
      return { option: 'SourceIdentifier', why: 'only automated snapshots have the prefix "rds:"' };
    },
    tell(init, { account, region }) {
      const { SourceIdentifier = source.identifier, EventID = usual, EventCategories: categories } = init;
      const [category, message] = Object.hasOwn(source.events, EventID) ? source.events[EventID]! : ['notification', EventID];
      const { time } = timeline<never>(init, []);
      const SourceArn = arn('rds', region, account, `${source.resource}:${SourceIdentifier}`);
      const detail: RDSEventDetail<SourceType> = {
        EventCategories: categories === undefined ? [category] : [...categories],
        SourceType: source.type,
        SourceArn,
        Date: isoMilliseconds(time),
        Message: init.Message ?? message,
        SourceIdentifier,
        EventID,
      };
      return { time, resources: [SourceArn], detail };
    },
  };
}

/** How the events of DB instances are made. */
export const instanceEvent: StateChange<'RDS DB Instance Event', RDSEventDetail<'DB_INSTANCE'>, RDSEventInit> = eventsOf(
  RDS_KINDS.instance,
  {
    type: 'DB_INSTANCE',
    resource: 'db',
    identifier: 'my-db-instance',
    events: KNOWN_EVENTS.instance,
  },
);

/** How the events of DB clusters are made. */
export const clusterEvent: StateChange<'RDS DB Cluster Event', RDSEventDetail<'CLUSTER'>, RDSEventInit> = eventsOf(RDS_KINDS.cluster, {
  type: 'CLUSTER',
  resource: 'cluster',
  identifier: 'my-db-cluster',
  events: KNOWN_EVENTS.cluster,
});

/** How the events of DB snapshots are made. */
export const snapshotEvent: StateChange<'RDS DB Snapshot Event', RDSEventDetail<'SNAPSHOT'>, RDSEventInit> = eventsOf(RDS_KINDS.snapshot, {
  type: 'SNAPSHOT',
  resource: 'snapshot',
  identifier: 'my-db-snapshot',
  events: KNOWN_EVENTS.snapshot,
  isAutomated: true,
});

/** How the events of DB cluster snapshots are made. */
export const clusterSnapshotEvent: StateChange<
  'RDS DB Cluster Snapshot Event',
  RDSEventDetail<'CLUSTER_SNAPSHOT'>,
  RDSEventInit
> = eventsOf(RDS_KINDS.clusterSnapshot, {
  type: 'CLUSTER_SNAPSHOT',
  resource: 'cluster-snapshot',
  identifier: 'my-db-cluster-snapshot',
  events: KNOWN_EVENTS.clusterSnapshot,
  isAutomated: true,
});

/** How the events of DB parameter groups are made. */
export const parameterGroupEvent: StateChange<'RDS DB Parameter Group Event', RDSEventDetail<'DB_PARAM'>, RDSEventInit> = eventsOf(
  RDS_KINDS.parameterGroup,
  {
    type: 'DB_PARAM',
    resource: 'pg',
    identifier: 'my-db-param-group',
    events: KNOWN_EVENTS.parameterGroup,
  },
);

/** How the events of DB security groups are made. */
export const securityGroupEvent: StateChange<'RDS DB Security Group Event', RDSEventDetail<'SECURITY_GROUP'>, RDSEventInit> = eventsOf(
  RDS_KINDS.securityGroup,
  {
    type: 'SECURITY_GROUP',
    resource: 'secgrp',
    identifier: 'my-security-group',
    events: KNOWN_EVENTS.securityGroup,
  },
);
