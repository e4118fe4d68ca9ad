import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createTransferFamilyWorkflowStepEvent, transferFamilyWorkflowStepEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createTransferFamilyWorkflowStepEvent',
    create: createTransferFamilyWorkflowStepEvent,
    options: transferFamilyWorkflowStepEventOptions,
    readings: {},
  }),
];
