/** The event that VPC Lattice sends to a function of a target group whose Lambda event structure version is V2. */
export interface VPCLatticeEventV2 {
  version: string;
  /** Path and query as they stand in the URL. */
  path: string;
  method: string;
  /** Names in lower case, values as lists. */
  headers: { [name: string]: string[] | undefined };
  /** Absent without query. */
  queryStringParameters?: { [name: string]: string[] | undefined } | undefined;
  /** Absent without body. */
  body?: string | undefined;
  /** Absent unless the body is base64. */
  isBase64Encoded?: boolean | undefined;
  requestContext: VPCLatticeEventV2RequestContext;
  requestId?: string | undefined;
}

/** Through what a request came, from whom and when. */
export interface VPCLatticeEventV2RequestContext {
  serviceNetworkArn: string;
  serviceArn: string;
  targetGroupArn: string;
  identity: VPCLatticeEventV2Identity;
  region: string;
  /** Microseconds since the epoch, as a string. */
  timeEpoch: string;
}

/** Who called: the VPC where it can be identified, and the principal where the request was signed. */
export interface VPCLatticeEventV2Identity {
  sourceVpcArn?: string | undefined;
  /** `AWS_IAM` for a signed request. */
  type?: string | undefined;
  principal?: string | undefined;
  principalOrgID?: string | undefined;
  sessionName?: string | undefined;
  x509IssuerOu?: string | undefined;
  x509SanDns?: string | undefined;
  x509SanNameCn?: string | undefined;
  x509SanUri?: string | undefined;
  x509SubjectCn?: string | undefined;
}
