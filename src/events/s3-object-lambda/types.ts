/** The request that S3 Object Lambda hands to a function. */
export type S3ObjectLambdaOperation = 'GetObject' | 'HeadObject' | 'ListObjects' | 'ListObjectsV2';

/** Which access points the request came by, and what is configured for them. */
export interface S3ObjectLambdaConfiguration {
  accessPointArn: string;
  supportingAccessPointArn: string;
  /** Free text of the configuration. */
  payload: string;
}

/** The caller's request, without what authorizes it. */
export interface S3ObjectLambdaUserRequest {
  /** The whole address, decoded. */
  url: string;
  headers: Record<string, string>;
}

/** Who sent the request, as CloudTrail writes it. */
export interface S3ObjectLambdaUserIdentity {
  type: string;
  principalId: string;
  arn: string;
  accountId: string;
  accessKeyId: string;
  /** Users of IAM have one. */
  userName?: string;
  /** Sessions of a role have one. */
  sessionContext?: {
    attributes: {
      mfaAuthenticated: 'true' | 'false';
      creationDate: string;
    };
    sessionIssuer: {
      type: string;
      principalId: string;
      arn: string;
      accountId: string;
      userName: string;
    };
  };
}

interface S3ObjectLambdaEventBase {
  xAmzRequestId: string;
  configuration: S3ObjectLambdaConfiguration;
  userRequest: S3ObjectLambdaUserRequest;
  userIdentity: S3ObjectLambdaUserIdentity;
  protocolVersion: string;
}

/** What every operation comes with. */
interface S3ObjectLambdaContext {
  /** Presigned address of the object or the listing. */
  inputS3Url: string;
}

/** A `GetObject` request, which the function answers by calling `WriteGetObjectResponse` with route and token. */
export interface S3ObjectLambdaGetObjectEvent extends S3ObjectLambdaEventBase {
  getObjectContext: S3ObjectLambdaContext & { outputRoute: string; outputToken: string };
}

/** A `HeadObject` request, which the function answers with headers. */
export interface S3ObjectLambdaHeadObjectEvent extends S3ObjectLambdaEventBase {
  headObjectContext: S3ObjectLambdaContext;
}

/** A `ListObjects` request, which the function answers with a listing. */
export interface S3ObjectLambdaListObjectsEvent extends S3ObjectLambdaEventBase {
  listObjectsContext: S3ObjectLambdaContext;
}

/** A `ListObjectsV2` request, which the function answers with a listing. */
export interface S3ObjectLambdaListObjectsV2Event extends S3ObjectLambdaEventBase {
  listObjectsV2Context: S3ObjectLambdaContext;
}

interface S3ObjectLambdaEvents {
  GetObject: S3ObjectLambdaGetObjectEvent;
  HeadObject: S3ObjectLambdaHeadObjectEvent;
  ListObjects: S3ObjectLambdaListObjectsEvent;
  ListObjectsV2: S3ObjectLambdaListObjectsV2Event;
}

/** The event that S3 Object Lambda sends for an operation; without one, any of them. */
export type S3ObjectLambdaEvent<TOperation extends S3ObjectLambdaOperation = S3ObjectLambdaOperation> = S3ObjectLambdaEvents[TOperation];
