export { facts } from './facts.js';
export { createVPCLatticeEvent } from './factory.js';
export type { VPCLatticeIdentity } from './identity.js';
export type { VPCLatticeEventInit, VPCLatticeRequestInit } from './init.js';
export type { VPCLatticeEvent, VPCLatticeResult } from './types.js';
