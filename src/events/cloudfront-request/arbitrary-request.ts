import * as fc from 'fast-check';
import type { InitArbitraries } from '../../generate/constraints.js';
import { anyEncodedPathSegment, anyHttpMethod, anyQueryParameters, anyRequestHeaders } from '../../generate/http.js';
import { anySourceIp } from '../../generate/values.js';
import type { DistributionInit } from '../../values/cloudfront.js';
import type { HttpQuery } from '../../values/http-query.js';
import type { CloudFrontOriginInit } from './origin.js';
import type { CloudFrontRequestInit } from './request.js';

/** Distributions and requests, to draw for what nobody constrained. */
export const anyDistribution: InitArbitraries<DistributionInit> = {
  distributionDomainName: fc.constantFrom('d111111abcdef8.cloudfront.net', 'd2h1iqf5tdpxla.cloudfront.net'),
  distributionId: fc.constantFrom('EDFDVBD6EXAMPLE', 'E1PA6795UKMFR9'),
};

function anyOrigin(): fc.Arbitrary<CloudFrontOriginInit> {
  return fc.constantFrom<CloudFrontOriginInit[]>(
    { custom: {} },
    { custom: { protocol: 'http', port: 8080, path: '/v1', customHeaders: { 'X-Origin-Secret': 's3cret' } } },
    { custom: { domainName: 'abcde12345.execute-api.eu-west-1.amazonaws.com', readTimeout: 60 } },
    { s3: { domainName: 'photos.s3.eu-west-1.amazonaws.com' } },
    { s3: { domainName: 'my.dotted.bucket.s3.amazonaws.com', authMethod: 'origin-access-identity', region: 'us-west-2', path: '/site' } },
  );
}

/** Requests, to draw for what nobody constrained. */
export const anyEdgeRequest: InitArbitraries<CloudFrontRequestInit> = {
  clientIp: anySourceIp(),
  headers: anyRequestHeaders(),
  method: anyHttpMethod(),
  querystring: fc.oneof(
    anyQueryParameters() as fc.Arbitrary<HttpQuery>,
    fc.constantFrom<HttpQuery>('', 'a=1&b', 'size=large&size=', '%E4=1'),
  ),
  uri: fc
    .tuple(fc.array(anyEncodedPathSegment(), { maxLength: 4 }), fc.constantFrom('', '/', 'index.html'))
    .map(([segments, end]) => `/${[...segments, end].join('/')}`),
  origin: anyOrigin(),
};
