import { conversion, type Conversion } from '../../contracts/conversion.js';
import { functionUrlOptions } from './init.js';
import { createLambdaFunctionURLEvent, createLambdaFunctionURLEventWithIAMAuthorizer } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createLambdaFunctionURLEvent', create: createLambdaFunctionURLEvent, options: functionUrlOptions, readings: {} }),
  conversion({
    factory: 'createLambdaFunctionURLEventWithIAMAuthorizer',
    create: createLambdaFunctionURLEventWithIAMAuthorizer,
    options: functionUrlOptions,
    readings: {},
  }),
];
