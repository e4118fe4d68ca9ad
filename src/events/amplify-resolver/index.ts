export { facts } from './facts.js';
export { createAmplifyGraphQlResolverEvent, type AmplifyGraphQlResolverEventInit } from './factory.js';
