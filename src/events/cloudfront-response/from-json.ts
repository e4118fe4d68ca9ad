import { conversion, type Conversion } from '../../contracts/conversion.js';
import { cloudFrontHeadersIn, cloudFrontRequestIn } from '../cloudfront-request/readings.js';
import { cloudFrontResponseEventOptions, createCloudFrontResponseEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCloudFrontResponseEvent',
    create: createCloudFrontResponseEvent,
    options: cloudFrontResponseEventOptions,
    readings: {
      status: (event) => Number(event.Records[0]!.cf.response.status),
      headers: (event) => cloudFrontHeadersIn(event.Records[0]!.cf.response.headers),
      request: (event) => cloudFrontRequestIn(event.Records[0]!.cf.request),
    },
  }),
];
