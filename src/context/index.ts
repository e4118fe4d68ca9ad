export { createContext } from './create-context.js';
export type { ContextInit } from './init.js';
export type { Runtime } from './runtime.js';
