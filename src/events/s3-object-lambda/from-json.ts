import { conversion, type Conversion } from '../../contracts/conversion.js';
import { s3ObjectLambdaEventOptions } from './init.js';
import { createS3ObjectLambdaEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createS3ObjectLambdaEvent',
    create: createS3ObjectLambdaEvent,
    options: s3ObjectLambdaEventOptions,
    readings: {},
  }),
];
