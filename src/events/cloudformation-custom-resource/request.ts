import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';
import { arn, partitionOf } from '../../values/arn.js';
import { iamId } from '../../values/opaque-ids.js';
import { ALPHABETS, randomHex, randomText, randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, signingTime } from '../../values/time.js';
import type { CloudFormationCustomResourceEventInit } from './init.js';
import { propertiesOf } from './properties.js';

export type RequestType = 'Create' | 'Update' | 'Delete';

/** A request about a custom resource, of any kind. */
export interface CustomResourceRequest {
  RequestType: RequestType;
  ServiceToken: string;
  ResponseURL: string;
  StackId: string;
  RequestId: string;
  LogicalResourceId: string;
  PhysicalResourceId?: string;
  ResourceType: string;
  ResourceProperties: { ServiceToken: string };
  OldResourceProperties?: { ServiceToken: string };
}

/** The options that the ARN of a stack says as well. */
export const PARTS_OF_STACK_ARN = ['stackName', 'region', 'accountId'] as const;

/** A stack, and how it is named in the path of an address. */
interface Stack {
  readonly id: string;
  readonly inPath: string;
  readonly region: string;
  readonly accountId: string;
  readonly name: string;
}

const REGION = 3;
const ACCOUNT = 4;

function stackOf(doing: string, init: CloudFormationCustomResourceEventInit): Stack {
  const { stackId: id, serviceToken } = init;
  if (id === undefined) {
    const region = init.region ?? serviceToken?.split(':')[REGION] ?? settings().region;
    const accountId = init.accountId ?? settings().accountId;
    const name = init.stackName ?? 'my-stack';
    const partition = partitionOf(region);
    const resource = `stack/${name}/${randomUUID(1)}`;
    return {
      id: `arn:${partition}:cloudformation:${region}:${accountId}:${resource}`,
      inPath: `arn%3A${partition}%3Acloudformation%3A${region}%3A${accountId}%3A${resource}`,
      region,
      accountId,
      name,
    };
  }
  const part = PARTS_OF_STACK_ARN.find((name) => init[name] !== undefined);
  if (part === undefined) {
    const parts = id.split(':');
    return { id, inPath: parts.join('%3A'), region: parts[REGION]!, accountId: parts[ACCOUNT]!, name: id.split('/')[1]! };
  }
  throw failure(doing, `option "${part}" is given beside "stackId"`, 'Pass the ARN alone, or the stack’s name, region and account.');
}

function serviceTokenOf(doing: string, init: CloudFormationCustomResourceEventInit, stack: Stack, functionName: string): string {
  const { region, accountId } = stack;
  const { serviceToken } = init;
  if (serviceToken === undefined) {
    return arn('lambda', region, accountId, `function:${functionName}-${randomText(ALPHABETS.alphanumeric, 12)}`);
  }
  if (serviceToken.split(':')[REGION] === region) return serviceToken;
  throw failure(
    doing,
    `option "serviceToken" is ${show(serviceToken)}, but the stack is in ${region}`,
    'A stack’s functions are in its own region: give it once.',
  );
}

let lastRegion = '';
let lastBucket = '';

/** The address of the bucket that takes responses from a region. */
function bucketFor(region: string): string {
  if (region !== lastRegion) {
    const domain = `amazonaws.com${partitionOf(region) === 'aws-cn' ? '.cn' : ''}`;
    const endpoint = region === 'us-east-1' ? `s3.${domain}` : `s3.${region}.${domain}`;
    lastBucket = `https://cloudformation-custom-resource-response-${region.replaceAll('-', '')}.${endpoint}/`;
    lastRegion = region;
  }
  return lastBucket;
}

/** The presigned address to which the response is put. */
function responseUrl({ inPath, region }: Stack, logicalResourceId: string, requestId: string, time: number): string {
  const signed = signingTime(time);
  return (
    `${bucketFor(region)}${inPath}%7C${logicalResourceId}%7C${requestId}` +
    `?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${signed}&X-Amz-SignedHeaders=host&X-Amz-Expires=7200` +
    `&X-Amz-Credential=${iamId('AKIA')}%2F${signed.slice(0, 8)}%2F${region}%2Fs3%2Faws4_request&X-Amz-Signature=${randomHex(64)}`
  );
}

const USUAL_PROPERTIES = { Name: 'orders' };
const USUAL_OLD_PROPERTIES = { Name: 'orders-before' };

/** The kind of request that an init asks for. */
function requestTypeOf(doing: string, init: CloudFormationCustomResourceEventInit): RequestType {
  const { requestType, physicalResourceId, oldResourceProperties } = init;
  const usual = physicalResourceId !== undefined || oldResourceProperties !== undefined ? 'Update' : 'Create';
  const type = requestType ?? usual;
  if (type === 'Create' && physicalResourceId !== undefined) {
    throw failure(
      doing,
      `option "physicalResourceId" is ${show(physicalResourceId)}, but the request is to create the resource`,
      'Leave it out: the function’s response gives the id.',
    );
  }
  if (type !== 'Update' && oldResourceProperties !== undefined) {
    throw failure(
      doing,
      `option "oldResourceProperties" is ${show(oldResourceProperties)}, but the request is a ${type}`,
      'Only an Update has them: leave them out, or pass "Update".',
    );
  }
  return type;
}

/**
 * A request about a custom resource.
 *
 * @param functionName how the default name of the function begins
 */
export function requestOf(doing: string, init: CloudFormationCustomResourceEventInit, functionName: string): CustomResourceRequest {
  const RequestType = requestTypeOf(doing, init);
  const stack = stackOf(doing, init);
  const ServiceToken = serviceTokenOf(doing, init, stack, functionName);
  const RequestId = init.requestId ?? randomUUID();
  const LogicalResourceId = init.logicalResourceId ?? 'MyResource';
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const request: Partial<CustomResourceRequest> = {
    RequestType,
    ServiceToken,
    ResponseURL: init.responseURL ?? responseUrl(stack, LogicalResourceId, RequestId, time),
    StackId: stack.id,
    RequestId,
    LogicalResourceId,
  };
  if (RequestType !== 'Create') {
    request.PhysicalResourceId =
      init.physicalResourceId ?? `${stack.name}-${LogicalResourceId}-${randomText(ALPHABETS.upperCaseAlphanumeric, 12)}`;
  }
  request.ResourceType = init.resourceType ?? 'Custom::MyResource';
  const { resourceProperties: properties, oldResourceProperties: old = properties } = init;
  request.ResourceProperties =
    properties === undefined ? { ServiceToken, ...USUAL_PROPERTIES } : propertiesOf(doing, 'resourceProperties', properties, ServiceToken);
  if (RequestType === 'Update') {
    request.OldResourceProperties =
      old === undefined ? { ServiceToken, ...USUAL_OLD_PROPERTIES } : propertiesOf(doing, 'oldResourceProperties', old, ServiceToken);
  }
  return request as CustomResourceRequest;
}
