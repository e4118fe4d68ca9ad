import type { CloudFrontRequest, CloudFrontRequestEvent } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { httpBodyIn } from '../../values/http-readings.js';
import { cloudFrontRequestEventOptions, createCloudFrontRequestEvent } from './factory.js';
import { cloudFrontRequestIn } from './readings.js';

function requestOf(event: CloudFrontRequestEvent): CloudFrontRequest {
  return event.Records[0]!.cf.request;
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCloudFrontRequestEvent',
    create: createCloudFrontRequestEvent,
    options: cloudFrontRequestEventOptions,
    readings: {
      headers: (event) => cloudFrontRequestIn(requestOf(event)).headers,
      origin: (event) => cloudFrontRequestIn(requestOf(event)).origin,
      body: (event) => {
        const { body } = requestOf(event);
        return body === undefined ? undefined : (httpBodyIn(body.data, true, 'application/octet-stream') ?? '');
      },
    },
  }),
];
