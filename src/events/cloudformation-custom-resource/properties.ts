import type { CloudFormationCustomResourceResourcePropertiesCommon } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { throughJSON } from '../../internal/json.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

type Stringified<Value> = Value extends string | number | boolean
  ? string
  : Value extends readonly (infer Element)[]
    ? Stringified<Element>[]
    : Value extends object
      ? { [Key in keyof Value]: Stringified<Value[Key]> }
      : Value;

/** What a function gets of the properties in a template: every number and boolean as a string, and the service token beside them. */
export type CustomResourceProperties<Properties> = string extends keyof Properties
  ? CloudFormationCustomResourceResourcePropertiesCommon
  : Stringified<Properties> & { ServiceToken: string };

function stringified(doing: string, option: string, value: unknown, path: string): unknown {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) {
    throw failure(
      doing,
      `option "${option}" has ${show(null)} at ${path}`,
      'Templates have no null: leave the property out, as Ref: AWS::NoValue does.',
    );
  }
  if (Array.isArray(value)) return value.map((element, index) => stringified(doing, option, element, `${path}[${index}]`));
  return strings(doing, option, value as object, path, {});
}

/** Adds the members of an object to another, with strings for scalars. */
function strings<Target extends object>(doing: string, option: string, value: object, path: string, target: Target): Target {
  for (const [name, member] of Object.entries(value)) {
    setOwn(target, name, stringified(doing, option, member, path === '' ? name : `${path}.${name}`));
  }
  return target;
}

/** The properties of a resource as a function gets them: the service token first, numbers and booleans as strings. */
export function propertiesOf(doing: string, option: string, properties: object, token: string): { ServiceToken: string } {
  const { ServiceToken: given = token, ...own } = throughJSON(doing, `option "${option}"`, properties) as Record<string, unknown>;
  if (given !== token) {
    throw failure(
      doing,
      `option "${option}" has the ServiceToken ${show(given)}, but the function is ${show(token)}`,
      'Pass it as "serviceToken" alone.',
    );
  }
  return strings(doing, option, own, '', { ServiceToken: token });
}
