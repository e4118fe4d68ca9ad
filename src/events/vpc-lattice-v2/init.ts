import { aBoolean, aNonEmptyString } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { aQuery, type HttpQuery } from '../../values/http-query.js';
import { aPathAndQuery, latticeRequestOptions, type VPCLatticeRequestInit } from '../vpc-lattice/init.js';

/** What one request to a VPC Lattice service is about, for an event of version 2. Everything has a default. */
export interface VPCLatticeEventV2Init extends VPCLatticeRequestInit {
  /** Path as it stands in the URL, percent-encoded, with its query unless that is given apart. Default `/`. */
  path?: string | undefined;
  /** Decoded names, each with a decoded value or several, or the query string as it stands in the URL. Default: those of `path`. */
  queryStringParameters?: HttpQuery | undefined;
  /** Default: by the media type. With true, a string is base64 already. */
  isBase64Encoded?: boolean | undefined;
  /** Default: a UUID. */
  requestId?: string | undefined;
}

/** The options of a request as events of version 2 show it. */
export const latticeEventV2Options: OptionTable<VPCLatticeEventV2Init> = optionTable<VPCLatticeEventV2Init>({
  path: aPathAndQuery,
  queryStringParameters: aQuery,
  isBase64Encoded: aBoolean,
  requestId: aNonEmptyString,
  ...latticeRequestOptions,
});
