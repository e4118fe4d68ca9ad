export type { SimulatedInvocation, SimulatedRecord, SimulatedThrottle } from './journal.js';
export type { ArrivalRate, Load } from './load.js';
export { measure } from './measure.js';
export type { DurationModel, SimulatedCall, SimulatedOutcome } from './model.js';
export type { ConcurrencyPeriod, SimulationResult } from './result.js';
export { driveSimulation, simulate, type SimulateOptions } from './simulate.js';
export { Simulation, type SimulationSettings } from './simulation.js';
