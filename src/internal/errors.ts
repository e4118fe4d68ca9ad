import { show } from './show.js';

/** What is thrown when this library is misused. Recognise it by `name`, since two copies of the library can meet. */
export class LambdoubleError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LambdoubleError';
  }
}

/**
 * An error in the house form: "Failed to ‹do› ‹thing›: ‹cause›. ‹Way out›."
 *
 * @param doing verb and thing, such as `create S3Event`
 * @param cause what is wrong, with the value received; a full stop at its end is dropped, since somebody else's message may have one
 * @param wayOut what to do instead, a full sentence
 */
export function failure(doing: string, cause: string, wayOut: string, options?: ErrorOptions): LambdoubleError {
  return new LambdoubleError(`Failed to ${doing}: ${cause.replace(/\.$/, '')}. ${wayOut}`, options);
}

/** The house error for an option whose value can't be used. */
export function badOption(doing: string, option: string, value: unknown, expected: string): LambdoubleError {
  return failure(doing, `option "${option}" is ${show(value)}`, `Pass ${expected}.`);
}
