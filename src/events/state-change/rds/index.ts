export { facts } from './facts.js';
export {
  createRDSDBClusterEvent,
  createRDSDBClusterSnapshotEvent,
  createRDSDBInstanceEvent,
  createRDSDBParameterGroupEvent,
  createRDSDBSecurityGroupEvent,
  createRDSDBSnapshotEvent,
} from './factory.js';
export type { RDSEventInit } from './init.js';
export type {
  RDSDBClusterEvent,
  RDSDBClusterSnapshotEvent,
  RDSDBInstanceEvent,
  RDSDBParameterGroupEvent,
  RDSDBSecurityGroupEvent,
  RDSDBSnapshotEvent,
  RDSEventDetail,
  RDSSourceType,
} from './types.js';
