import { structureIn } from '../../values/readings.js';
import type { UserAttributes } from './user.js';

interface OfUser {
  readonly request: { readonly userAttributes: Readonly<Record<string, string>> };
}

/** Where the options of calls about a user stand: attributes that are written as JSON are what it says. */
export const userReadings = {
  userAttributes(event: object): UserAttributes {
    const { userAttributes } = (event as OfUser).request;
    return Object.fromEntries(Object.entries(userAttributes).map(([name, text]) => [name, structureIn(text)]));
  },
};
