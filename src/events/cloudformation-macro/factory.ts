import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { madeEvent } from '../../contracts/made-event.js';
import { checkTextSize } from '../../contracts/payload.js';
import {
  aMapOf,
  anAccountId,
  anArrayOf,
  aNonEmptyString,
  aPlainObject,
  aRegion,
  aString,
  aStringMatching,
  either,
} from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { objectThroughJSON } from '../../internal/json.js';
import { checkOptions, optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import type { CloudFormationMacroEvent, CloudFormationTemplateParameterValue } from './types.js';

/** What which macro shall transform. Everything has a default. */
export interface CloudFormationMacroEventInit<
  Fragment extends object = Record<string, unknown>,
  Params extends object = Record<string, unknown>,
> {
  /** Account from which the macro is called: 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** The whole template without `Transform`, or the siblings of an `Fn::Transform` without it. Default: a template with one bucket. */
  fragment?: Fragment | undefined;
  /** Name of the macro. Default `MyMacro`. */
  macroName?: string | undefined;
  /** Account and name of the macro, for one of another account. Default: `accountId` and `macroName`. */
  transformId?: string | undefined;
  /** What the answer has to repeat. Default: a UUID. */
  requestId?: string | undefined;
  /** Region of the macro. Default: the configured region. */
  region?: string | undefined;
  /** Parameters of an `Fn::Transform`; intrinsic functions stay as they are. Default: none. */
  params?: Params | undefined;
  /** Values of the template's parameters: strings, and arrays of strings for lists. Default: none. */
  templateParameterValues?: Readonly<Record<string, CloudFormationTemplateParameterValue>> | undefined;
}

const aNumber: OptionCheck = { expected: 'a number', accepts: (value) => Number.isFinite(value) && !Object.is(value, -0) };

/** The options of a macro's event. */
export const cloudFormationMacroEventOptions: OptionTable<CloudFormationMacroEventInit> = optionTable<CloudFormationMacroEventInit>({
  accountId: anAccountId,
  fragment: aPlainObject,
  macroName: aStringMatching(/^[\w-]{1,128}$/, 'the name of a macro: 1 to 128 letters, digits, "-" and "_"'),
  transformId: aStringMatching(/^\d{12}::[\w-]{1,128}$/, 'an account and the name of a macro, such as "123456789012::MyMacro"'),
  requestId: aNonEmptyString,
  region: aRegion,
  params: aPlainObject,
  templateParameterValues: aMapOf(either(aString, aNumber, anArrayOf(aString))),
});

const DOING = 'create CloudFormationMacroEvent';

/** How a template says what macros there are, which they don't get to see. */
const CALLS_OF_MACROS = ['Transform', 'Fn::Transform'] as const;

function fragmentOf(fragment: object | undefined): Record<string, unknown> {
  if (fragment === undefined) return { AWSTemplateFormatVersion: '2010-09-09', Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } };
  const copy = objectThroughJSON(DOING, 'fragment', fragment);
  checkTextSize(DOING, 'fragment', JSON.stringify(copy), SYNCHRONOUS_PAYLOAD_LIMIT);
  const call = CALLS_OF_MACROS.find((name) => Object.hasOwn(copy, name));
  if (call === undefined) return copy;
  throw failure(
    DOING,
    `option "fragment" has the key "${call}"`,
    'Leave it out, as CloudFormation does: macros get what stands beside it.',
  );
}

function transformIdOf(init: CloudFormationMacroEventInit, accountId: string): string {
  if (init.transformId === undefined) return `${accountId}::${init.macroName ?? 'MyMacro'}`;
  if (init.macroName === undefined) return init.transformId;
  throw failure(DOING, `option "macroName" is ${show(init.macroName)}, beside "transformId"`, 'Pass one of the two.');
}

function eventOf(init: CloudFormationMacroEventInit): CloudFormationMacroEvent {
  const accountId = init.accountId ?? settings().accountId;
  return {
    accountId,
    fragment: fragmentOf(init.fragment),
    transformId: transformIdOf(init, accountId),
    requestId: init.requestId ?? randomUUID(),
    region: init.region ?? settings().region,
    params: init.params === undefined ? {} : objectThroughJSON(DOING, 'params', init.params),
    templateParameterValues: (init.templateParameterValues === undefined
      ? {}
      : objectThroughJSON(
          DOING,
          'templateParameterValues',
          init.templateParameterValues,
        )) as CloudFormationMacroEvent['templateParameterValues'],
  };
}

/**
 * The event with which CloudFormation hands a template, or what stands beside an `Fn::Transform`, to the function of a macro. Its type
 * follows from `fragment` and `params`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-author.html
 * @param init what which macro shall transform; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for fragments with a `Transform` of their own, and for what JSON can't hold
 * @example
 * const event = createCloudFormationMacroEvent({ macroName: 'Count', fragment: { Type: 'AWS::SQS::Queue' }, params: { Count: 3 } });
 * expect(event.transformId).toBe('123456789012::Count');
 * expect(event.params.Count).toBe(3);
 */
export function createCloudFormationMacroEvent<
  Fragment extends object = Record<string, unknown>,
  Params extends object = Record<string, unknown>,
>(
  init: CloudFormationMacroEventInit<Fragment, Params> = {},
  overrides?: DeepPartial<CloudFormationMacroEvent<NoInfer<Fragment>, NoInfer<Params>>>,
): CloudFormationMacroEvent<Fragment, Params> {
  checkOptions(DOING, init, cloudFormationMacroEventOptions as OptionTable<unknown>);
  return madeEvent<object>(
    DOING,
    () => eventOf(init as CloudFormationMacroEventInit),
    overrides as DeepPartial<object> | undefined,
  ) as CloudFormationMacroEvent<Fragment, Params>;
}
