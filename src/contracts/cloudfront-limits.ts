/** An event of Lambda@Edge: a request or a response, at the viewer's side of the cache or at the origin's. */
export type EdgeEventType = 'viewer-request' | 'origin-request' | 'origin-response' | 'viewer-response';

/** A limit in bytes, of text and of base64, and as AWS says it. */
export interface EdgeLimit {
  readonly text: number;
  readonly base64: number;
  readonly said: string;
}

const AT_VIEWER: EdgeLimit = { text: 40 * 1024, base64: Math.floor(53.2 * 1024), said: '40 KB' };
const AT_ORIGIN: EdgeLimit = { text: 1024 * 1024, base64: Math.floor(1.33 * 1024 * 1024), said: '1 MB' };

/**
 * Largest body that CloudFront shows to a function or takes from it, and largest response that a function may generate.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-lambda-at-edge
 */
export const BODY_LIMITS: Readonly<Record<EdgeEventType, EdgeLimit>> = {
  'viewer-request': AT_VIEWER,
  'origin-request': AT_ORIGIN,
  'origin-response': AT_ORIGIN,
  'viewer-response': AT_VIEWER,
};

/**
 * Headers, in lower case, that functions can read and not change.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html#function-restrictions-headers
 */
export const READ_ONLY_HEADERS: Readonly<Record<EdgeEventType, readonly string[]>> = {
  'viewer-request': ['content-length', 'host', 'transfer-encoding', 'via'],
  'origin-request': [
    'accept-encoding',
    'content-length',
    'if-modified-since',
    'if-none-match',
    'if-range',
    'if-unmodified-since',
    'transfer-encoding',
    'via',
  ],
  'origin-response': ['transfer-encoding', 'via'],
  'viewer-response': ['warning', 'via'],
};
