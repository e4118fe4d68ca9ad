import type { OptionCheck } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';

/** A number; its range is checked as the Lambda API does. */
export const aNumber: OptionCheck = { expected: 'a number', accepts: (value) => typeof value === 'number' };

export function anObjectWith(member: string): OptionCheck {
  return {
    expected: `an object { ${member} }`,
    accepts: (value) => isPlainObject(value) && Object.keys(value).every((name) => name === member),
  };
}
