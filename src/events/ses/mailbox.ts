import { aStringMatching } from '../../internal/checks.js';
import type { OptionCheck } from '../../internal/options.js';

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+$/;

/** Accepts an e-mail address. */
export const anEmailAddress: OptionCheck = aStringMatching(ADDRESS, 'an e-mail address');

/** The address in a mailbox such as `Ana <ana@example.com>`, or in one that is nothing but an address. */
export function addressIn(mailbox: string): string {
  const start = mailbox.endsWith('>') ? mailbox.lastIndexOf('<') : -1;
  return start === -1 ? mailbox : mailbox.slice(start + 1, -1);
}

/** Accepts an address, with or without a name. */
export const aMailbox: OptionCheck = {
  expected: 'an e-mail address, or a name and an address such as "Ana <ana@example.com>"',
  accepts: (value) => typeof value === 'string' && !/[\r\n]/.test(value) && ADDRESS.test(addressIn(value)),
};

/** One mailbox or several, as a list of one's own. */
export function mailboxes(given: string | readonly string[]): string[] {
  return typeof given === 'string' ? [given] : given.slice();
}
