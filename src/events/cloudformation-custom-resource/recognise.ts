import { isPlainObject } from '../../internal/plain-object.js';

/** What the name of the function has in it that stands between CloudFormation and the handlers of a CDK provider. */
export const CDK_PROVIDER = 'frameworkonEvent';

/** True for a request about a custom resource, whoever passes it on. */
export function isCustomResourceRequest(event: unknown): event is Record<string, unknown> {
  if (!isPlainObject(event)) return false;
  const { RequestType, StackId, RequestId, LogicalResourceId } = event;
  if (RequestType !== 'Create' && RequestType !== 'Update' && RequestType !== 'Delete') return false;
  return typeof StackId === 'string' && typeof RequestId === 'string' && typeof LogicalResourceId === 'string';
}

/** True for a request that came through a CDK provider, also one copied from its log, where the response URL is left out. */
export function isThroughCdkProvider(event: Record<string, unknown>): boolean {
  const { ServiceToken, ResponseURL } = event;
  return typeof ResponseURL !== 'string' || ResponseURL === '...' || String(ServiceToken).includes(CDK_PROVIDER);
}
