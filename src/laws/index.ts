export { allLaws, type UncheckedLaw } from './all-laws.js';
export { checkHandler, type LawReport } from './check-handler.js';
export { forAllEvents } from './for-all-events.js';
export type { Breach, Law, Trial } from './law.js';
export type { CheckHandlerOptions, LawName, LawOptions, LawProgress } from './options.js';
export type { Run, RunOptions } from './run.js';
export { LawViolation } from './violation.js';
