import { conversion, type Conversion } from '../../contracts/conversion.js';
import { codeBuildStateOptions } from './init.js';
import { createCodeBuildCloudWatchStateEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCodeBuildCloudWatchStateEvent',
    create: createCodeBuildCloudWatchStateEvent,
    options: codeBuildStateOptions,
    readings: {},
  }),
];
