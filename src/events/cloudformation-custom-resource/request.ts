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

const REGION = 3;
const ACCOUNT = 4;

function stackIdOf(doing: string, init: CloudFormationCustomResourceEventInit): string {
  const { stackId, serviceToken } = init;
  if (stackId === undefined) {
    const region = init.region ?? serviceToken?.split(':')[REGION] ?? settings().region;
    const accountId = init.accountId ?? settings().accountId;
    return arn('cloudformation', region, accountId, `stack/${init.stackName ?? 'my-stack'}/${randomUUID(1)}`);
  }
  const part = PARTS_OF_STACK_ARN.find((name) => init[name] !== undefined);
  if (part === undefined) return stackId;
  throw failure(doing, `option "${part}" is given beside "stackId"`, 'Pass the ARN alone, or the stack’s name, region and account.');
}

function serviceTokenOf(doing: string, init: CloudFormationCustomResourceEventInit, stackId: string, functionName: string): string {
  const parts = stackId.split(':');
  const region = parts[REGION]!;
  const { serviceToken } = init;
  if (serviceToken === undefined) {
    return arn('lambda', region, parts[ACCOUNT]!, `function:${functionName}-${randomText(ALPHABETS.alphanumeric, 12)}`);
  }
  if (serviceToken.split(':')[REGION] === region) return serviceToken;
  throw failure(
    doing,
    `option "serviceToken" is ${show(serviceToken)}, but the stack is in ${region}`,
    'A stack’s functions are in its own region: give it once.',
  );
}

/** The presigned address to which the response is put. */
function responseUrl(stackId: string, logicalResourceId: string, requestId: string, time: number): string {
  const region = stackId.split(':')[REGION]!;
  const domain = `amazonaws.com${partitionOf(region) === 'aws-cn' ? '.cn' : ''}`;
  const endpoint = region === 'us-east-1' ? `s3.${domain}` : `s3.${region}.${domain}`;
  const signed = signingTime(time);
  return (
    `https://cloudformation-custom-resource-response-${region.replaceAll('-', '')}.${endpoint}/` +
    `${stackId.replaceAll(':', '%3A')}%7C${logicalResourceId}%7C${requestId}` +
    `?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${signed}&X-Amz-SignedHeaders=host&X-Amz-Expires=7200` +
    `&X-Amz-Credential=${iamId('AKIA')}%2F${signed.slice(0, 8)}%2F${region}%2Fs3%2Faws4_request&X-Amz-Signature=${randomHex(64)}`
  );
}

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
  const StackId = stackIdOf(doing, init);
  const ServiceToken = serviceTokenOf(doing, init, StackId, functionName);
  const RequestId = init.requestId ?? randomUUID();
  const LogicalResourceId = init.logicalResourceId ?? 'MyResource';
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const request: Partial<CustomResourceRequest> = {
    RequestType,
    ServiceToken,
    ResponseURL: init.responseURL ?? responseUrl(StackId, LogicalResourceId, RequestId, time),
    StackId,
    RequestId,
    LogicalResourceId,
  };
  if (RequestType !== 'Create') {
    const stackName = StackId.split('/')[1]!;
    request.PhysicalResourceId =
      init.physicalResourceId ?? `${stackName}-${LogicalResourceId}-${randomText(ALPHABETS.upperCaseAlphanumeric, 12)}`;
  }
  request.ResourceType = init.resourceType ?? 'Custom::MyResource';
  request.ResourceProperties = propertiesOf(doing, 'resourceProperties', init.resourceProperties ?? { Name: 'orders' }, ServiceToken);
  if (RequestType === 'Update') {
    const old = init.oldResourceProperties ?? init.resourceProperties ?? { Name: 'orders-before' };
    request.OldResourceProperties = propertiesOf(doing, 'oldResourceProperties', old, ServiceToken);
  }
  return request as CustomResourceRequest;
}
