import { anAccountId, aPlainObject, aRegion, aStringMatching, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { anInstant, type Instant } from '../../values/time.js';

/** What CloudFormation wants done about which resource of which stack. Everything has a default. */
export interface CloudFormationCustomResourceCreateEventInit<Properties extends object = Record<string, unknown>> {
  /** ARN of the function that the template names. Default: one of the stack's own. */
  serviceToken?: string | undefined;
  /** Where the response goes. Default: a presigned address as CloudFormation makes it, of a bucket in the stack's region. */
  responseURL?: string | undefined;
  /** Whole ARN of the stack; `stackName`, `region` and `accountId` are parts of it. Default: made of those. */
  stackId?: string | undefined;
  /** Name of the stack. Default `my-stack`. */
  stackName?: string | undefined;
  /** Region of the stack and of the function. Default: that of the service token, or the configured region. */
  region?: string | undefined;
  /** Account of the stack: 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** Id of the request. Default: a UUID. */
  requestId?: string | undefined;
  /** Name of the resource in the template: letters and digits. Default `MyResource`. */
  logicalResourceId?: string | undefined;
  /** Type of the resource in the template: `AWS::CloudFormation::CustomResource` or `Custom::` and a name. Default `Custom::MyResource`. */
  resourceType?: string | undefined;
  /** The properties in the template, as you would write them: numbers and booleans become strings, as CloudFormation makes them. */
  resourceProperties?: Properties | undefined;
  /** When it is requested, which the response URL says. Default: the configured time. */
  time?: Instant | undefined;
}

/** What there is besides for a resource that exists. */
export interface CloudFormationCustomResourceDeleteEventInit<
  Properties extends object = Record<string, unknown>,
> extends CloudFormationCustomResourceCreateEventInit<Properties> {
  /** What the function answered as the resource's id when it made it: 1 to 1,024 bytes. Default: made of stack and resource. */
  physicalResourceId?: string | undefined;
}

/** What there is besides for a resource that changes. */
export interface CloudFormationCustomResourceUpdateEventInit<
  Properties extends object = Record<string, unknown>,
  OldProperties extends object = Properties,
> extends CloudFormationCustomResourceDeleteEventInit<Properties> {
  /** The properties before the change. Default: those of after it, or another name where these are left out, too. */
  oldResourceProperties?: OldProperties | undefined;
}

/** The same for any kind of request. */
export interface CloudFormationCustomResourceEventInit<
  Properties extends object = Record<string, unknown>,
  OldProperties extends object = Properties,
> extends CloudFormationCustomResourceUpdateEventInit<Properties, OldProperties> {
  /** What is wanted. Default `Create`, or `Update` where `physicalResourceId` or `oldResourceProperties` is given. */
  requestType?: 'Create' | 'Update' | 'Delete' | undefined;
}

const aPhysicalResourceId: OptionCheck = {
  expected: 'an id of 1 to 1,024 bytes',
  accepts: (value) => typeof value === 'string' && value !== '' && Buffer.byteLength(value) <= 1024 && value.isWellFormed(),
};

/** The options of a request to create. */
export const createEventOptions: OptionTable<CloudFormationCustomResourceCreateEventInit> =
  optionTable<CloudFormationCustomResourceCreateEventInit>({
    serviceToken: aStringMatching(
      /^arn:aws(-[a-z]+)*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]{1,64}(:[\w$-]+)?$/,
      'the ARN of a Lambda function',
    ),
    responseURL: aStringMatching(/^https?:\/\/[^\s/]+\S*$/, 'a URL that starts with https:// or http://'),
    stackId: aStringMatching(
      /^arn:aws(-[a-z]+)*:cloudformation:[a-z0-9-]+:\d{12}:stack\/[A-Za-z][A-Za-z0-9-]{0,127}\/[0-9a-f-]{36}$/,
      'the whole ARN of a stack, UUID included',
    ),
    stackName: aStringMatching(
      /^[A-Za-z][A-Za-z0-9-]{0,127}$/,
      'the name of a stack: a letter, then up to 127 letters, digits and hyphens',
    ),
    region: aRegion,
    accountId: anAccountId,
    requestId: aStringMatching(/^[\w-]{1,128}$/, 'an id such as a UUID'),
    logicalResourceId: aStringMatching(/^[A-Za-z0-9]{1,255}$/, 'a logical id of letters and digits'),
    resourceType: aStringMatching(
      /^(AWS::CloudFormation::CustomResource|Custom::[\w@-]{1,60})$/,
      '"AWS::CloudFormation::CustomResource", or "Custom::" and a name of up to 60 letters, digits and "_@-"',
    ),
    resourceProperties: aPlainObject,
    time: anInstant,
  });

/** The options of a request to delete. */
export const deleteEventOptions: OptionTable<CloudFormationCustomResourceDeleteEventInit> =
  optionTable<CloudFormationCustomResourceDeleteEventInit>({ ...createEventOptions, physicalResourceId: aPhysicalResourceId });

/** The options of a request to update. */
export const updateEventOptions: OptionTable<CloudFormationCustomResourceUpdateEventInit> =
  optionTable<CloudFormationCustomResourceUpdateEventInit>({ ...deleteEventOptions, oldResourceProperties: aPlainObject });

/** The options of a request of any kind. */
export const eventOptions: OptionTable<CloudFormationCustomResourceEventInit> = optionTable<CloudFormationCustomResourceEventInit>({
  ...updateEventOptions,
  requestType: oneOf(['Create', 'Update', 'Delete']),
});
