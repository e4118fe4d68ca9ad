export { facts } from './facts.js';
export { createAutoScalingScaleInEvent } from './factory.js';
export type { AutoScalingInstanceRecordInit, AutoScalingScaleInEventInit, AutoScalingTerminationRequestInit } from './init.js';
