export { facts } from './facts.js';
export { createVPCLatticeEventV2 } from './factory.js';
export type { VPCLatticeEventV2Init } from './init.js';
export type { VPCLatticeEventV2, VPCLatticeEventV2Identity, VPCLatticeEventV2RequestContext } from './types.js';
