export { LATEST } from './alias.js';
export type { AliasInit, FunctionAlias } from './alias.js';
export { FunctionVersions, type FunctionVersion, type Route } from './function-versions.js';
