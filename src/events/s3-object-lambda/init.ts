import { aNonEmptyString, aRegion, aStringMatching, anAccountId, either, oneOf, aString, aPlainObject } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { someHttpHeaders, type HttpHeaders } from '../../values/http-headers.js';
import { aQuery, type HttpQuery } from '../../values/http-query.js';
import { anObjectKey } from '../../values/s3-object.js';
import { anInstant, type Instant } from '../../values/time.js';
import { OPERATION_NAMES } from './operations.js';
import type { S3ObjectLambdaOperation } from './types.js';

/** What a request to an Object Lambda access point is about. Everything has a default. */
export interface S3ObjectLambdaEventInit<TOperation extends S3ObjectLambdaOperation = S3ObjectLambdaOperation> {
  /** What the caller asked for. Default `GetObject`. */
  operation?: TOperation | undefined;
  /** Object key as you know it. Default `photos/cat.jpg`; listings have none. */
  key?: string | undefined;
  /** Further parameters of the request, decoded, such as `{ versionId: 'v1' }` or `{ prefix: 'cats/' }`. Default: none. */
  query?: HttpQuery | undefined;
  /** Further headers of the request, such as `{ Range: 'bytes=0-99' }`; what authorizes a request is left out. Default: none. */
  headers?: HttpHeaders | undefined;
  /** What is configured for the access point: a text, or an object to be written as JSON. Default: empty. */
  payload?: string | object | undefined;
  /** Name of the Object Lambda access point. Default `example-object-lambda-ap`. */
  accessPointName?: string | undefined;
  /** Name of the access point behind it. Default `example-ap`. */
  supportingAccessPointName?: string | undefined;
  /** Name of the IAM user who sent the request. Default: a session of a role did. */
  userName?: string | undefined;
  /** Name of the role whose session sent the request. Default `Admin`. */
  roleName?: string | undefined;
  /** Name of that session. Default: made up. */
  sessionName?: string | undefined;
  /** Account of the access points and of the caller. Default: the configured account. */
  accountId?: string | undefined;
  /** Region of the access points. Default: the configured region. */
  region?: string | undefined;
  /** When the request came. Default: the configured time. */
  time?: Instant | undefined;
  /** Id of the request, which S3 writes into its logs. Default: a UUID. */
  xAmzRequestId?: string | undefined;
}

const anAccessPointName = aStringMatching(
  /^[a-z0-9][a-z0-9-]{1,43}[a-z0-9]$/,
  'the name of an access point: 3 to 45 lower-case letters, digits and hyphens',
);
const aPrincipalName = aStringMatching(/^[\w+=,.@-]{1,64}$/, 'a name of 1 to 64 letters, digits and "_+=,.@-"');

/** The options of an Object Lambda request. */
export const s3ObjectLambdaEventOptions: OptionTable<S3ObjectLambdaEventInit> = optionTable<S3ObjectLambdaEventInit>({
  operation: oneOf(OPERATION_NAMES),
  key: anObjectKey,
  query: aQuery,
  headers: someHttpHeaders,
  payload: either(aString, aPlainObject),
  accessPointName: anAccessPointName,
  supportingAccessPointName: anAccessPointName,
  userName: aPrincipalName,
  roleName: aPrincipalName,
  sessionName: aPrincipalName,
  accountId: anAccountId,
  region: aRegion,
  time: anInstant,
  xAmzRequestId: aNonEmptyString,
});
