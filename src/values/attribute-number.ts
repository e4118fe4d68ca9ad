import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';

/** An exact DynamoDB number, for what neither a JavaScript number nor a bigint can hold. `NumberValue` of the AWS SDK fits too. */
export interface NumberValue {
  readonly value: string;
  toAttributeValue(): { N: string };
}

const MOST_DIGITS = 38;
const SMALLEST_EXPONENT = -130;
const LARGEST_EXPONENT = 125;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,5}))?$/i;

/**
 * An exact number for an item: `numberValue('0.1234567890123456789')`.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.Number
 * @param text decimal digits, with sign, point and exponent if you like; up to 38 digits
 * @throws when it is no number that DynamoDB can hold
 * @example
 * expect(marshall({ price: numberValue('0.1234567890123456789') })).toEqual({ price: { N: '0.1234567890123456789' } });
 */
export function numberValue(text: string): NumberValue {
  const value = typeof text === 'string' ? plainDecimal('make a NumberValue', text) : refuse('make a NumberValue', text);
  return { value, toAttributeValue: () => ({ N: value }) };
}

/** True for what `numberValue()` gives, and for `NumberValue` of any copy of the AWS SDK. */
export function isNumberValue(value: object): value is NumberValue {
  return typeof (value as Partial<NumberValue>).toAttributeValue === 'function';
}

function refuse(doing: string, value: unknown): never {
  throw failure(doing, `${show(value)} is no decimal number`, 'Pass digits, such as "12.50".');
}

/** A number as DynamoDB gives it back: plain digits without needless zeros. */
export function plainDecimal(doing: string, text: string): string {
  const match = DECIMAL.exec(text);
  if (match === null || (match[2] === '' && (match[3] ?? '') === '')) return refuse(doing, text);
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '').replace(/0+$/, '');
  if (digits === '') return '0';
  const leading = (whole + fraction).length - (whole + fraction).replace(/^0+/, '').length;
  const pointAt = whole.length - leading + Number(power);
  const exponent = pointAt - 1;
  if (digits.length > MOST_DIGITS || exponent < SMALLEST_EXPONENT || exponent > LARGEST_EXPONENT) {
    throw failure(
      doing,
      `${show(text)} is outside DynamoDB’s numbers`,
      'They have up to 38 digits, and magnitudes from 1E-130 to 9.99E+125.',
    );
  }
  return (sign === '-' ? '-' : '') + placed(digits, pointAt);
}

function placed(digits: string, pointAt: number): string {
  if (pointAt <= 0) return `0.${'0'.repeat(-pointAt)}${digits}`;
  if (pointAt >= digits.length) return digits + '0'.repeat(pointAt - digits.length);
  return `${digits.slice(0, pointAt)}.${digits.slice(pointAt)}`;
}

/** Bytes that DynamoDB counts for a number: one for two significant digits, one more, and one for a minus sign. */
export function sizeOfNumber(text: string): number {
  let first = -1;
  let last = -1;
  let negative = 0;
  let points = 0;
  let pointsAtLast = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 45) negative = 1;
    else if (code === 46) points = first < 0 ? 0 : 1;
    else if (code !== 48) {
      if (first < 0) first = index;
      last = index;
      pointsAtLast = points;
    }
  }
  const significant = first < 0 ? 0 : last - first + 1 - pointsAtLast;
  return Math.ceil(significant / 2) + 1 + negative;
}
