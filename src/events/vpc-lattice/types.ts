/** The event that VPC Lattice sends to a function of a target group whose Lambda event structure version is V1. */
export interface VPCLatticeEvent {
  /** Path and query as they stand in the URL. */
  raw_path: string;
  method: string;
  /** Names in lower case, the values of a repeated header joined by `, `. */
  headers: { [name: string]: string | undefined };
  /** Of a repeated parameter the last value. */
  query_string_parameters: { [name: string]: string | undefined };
  /** Empty for a request without body. */
  body: string;
  is_base64_encoded: boolean;
}

/** What a function answers VPC Lattice, whatever the version. */
export interface VPCLatticeResult {
  statusCode: number;
  headers?: { [name: string]: string } | undefined;
  body?: string | undefined;
  isBase64Encoded?: boolean | undefined;
}
