import { aMapOf, aString, aStringMatching } from '../internal/checks.js';
import type { OptionCheck } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';

/** Checks of options that factories of API Gateway's events share. */

/** Accepts the id of an API. */
export const anApiId: OptionCheck = aStringMatching(/^[a-z0-9]{1,32}$/, 'an API id of lower-case letters and digits, such as "a1b2c3d4e5"');

/** Accepts a domain name. */
export const aDomainName: OptionCheck = aStringMatching(
  /^(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}$/,
  'a domain name such as "api.example.com"',
);

/** Accepts an IP address. */
export const anIpAddress: OptionCheck = aStringMatching(
  /^(?:(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*)$/,
  'an IP address',
);

/** Accepts what can stand in a header. */
export const aHeaderText: OptionCheck = aStringMatching(/^[^\r\n\0]+$/, 'a text without line breaks');

/** Accepts the name of a stage. */
export const aStageName: OptionCheck = aStringMatching(/^[A-Za-z0-9_-]{1,128}$/, 'a stage name of letters, digits, "-" and "_"');

const VARIABLES = aMapOf(aString);

/** Accepts stage variables. */
export const someStageVariables: OptionCheck = {
  expected: 'an object of at most 100 strings: names of 1 to 64 letters, digits and "_", values of at most 512 characters',
  accepts(value) {
    if (!VARIABLES.accepts(value) || !isPlainObject(value)) return false;
    const variables = Object.entries(value);
    return (
      variables.length <= 100 &&
      variables.every(([name, text]) => /^\w{1,64}$/.test(name) && (text === undefined || (text as string).length <= 512))
    );
  },
};

/** A copy of a map of strings without what is undefined; `undefined` for an empty one. */
export function stringMap(map: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> | undefined {
  if (map === undefined) return undefined;
  const entries = Object.entries(map).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
