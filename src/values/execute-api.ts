import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { arn } from './arn.js';
import { apiId as newApiId } from './opaque-ids.js';

/** The host name that API Gateway gives to an API: `abcde12345.execute-api.us-east-1.amazonaws.com`. */
export function executeApiDomain(apiId: string, region: string): string {
  return `${apiId}.execute-api.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

/**
 * What policies call a method of an API: `arn:aws:execute-api:<region>:<account>:<apiId>/<stage>/<METHOD>/<path>`.
 *
 * @param resource stage, method and path (without its leading slash), or stage and `$connect`, joined by slashes
 */
export function executeApiArn(region: string, accountId: string, apiId: string, resource: string): string {
  return arn('execute-api', region, accountId, `${apiId}/${resource}`);
}

/** An API, and the host under which a request reached it. */
export interface Api {
  readonly apiId: string;
  readonly region: string;
  readonly domainName: string;
  /** True for a custom domain name, whose paths don't show the stage. */
  readonly custom: boolean;
}

const OWN_HOST = /^([a-z0-9]+)\.execute-api\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;

/** The region that an API's own host names; `undefined` for a custom domain name. */
export function regionOfHost(domainName: string | undefined): string | undefined {
  return domainName === undefined ? undefined : OWN_HOST.exec(domainName)?.[2];
}

/**
 * An API from what is given of it: the API's own host says its id and region.
 *
 * @throws where the host belongs to another API or region than the given one
 */
export function apiAt(
  doing: string,
  given: { readonly apiId: string | undefined; readonly region: string | undefined; readonly domainName: string | undefined },
  defaultRegion: string,
): Api {
  const own = given.domainName === undefined ? null : OWN_HOST.exec(given.domainName);
  const apiId = given.apiId ?? own?.[1] ?? newApiId();
  const region = given.region ?? own?.[2] ?? defaultRegion;
  const domainName = given.domainName ?? executeApiDomain(apiId, region);
  if (own !== null && domainName !== executeApiDomain(apiId, region)) {
    throw failure(
      doing,
      `the domain name ${show(domainName)} belongs to another API than "${apiId}" in ${region}`,
      'Leave "domainName" (or the header Host) out, or pass the "apiId" and "region" that it names.',
    );
  }
  return { apiId, region, domainName, custom: own === null && given.domainName !== undefined };
}
