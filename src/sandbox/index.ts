export type { ConsoleLevel } from './console-level.js';
export { EnvironmentLayer } from './environment.js';
export { timeInForce, timeOfTest, type TimeInForce } from './fake-timers.js';
export type { LeftOver } from './work-in-flight.js';
export { outerEnvironment } from './patched-process.js';
export { currentScope, outsideScopes } from './process-wide.js';
export { Sandbox, type SandboxEnd, type SandboxEvents, type SandboxSettings } from './sandbox.js';
export type { ClockMode, FaultOrigin, Scope } from './scope.js';
export { userFrame } from './stack.js';
