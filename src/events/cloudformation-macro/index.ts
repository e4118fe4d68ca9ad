export { facts } from './facts.js';
export { createCloudFormationMacroEvent, type CloudFormationMacroEventInit } from './factory.js';
export type { CloudFormationMacroEvent, CloudFormationMacroResponse, CloudFormationTemplateParameterValue } from './types.js';
