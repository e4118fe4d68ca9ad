import type { OptionCheck } from './options.js';
import { isPlainObject } from './plain-object.js';

export const aString: OptionCheck = { expected: 'a string', accepts: (value) => typeof value === 'string' };

export const aNonEmptyString: OptionCheck = {
  expected: 'a string that is not empty',
  accepts: (value) => typeof value === 'string' && value !== '',
};

export const aBoolean: OptionCheck = { expected: 'true or false', accepts: (value) => typeof value === 'boolean' };

export const aPlainObject: OptionCheck = { expected: 'a plain object', accepts: isPlainObject };

export const aFunction: OptionCheck = { expected: 'a function', accepts: (value) => typeof value === 'function' };

/** Any value at all; what becomes of it is checked where it is used. */
export const anything: OptionCheck = { expected: 'any value', accepts: () => true };

export const anAccountId: OptionCheck = {
  expected: 'an AWS account id, a string of 12 digits',
  accepts: (value) => typeof value === 'string' && /^\d{12}$/.test(value),
};

export const aRegion: OptionCheck = {
  expected: 'an AWS region, such as "eu-west-1"',
  accepts: (value) => typeof value === 'string' && /^[a-z]{2,4}(-[a-z]+)+-\d$/.test(value),
};

/* @__NO_SIDE_EFFECTS__ */
export function anInteger(minimum: number, maximum: number): OptionCheck {
  return {
    expected: minimum === maximum ? `${minimum}` : `an integer from ${minimum} to ${maximum}`,
    accepts: (value) => Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum && !Object.is(value, -0),
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function oneOf(values: readonly (string | number | boolean | null)[]): OptionCheck {
  return {
    expected: `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`,
    accepts: (value) => (values as readonly unknown[]).includes(value),
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function aStringMatching(pattern: RegExp, expected: string): OptionCheck {
  return { expected, accepts: (value) => typeof value === 'string' && pattern.test(value) };
}

/** A plain object in which every value passes another check. */
/* @__NO_SIDE_EFFECTS__ */
export function aMapOf(check: OptionCheck): OptionCheck {
  return {
    expected: `an object in which each value is ${check.expected}`,
    accepts: (value) => isPlainObject(value) && Object.values(value).every((entry) => entry === undefined || check.accepts(entry)),
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function anArrayOf(check: OptionCheck): OptionCheck {
  return {
    expected: `an array in which each element is ${check.expected}`,
    accepts: (value) => Array.isArray(value) && value.every((element) => check.accepts(element)),
  };
}

/** A list that passes another check and is not empty, nor longer than a maximum. */
export function notEmpty(list: OptionCheck, maximum: number = Number.POSITIVE_INFINITY): OptionCheck {
  return {
    expected: `${list.expected}; ${Number.isFinite(maximum) ? `1 to ${maximum} of them` : 'at least one'}`,
    accepts(value) {
      if (!list.accepts(value)) return false;
      const { length } = value as unknown[];
      return length > 0 && length <= maximum;
    },
  };
}

/** A value that passes one check or another. */
/* @__NO_SIDE_EFFECTS__ */
export function either(...checks: readonly OptionCheck[]): OptionCheck {
  return {
    expected: checks.map((check) => check.expected).join(', or '),
    accepts: (value) => checks.some((check) => check.accepts(value)),
  };
}

/** A plain object of known members, each of which passes its own check when given; some may have to be there. */
/* @__NO_SIDE_EFFECTS__ */
export function anObjectOf(members: Readonly<Record<string, OptionCheck>>, required: readonly string[] = []): OptionCheck {
  return {
    expected: `an object with ${Object.entries(members)
      .map(([name, check]) => `${name} (${check.expected})`)
      .join(', ')}`,
    accepts: (value) =>
      isPlainObject(value) &&
      required.every((name) => value[name] !== undefined) &&
      Object.keys(value).every(
        (name) => value[name] === undefined || (Object.hasOwn(members, name) && members[name]!.accepts(value[name])),
      ),
  };
}
