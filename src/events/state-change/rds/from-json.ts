import { conversion, type Conversion } from '../../../contracts/conversion.js';
import {
  createRDSDBClusterEvent,
  createRDSDBClusterSnapshotEvent,
  createRDSDBInstanceEvent,
  createRDSDBParameterGroupEvent,
  createRDSDBSecurityGroupEvent,
  createRDSDBSnapshotEvent,
} from './factory.js';
import { rdsOptions } from './init.js';

/** The envelope's time has no milliseconds. */
const readings = { time: ({ detail }: { readonly detail: { readonly Date: string } }): string => detail.Date };

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createRDSDBInstanceEvent', create: createRDSDBInstanceEvent, options: rdsOptions, readings }),
  conversion({ factory: 'createRDSDBClusterEvent', create: createRDSDBClusterEvent, options: rdsOptions, readings }),
  conversion({ factory: 'createRDSDBSnapshotEvent', create: createRDSDBSnapshotEvent, options: rdsOptions, readings }),
  conversion({ factory: 'createRDSDBClusterSnapshotEvent', create: createRDSDBClusterSnapshotEvent, options: rdsOptions, readings }),
  conversion({ factory: 'createRDSDBParameterGroupEvent', create: createRDSDBParameterGroupEvent, options: rdsOptions, readings }),
  conversion({ factory: 'createRDSDBSecurityGroupEvent', create: createRDSDBSecurityGroupEvent, options: rdsOptions, readings }),
];
