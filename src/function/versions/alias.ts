import { failure } from '../../internal/errors.js';
import { aNonEmptyString, aPlainObject, aString } from '../../internal/checks.js';
import { checkOptions, optionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

/** A name for a version, or for two of them. */
export interface AliasInit {
  /** Letters, digits, "-" and "_", not only digits. */
  readonly name: string;
  /** `$LATEST`, or the number of a version. */
  readonly functionVersion: string;
  readonly description?: string | undefined;
  /** A second version, and the share of requests that it gets: from 0 up to, not including, 1. */
  readonly routingConfig?: { readonly additionalVersionWeights?: Readonly<Record<string, number>> | undefined } | undefined;
}

/** An alias as it is. */
export interface FunctionAlias {
  readonly name: string;
  readonly aliasArn: string;
  readonly functionVersion: string;
  readonly description: string;
  readonly routingConfig?: { readonly additionalVersionWeights: Readonly<Record<string, number>> };
}

export const LATEST = '$LATEST';

const NAME = /^(?!^[0-9]+$)[a-zA-Z0-9-_]{1,128}$/;
const VERSION = /^(\$LATEST|[0-9]+)$/;

const table = optionTable<AliasInit>({
  name: aNonEmptyString,
  functionVersion: aNonEmptyString,
  description: aString,
  routingConfig: aPlainObject,
});

function invalid(doing: string, value: string, path: string, constraint: string, wayOut: string): Error {
  return failure(doing, `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: ${constraint}`, wayOut);
}

/** The second version of an alias and its weight, if it has one. */
export function additionalVersion(init: AliasInit): readonly [version: string, weight: number] | undefined {
  return Object.entries(init.routingConfig?.additionalVersionWeights ?? {})[0];
}

/**
 * Refuses what is no alias, in AWS's words.
 *
 * @param exists whether there is such a version
 */
export function checkAlias(doing: string, init: AliasInit, functionArn: string, exists: (version: string) => boolean): void {
  checkOptions(doing, init, table);
  const { name, functionVersion } = init;
  for (const option of ['name', 'functionVersion'] as const) {
    if (init[option] === undefined) throw failure(doing, `option "${option}" is missing`, 'Pass a "name" and a "functionVersion".');
  }
  if (!NAME.test(name)) {
    const constraint = 'Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)';
    throw invalid(doing, name, 'name', constraint, 'Pass 1 to 128 letters, digits, "-" and "_", not only digits.');
  }
  if (!VERSION.test(functionVersion)) {
    const constraint = 'Member must satisfy regular expression pattern: (\\$LATEST|[0-9]+)';
    throw invalid(doing, functionVersion, 'functionVersion', constraint, 'Pass "$LATEST" or the number of a published version as text.');
  }
  if (!exists(functionVersion)) throw unknownVersion(doing, functionArn, functionVersion);
  checkRouting(doing, init, functionArn, exists);
}

function unknownVersion(doing: string, functionArn: string, version: string): Error {
  return failure(doing, `Function not found: ${functionArn}:${version}`, 'Publish that version first.');
}

function checkRouting(doing: string, init: AliasInit, functionArn: string, exists: (version: string) => boolean): void {
  const { functionVersion, routingConfig } = init;
  const weights: unknown = routingConfig?.additionalVersionWeights;
  if (weights === undefined && Object.keys(routingConfig ?? {}).every((name) => name === 'additionalVersionWeights')) return;
  if (!isPlainObject(weights)) {
    throw failure(
      doing,
      `option "routingConfig" is ${show(routingConfig)}`,
      'Pass one such as { additionalVersionWeights: { "2": 0.1 } }.',
    );
  }
  if (Object.keys(weights).length > 1) {
    throw failure(
      doing,
      'Number of items in AdditionalVersionWeights cannot be greater than 1',
      'Pass one version beside "functionVersion".',
    );
  }
  for (const [version, weight] of Object.entries(weights)) {
    const value = `{${version}=${String(weight)}}`;
    const path = 'routingConfig.additionalVersionWeights';
    if (typeof weight !== 'number' || !(weight >= 0 && weight < 1)) {
      const constraint =
        'Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must have value greater than or equal to ' +
        '0.0, Member must not be null]';
      throw invalid(doing, value, path, constraint, 'Pass a share from 0 up to, not including, 1.');
    }
    if (version === functionVersion) {
      throw failure(
        doing,
        `Invalid function version ${version}. Function version ${version} is already included in routing configuration`,
        'Pass another version.',
      );
    }
    if (functionVersion === LATEST) {
      throw failure(doing, '$LATEST is not supported for an alias pointing to more than 1 version', 'Publish a version and name that.');
    }
    if (!/^[0-9]+$/.test(version)) {
      const constraint =
        'Map keys must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal ' +
        'to 1, Member must satisfy regular expression pattern: [0-9]+, Member must not be null]';
      throw invalid(doing, value, path, constraint, 'Pass the number of a published version.');
    }
    if (!exists(version)) throw unknownVersion(doing, functionArn, version);
  }
}
