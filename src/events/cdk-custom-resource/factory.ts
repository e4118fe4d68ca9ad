import type { CdkCustomResourceEvent, CdkCustomResourceIsCompleteEvent, CdkCustomResourceResponse } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { aPlainObject } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { throughJSON } from '../../internal/json.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { eventOptions, type CloudFormationCustomResourceEventInit } from '../cloudformation-custom-resource/init.js';
import type { CustomResourceProperties } from '../cloudformation-custom-resource/properties.js';
import { CDK_PROVIDER } from '../cloudformation-custom-resource/recognise.js';
import { requestOf, type CustomResourceRequest } from '../cloudformation-custom-resource/request.js';
import { providerResponse } from './response.js';

/** What CloudFormation wants done about which resource; the options are those of `createCloudFormationCustomResourceEvent`. */
export interface CdkCustomResourceEventInit<
  Properties extends object = Record<string, unknown>,
  OldProperties extends object = Properties,
> extends CloudFormationCustomResourceEventInit<Properties, OldProperties> {}

/** The same when the provider asks whether it is done. */
export interface CdkCustomResourceIsCompleteEventInit<
  Properties extends object = Record<string, unknown>,
  OldProperties extends object = Properties,
> extends CdkCustomResourceEventInit<Properties, OldProperties> {
  /** What `onEvent` answered to the request: all of it comes along. Default: nothing. */
  onEventResponse?: CdkCustomResourceResponse | undefined;
}

const options: OptionTable<CdkCustomResourceEventInit> = eventOptions;

/** The options of what `onEvent` gets. */
export const cdkCustomResourceEventOptions: OptionTable<CdkCustomResourceEventInit> = options;

/** The options of what `isComplete` gets. */
export const cdkCustomResourceIsCompleteEventOptions: OptionTable<CdkCustomResourceIsCompleteEventInit> =
  optionTable<CdkCustomResourceIsCompleteEventInit>({ ...options, onEventResponse: aPlainObject });

function throughProvider(doing: string, init: CdkCustomResourceEventInit): CustomResourceRequest {
  const { serviceToken } = init;
  if (serviceToken?.includes(CDK_PROVIDER) === false) {
    throw failure(
      doing,
      `option "serviceToken" is ${show(serviceToken)}, no function of a CDK provider, whose names have "${CDK_PROVIDER}" in them`,
      'Use createCloudFormationCustomResourceEvent for functions of your own, or the second argument.',
    );
  }
  return requestOf(doing, init, `my-stack-MyProvider${CDK_PROVIDER}`);
}

/** The request with the answer of `onEvent` laid over it, as the provider does it. */
function withAnswer(doing: string, init: CdkCustomResourceIsCompleteEventInit): object {
  const { onEventResponse = {}, ...asked } = init;
  const request = throughProvider(doing, asked);
  const answer = throughJSON(doing, 'option "onEventResponse"', onEventResponse) as Record<string, unknown>;
  const [problem] = providerResponse.problems(answer, request);
  if (problem !== undefined) {
    throw failure(doing, `option "onEventResponse" is ${show(onEventResponse)}: ${problem}`, 'Pass what onEvent may answer.');
  }
  const id = answer.PhysicalResourceId || (request.PhysicalResourceId ?? request.RequestId);
  for (const [name, value] of Object.entries(answer)) setOwn(request, name, value);
  request.PhysicalResourceId = id as string;
  return request;
}

/**
 * The event that the CDK's provider framework hands to a provider's `onEvent`: the request as CloudFormation made it.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html
 * @param init what is wanted of which resource; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that CloudFormation could not send, and for options that contradict each other
 * @example
 * const event = createCdkCustomResourceEvent({ resourceProperties: { Name: 'orders', Size: 5 } });
 * expect(event.RequestType).toBe('Create');
 * expect(event.ResourceProperties.Size).toBe('5');
 */
export function createCdkCustomResourceEvent<
  Properties extends object = Record<string, unknown>,
  OldProperties extends object = Properties,
>(
  init: CdkCustomResourceEventInit<Properties, OldProperties> = {},
  overrides?: DeepPartial<CdkCustomResourceEvent>,
): CdkCustomResourceEvent<CustomResourceProperties<Properties>, CustomResourceProperties<OldProperties>> {
  const doing = 'create CdkCustomResourceEvent';
  checkOptions<CdkCustomResourceEventInit>(doing, init, cdkCustomResourceEventOptions);
  return madeEvent<object>(doing, () => throughProvider(doing, init), overrides) as ReturnType<
    typeof createCdkCustomResourceEvent<Properties, OldProperties>
  >;
}

/**
 * The event with which the CDK's provider framework asks a provider's `isComplete` whether what `onEvent` began is done: the request,
 * and the answer of `onEvent` laid over it.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html
 * @param init what is wanted of which resource, and what `onEvent` answered; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that CloudFormation could not send, and for an answer with which the provider fails
 * @example
 * const onEventResponse = { PhysicalResourceId: 'orders-db', JobId: 'j-1' };
 * const event = createCdkCustomResourceIsCompleteEvent({ onEventResponse });
 * expect(event).toMatchObject({ RequestType: 'Create', PhysicalResourceId: 'orders-db', JobId: 'j-1' });
 */
export function createCdkCustomResourceIsCompleteEvent<
  Properties extends object = Record<string, unknown>,
  OldProperties extends object = Properties,
>(
  init: CdkCustomResourceIsCompleteEventInit<Properties, OldProperties> = {},
  overrides?: DeepPartial<CdkCustomResourceIsCompleteEvent>,
): CdkCustomResourceIsCompleteEvent<
  CustomResourceProperties<Properties>,
  Record<string, unknown>,
  CustomResourceProperties<OldProperties>
> {
  const doing = 'create CdkCustomResourceIsCompleteEvent';
  checkOptions<CdkCustomResourceIsCompleteEventInit>(doing, init, cdkCustomResourceIsCompleteEventOptions);
  return madeEvent<object>(doing, () => withAnswer(doing, init), overrides) as ReturnType<
    typeof createCdkCustomResourceIsCompleteEvent<Properties, OldProperties>
  >;
}
