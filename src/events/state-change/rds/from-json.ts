import type { Conversion } from '../../../contracts/conversion.js';
import { stateChangeConversion } from '../conversion.js';
import { clusterEvent, clusterSnapshotEvent, instanceEvent, parameterGroupEvent, securityGroupEvent, snapshotEvent } from './change.js';
import {
  createRDSDBClusterEvent,
  createRDSDBClusterSnapshotEvent,
  createRDSDBInstanceEvent,
  createRDSDBParameterGroupEvent,
  createRDSDBSecurityGroupEvent,
  createRDSDBSnapshotEvent,
} from './factory.js';

/** Where an event tells when it happened to the millisecond. */
const readings = { time: ({ detail }: { detail: { Date: string } }): string => detail.Date };

export const conversions: readonly Conversion[] = [
  stateChangeConversion(instanceEvent, createRDSDBInstanceEvent, readings),
  stateChangeConversion(clusterEvent, createRDSDBClusterEvent, readings),
  stateChangeConversion(snapshotEvent, createRDSDBSnapshotEvent, readings),
  stateChangeConversion(clusterSnapshotEvent, createRDSDBClusterSnapshotEvent, readings),
  stateChangeConversion(parameterGroupEvent, createRDSDBParameterGroupEvent, readings),
  stateChangeConversion(securityGroupEvent, createRDSDBSecurityGroupEvent, readings),
];
