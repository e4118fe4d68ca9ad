import type { CloudFrontRequest } from 'aws-lambda';
import { toJSONText } from '../../internal/json.js';
import { BODY_LIMITS } from '../../contracts/cloudfront-limits.js';
import { bytesOf } from '../../values/binary.js';
import type { StandingHeader } from '../../values/cloudfront.js';
import type { HttpBody } from '../../values/http-body.js';

/** A body as an event carries it, and the headers that describe it. */
export interface ShownBody {
  readonly body: NonNullable<CloudFrontRequest['body']>;
  readonly headers: readonly StandingHeader[];
}

function usualType(body: string | object): string {
  if (typeof body === 'string') return 'text/plain;charset=UTF-8';
  return bytesOf(body) === undefined ? 'application/json' : 'application/octet-stream';
}

/** A body as CloudFront shows it to functions that include it: in base64, cut off where it is long. */
export function shownBody(doing: string, body: NonNullable<HttpBody>, eventType: 'viewer-request' | 'origin-request'): ShownBody {
  const content = typeof body === 'string' ? Buffer.from(body) : (bytesOf(body) ?? Buffer.from(toJSONText(doing, 'option "body"', body)));
  const limit = BODY_LIMITS[eventType].text;
  const inputTruncated = content.length > limit;
  return {
    body: {
      action: 'read-only',
      data: (inputTruncated ? content.subarray(0, limit) : content).toString('base64'),
      encoding: 'base64',
      inputTruncated,
    },
    headers:
      content.length === 0
        ? []
        : [
            ['Content-Type', usualType(body)],
            ['Content-Length', String(content.length)],
          ],
  };
}
