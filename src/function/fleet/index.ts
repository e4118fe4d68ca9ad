export { AccountConcurrency, type AccountConcurrencyOptions } from './account.js';
export type { FleetEnvironment } from './environment.js';
export { Fleet, type Admission, type EnvironmentEnd, type FleetOptions, type Refusal } from './fleet.js';
export { TooManyRequestsException, type ThrottleReason } from './throttle.js';
