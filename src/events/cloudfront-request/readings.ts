import type { CloudFrontHeaders, CloudFrontOrigin, CloudFrontRequest } from 'aws-lambda';
import { unlisted } from '../../values/http-readings.js';
import type { HttpHeaders } from '../../values/http-headers.js';
import type { CloudFrontOriginInit } from './origin.js';
import type { CloudFrontRequestInit } from './request.js';

/** Headers as CloudFront lists them, as a map again. */
export function cloudFrontHeadersIn(headers: CloudFrontHeaders): HttpHeaders {
  return unlisted(Object.fromEntries(Object.entries(headers).map(([name, all]) => [all[0]?.key ?? name, all.map(({ value }) => value)])));
}

function originIn(origin: CloudFrontOrigin): CloudFrontOriginInit {
  const { custom, s3 } = origin;
  const given = custom ?? s3!;
  const init = { ...given, customHeaders: cloudFrontHeadersIn(given.customHeaders) };
  return (custom === undefined ? { s3: init } : { custom: init }) as CloudFrontOriginInit;
}

/** What was there of a header before CloudFront added its own value. */
function beforeLast(header: CloudFrontHeaders[string] | undefined): CloudFrontHeaders[string] {
  return (header ?? []).flatMap(({ key, value }) => {
    const comma = value.lastIndexOf(', ');
    return comma === -1 ? [] : [{ ...(key === undefined ? {} : { key }), value: value.slice(0, comma) }];
  });
}

/** The options of a request, from the event of a viewer's or, with an origin, from one that CloudFront forwards. */
export function cloudFrontRequestIn({ headers, origin, clientIp, method, querystring, uri }: CloudFrontRequest): CloudFrontRequestInit {
  const request = { clientIp, method, querystring, uri } as CloudFrontRequestInit;
  if (origin === undefined) return { ...request, headers: cloudFrontHeadersIn(headers) };
  const sent = { ...headers, via: beforeLast(headers.via), 'x-forwarded-for': beforeLast(headers['x-forwarded-for']) };
  const given = Object.fromEntries(Object.entries(sent).filter(([, values]) => values.length > 0));
  return { ...request, headers: cloudFrontHeadersIn(given), origin: originIn(origin) };
}
