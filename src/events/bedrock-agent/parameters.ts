import { anArrayOf, anObjectOf, aNonEmptyString, aString } from '../../internal/checks.js';
import { toJSONText } from '../../internal/json.js';
import type { OptionCheck } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import type { BedrockAgentParameter } from './types.js';

/** The value of a parameter or property, before it becomes a text. */
export type BedrockAgentParameterValue = string | number | boolean | readonly unknown[] | { readonly [name: string]: unknown };

/** Parameters or properties: plain values by name, or a list in which types are given, too. */
export type BedrockAgentParametersInit =
  | { readonly [name: string]: BedrockAgentParameterValue | undefined }
  | readonly BedrockAgentParameter[];

const aList: OptionCheck = anArrayOf(
  anObjectOf({ name: aNonEmptyString, type: aNonEmptyString, value: aString }, ['name', 'type', 'value']),
);

function isValue(value: unknown): boolean {
  if (value === undefined || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  return Array.isArray(value) || isPlainObject(value);
}

/** Accepts `BedrockAgentParametersInit`. */
export const someParameters: OptionCheck = {
  expected: 'an object of texts, numbers, booleans, lists and objects, or a list of { name, type, value }',
  accepts: (value) => aList.accepts(value) || (isPlainObject(value) && Object.values(value).every(isValue)),
};

function isList(init: BedrockAgentParametersInit): init is readonly BedrockAgentParameter[] {
  return Array.isArray(init);
}

function typeOf(value: BedrockAgentParameterValue): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value !== 'object') return typeof value;
  return Array.isArray(value) ? 'array' : 'object';
}

/** Parameters as events have them: a list, each value a text. */
export function parametersOf(doing: string, option: string, init: BedrockAgentParametersInit): BedrockAgentParameter[] {
  if (isList(init)) return init.map(({ name, type, value }) => ({ name, type, value }));
  const parameters: BedrockAgentParameter[] = [];
  for (const name of Object.keys(init)) {
    const value = init[name];
    if (value === undefined) continue;
    const text = typeof value === 'string' ? value : toJSONText(doing, `option "${option}"`, value);
    parameters.push({ name, type: typeOf(value), value: text });
  }
  return parameters;
}

/** The names that are given a value. */
export function namesOf(init: BedrockAgentParametersInit): readonly string[] {
  return isList(init) ? init.map(({ name }) => name) : Object.keys(init).filter((name) => init[name] !== undefined);
}

/** The names of a path's placeholders. */
export function placeholdersOf(path: string): readonly string[] {
  return Array.from(path.matchAll(/\{([^{}]+)\}/g), (match) => match[1]!);
}

/** The path of an operation: by default that of one order, or that of all of them where nothing tells which. */
export function apiPathOf(init: {
  readonly apiPath?: string | undefined;
  readonly parameters?: BedrockAgentParametersInit | undefined;
  readonly requestBody?: BedrockAgentParametersInit | undefined;
}): string {
  const { apiPath, parameters, requestBody } = init;
  if (apiPath !== undefined) return apiPath;
  const ofOne = parameters === undefined ? requestBody === undefined : namesOf(parameters).includes('orderId');
  return ofOne ? '/orders/{orderId}' : '/orders';
}
