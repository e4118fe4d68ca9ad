import { arn } from './arn.js';

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
