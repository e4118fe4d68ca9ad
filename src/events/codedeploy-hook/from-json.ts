import { conversion, type Conversion } from '../../contracts/conversion.js';
import { codeDeployLifecycleEventHookEventOptions, createCodeDeployLifecycleEventHookEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCodeDeployLifecycleEventHookEvent',
    create: createCodeDeployLifecycleEventHookEvent,
    options: codeDeployLifecycleEventHookEventOptions,
    readings: {},
  }),
];
