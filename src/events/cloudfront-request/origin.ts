import type { CloudFrontCustomOrigin, CloudFrontOrigin, CloudFrontS3Origin } from 'aws-lambda';
import { aRegion, aStringMatching, anArrayOf, anInteger, either, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { aDomainName } from '../../values/api-options.js';
import { cloudFrontHeaders } from '../../values/cloudfront.js';
import { headerLines, someHttpHeaders, type HttpHeaders } from '../../values/http-headers.js';
import { settings } from '../../values/settings.js';

/** What an origin can be told of a server that isn't S3's. */
export interface CloudFrontCustomOriginInit {
  /** Headers that CloudFront adds to requests to this origin, as a map. Default: none. */
  customHeaders?: HttpHeaders | undefined;
  /** Default `example.org`. */
  domainName?: string | undefined;
  /** Seconds, 1 to 120. Default 5. */
  keepaliveTimeout?: number | undefined;
  /** What CloudFront puts before the request's path: `/` and no slash at its end. Default: empty. */
  path?: string | undefined;
  /** 80, 443, or 1024 to 65535. Default: 443, or 80 for `http`. */
  port?: number | undefined;
  /** Default `https`. */
  protocol?: 'http' | 'https' | undefined;
  /** Seconds, 1 to 120. Default 30. */
  readTimeout?: number | undefined;
  /** Default `TLSv1.2` alone. */
  sslProtocols?: readonly ('TLSv1.2' | 'TLSv1.1' | 'TLSv1' | 'SSLv3')[] | undefined;
}

/** What an origin can be told of a bucket. */
export interface CloudFrontS3OriginInit {
  /** `origin-access-identity` for a bucket that is read with one. Default `none`. */
  authMethod?: 'none' | 'origin-access-identity' | undefined;
  /** Headers that CloudFront adds to requests to this origin, as a map. Default: none. */
  customHeaders?: HttpHeaders | undefined;
  /** Default `amzn-s3-demo-bucket.s3.amazonaws.com`. */
  domainName?: string | undefined;
  /** What CloudFront puts before the request's path: `/` and no slash at its end. Default: empty. */
  path?: string | undefined;
  /** Region of the bucket, which goes with an origin access identity. Default: the configured region. */
  region?: string | undefined;
}

/** Where CloudFront forwards a request to: a server, or a bucket of S3. */
export type CloudFrontOriginInit =
  | { custom: CloudFrontCustomOriginInit; s3?: undefined }
  | { s3: CloudFrontS3OriginInit; custom?: undefined };

/** Accepts an origin; what is in it is checked where it is used. */
export const anOrigin: OptionCheck = {
  expected: 'an object with either "custom" or "s3", such as { s3: { domainName: "photos.s3.amazonaws.com" } }',
  accepts: (value) =>
    isPlainObject(value) &&
    Object.keys(value).every((name) => name === 'custom' || name === 's3') &&
    isPlainObject(value.custom) !== isPlainObject(value.s3) &&
    (value.custom === undefined || value.s3 === undefined),
};

const aPath = aStringMatching(/^(|(\/[^/?#\s]+)+)$/, 'a path such as "/v1": empty, or with "/" at its start and none at its end');
const someSeconds = anInteger(1, 120);

const customOptions: OptionTable<CloudFrontCustomOriginInit> = optionTable<CloudFrontCustomOriginInit>({
  customHeaders: someHttpHeaders,
  domainName: aDomainName,
  keepaliveTimeout: someSeconds,
  path: aPath,
  port: either(oneOf([80, 443]), anInteger(1024, 65_535)),
  protocol: oneOf(['http', 'https']),
  readTimeout: someSeconds,
  sslProtocols: anArrayOf(oneOf(['TLSv1.2', 'TLSv1.1', 'TLSv1', 'SSLv3'])),
});

const s3Options: OptionTable<CloudFrontS3OriginInit> = optionTable<CloudFrontS3OriginInit>({
  authMethod: oneOf(['none', 'origin-access-identity']),
  customHeaders: someHttpHeaders,
  domainName: aDomainName,
  path: aPath,
  region: aRegion,
});

function customOrigin(doing: string, init: CloudFrontCustomOriginInit): CloudFrontCustomOrigin {
  checkOptions(`${doing} with "origin.custom"`, init, customOptions);
  const protocol = init.protocol ?? 'https';
  return {
    customHeaders: cloudFrontHeaders([], headerLines(init.customHeaders ?? {})),
    domainName: init.domainName ?? 'example.org',
    keepaliveTimeout: init.keepaliveTimeout ?? 5,
    path: init.path ?? '',
    port: init.port ?? (protocol === 'https' ? 443 : 80),
    protocol,
    readTimeout: init.readTimeout ?? 30,
    sslProtocols: init.sslProtocols === undefined ? ['TLSv1.2'] : [...init.sslProtocols],
  };
}

function s3Origin(doing: string, init: CloudFrontS3OriginInit): CloudFrontS3Origin {
  checkOptions(`${doing} with "origin.s3"`, init, s3Options);
  const common = {
    customHeaders: cloudFrontHeaders([], headerLines(init.customHeaders ?? {})),
    domainName: init.domainName ?? 'amzn-s3-demo-bucket.s3.amazonaws.com',
    path: init.path ?? '',
  };
  if (init.authMethod === 'origin-access-identity') {
    return { authMethod: init.authMethod, ...common, region: init.region ?? settings().region };
  }
  if (init.region === undefined) return { authMethod: 'none', ...common };
  throw failure(
    doing,
    'option "origin.s3.region" is given without an origin access identity',
    'Let authMethod be "origin-access-identity", or leave region out.',
  );
}

/** An origin as events carry it. */
export function originOf(doing: string, init: CloudFrontOriginInit | undefined): CloudFrontOrigin {
  return init?.s3 === undefined ? { custom: customOrigin(doing, init?.custom ?? {}) } : { s3: s3Origin(doing, init.s3) };
}
