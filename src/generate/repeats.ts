import * as fc from 'fast-check';

/** Which record repeats which: two numbers to choose them by; `undefined` for none. */
export type Repeat = readonly [from: number, to: number] | undefined;

/** Now and then a repeat. */
export function anyRepeat(): fc.Arbitrary<Repeat> {
  return fc.option(fc.tuple(fc.nat(9), fc.nat(9)), { nil: undefined, freq: 2 });
}

/** A sender repeats itself: a record gets the content of another, under an id of its own. */
export function withRepeat<Init extends object, Name extends keyof Init>(inits: Init[], name: Name, repeat: Repeat): Init[] {
  if (repeat === undefined || inits.length < 2) return inits;
  const from = repeat[0] % inits.length;
  const to = (from + 1 + (repeat[1] % (inits.length - 1))) % inits.length;
  const { [name]: content } = inits[from]!;
  return content === undefined ? inits : inits.map((init, index) => (index === to ? { ...init, [name]: content } : init));
}
