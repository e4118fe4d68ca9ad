/** Numbers are compared as numbers between these, both included; beyond, as the text of a JSON number. */
export const LARGEST = 5e9;

export const OUT_OF_RANGE = 'Value must be between -5.0E9 and 5.0E9, inclusive';

/**
 * A number in millionths, cut after the sixth decimal, since that is how far EventBridge compares; `undefined` when out of range.
 * What is added before cutting is less than a millionth and more than the error of the multiplication: 4.35 must not become 4.349999.
 */
export function comparable(value: number): number | undefined {
  if (!(value >= -LARGEST && value <= LARGEST)) return undefined;
  const millionths = value * 1e6;
  return Math.floor(millionths + Math.min(0.49, 1e-4 + Math.abs(millionths) * 2.3e-16));
}
