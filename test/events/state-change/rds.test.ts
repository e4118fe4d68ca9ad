import * as fc from 'fast-check';
import {
  configure,
  createRDSDBClusterEvent,
  createRDSDBClusterSnapshotEvent,
  createRDSDBInstanceEvent,
  createRDSDBParameterGroupEvent,
  createRDSDBSecurityGroupEvent,
  createRDSDBSnapshotEvent,
  createEventBridgeEvent,
  detectEventSource,
  seed,
} from 'lambdouble';
import { anyRDSDBInstanceEvent, anyRDSDBSnapshotEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => {
  seed(0);
  configure();
});

it('an event names its source three times, and has the time twice', () => {
  const { detail, ...envelope } = createRDSDBInstanceEvent({ SourceIdentifier: 'shop', region: 'cn-north-1', account: '000000000001' });
  const arn = 'arn:aws-cn:rds:cn-north-1:000000000001:db:shop';
  expect(envelope).toMatchObject({ source: 'aws.rds', time: '2026-01-15T12:34:56Z', resources: [arn] });
  expect(Object.entries(detail)).toEqual([
    ['EventCategories', ['notification']],
    ['SourceType', 'DB_INSTANCE'],
    ['SourceArn', arn],
    ['Date', '2026-01-15T12:34:56.789Z'],
    ['Message', 'DB instance stopped'],
    ['SourceIdentifier', 'shop'],
    ['EventID', 'RDS-EVENT-0087'],
  ]);
});

it.each([
  [createRDSDBClusterEvent(), 'RDS DB Cluster Event', 'CLUSTER', 'cluster:my-db-cluster'],
  [createRDSDBSnapshotEvent(), 'RDS DB Snapshot Event', 'SNAPSHOT', 'snapshot:my-db-snapshot'],
  [createRDSDBClusterSnapshotEvent(), 'RDS DB Cluster Snapshot Event', 'CLUSTER_SNAPSHOT', 'cluster-snapshot:my-db-cluster-snapshot'],
  [createRDSDBParameterGroupEvent(), 'RDS DB Parameter Group Event', 'DB_PARAM', 'pg:my-db-param-group'],
  [createRDSDBSecurityGroupEvent(), 'RDS DB Security Group Event', 'SECURITY_GROUP', 'secgrp:my-security-group'],
])('%# is of its own kind', (event, detailType, type, resource) => {
  expect(event['detail-type']).toBe(detailType);
  expect(event.detail.SourceType).toBe(type);
  expect(event.resources).toEqual([`arn:aws:rds:us-east-1:123456789012:${resource}`]);
});

it('category and message follow from the id of an event', () => {
  expect(createRDSDBInstanceEvent({ EventID: 'RDS-EVENT-0049' }).detail).toMatchObject({
    EventCategories: ['failover'],
    Message: 'A Multi-AZ failover has completed.',
  });
  expect(createRDSDBInstanceEvent({ EventID: 'RDS-EVENT-9999' }).detail).toMatchObject({
    EventCategories: ['notification'],
    Message: 'RDS-EVENT-9999',
  });
  expect(createRDSDBClusterEvent({ EventID: 'RDS-EVENT-0170', EventCategories: [], Message: 'new' }).detail).toMatchObject({
    EventCategories: [],
    Message: 'new',
  });
});

it('an automated snapshot has its prefix in the ARN, too', () => {
  expect(createRDSDBSnapshotEvent({ SourceIdentifier: 'rds:shop-2026-01-15-03-05' }).resources).toEqual([
    'arn:aws:rds:us-east-1:123456789012:snapshot:rds:shop-2026-01-15-03-05',
  ]);
});

it('generated events reach every category, and agree with their ARN', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyRDSDBInstanceEvent(), ({ detail, resources, time }) => {
      for (const category of detail.EventCategories) seen.add(category);
      expect(resources).toEqual([detail.SourceArn]);
      expect(detail.SourceArn.endsWith(`:${detail.SourceIdentifier}`)).toBe(true);
      expect(`${detail.Date.slice(0, 19)}Z`).toBe(time);
    }),
    SETTINGS,
  );
  expect([...seen].sort()).toEqual([
    'availability',
    'backup',
    'configuration change',
    'creation',
    'deletion',
    'failover',
    'low storage',
    'notification',
  ]);
});

it('generated snapshots are manual and automated ones', () => {
  const names = fc.sample(anyRDSDBSnapshotEvent(), SETTINGS).map(({ detail }) => detail.SourceIdentifier);
  expect(new Set(names.map((name) => name.startsWith('rds:')))).toEqual(new Set([true, false]));
});

it('refuses what RDS never sends, with the way out', () => {
  expect(
    messagesOf({
      'an automated instance': () => createRDSDBInstanceEvent({ SourceIdentifier: 'rds:shop' }),
      'a name with a blank': () => createRDSDBInstanceEvent({ SourceIdentifier: 'my shop' }),
      'a short id': () => createRDSDBInstanceEvent({ EventID: '49' }),
      'a category alone': () => createRDSDBInstanceEvent({ EventCategories: 'failover' } as object),
      'EventBridge’s own factory': () => createEventBridgeEvent({ source: 'aws.rds', 'detail-type': 'RDS DB Cluster Event' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "RDS DB Cluster Event" of aws.rds has a factory of its own. Use createRDSDBClusterEvent.",
      "a category alone": "Failed to create RDSDBInstanceEvent: option "EventCategories" is "failover". Pass an array in which each element is a string that is not empty.",
      "a name with a blank": "Failed to create RDSDBInstanceEvent: option "SourceIdentifier" is "my shop". Pass an identifier: letters, digits and single hyphens, for automated snapshots after "rds:".",
      "a short id": "Failed to create RDSDBInstanceEvent: option "EventID" is "49". Pass the id of an event: RDS-EVENT- and four digits.",
      "an automated instance": "Failed to create RDSDBInstanceEvent: option "SourceIdentifier" is "rds:shop", but only automated snapshots have the prefix "rds:". Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
    }
  `);
});

it('proxies and deployments are events of EventBridge', () => {
  for (const detailType of ['RDS DB Proxy Event', 'RDS Blue Green Deployment Event']) {
    expect(detectEventSource(createEventBridgeEvent({ source: 'aws.rds', 'detail-type': detailType }))).toBe('eventbridge');
  }
});
