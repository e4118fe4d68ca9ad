import { ALPHABETS, randomText } from '../../values/random-text.js';
import { nextBelow } from '../../values/sequence.js';

const ID_LENGTH = 16;
const MARK = 11;
/** What the fifteenth character of eleven bytes in base64url can be. */
const LAST = 'AEIMQUYcgkosw048';

function idMarked(mark: string): string {
  const random = randomText(ALPHABETS.base64url, MARK + 2);
  return `${random.slice(2)}${mark}${random.slice(0, 2)}${LAST[nextBelow(LAST.length)]}=`;
}

/** The id of a connection: 11 bytes in base64url, `C` in the twelfth place. */
export function newConnectionId(): string {
  return idMarked('C');
}

/** The id of a request on a connection: `F` in the twelfth place. */
export function newRequestId(): string {
  return idMarked('F');
}

/** The id of a message, which ends as the id of its connection does. */
export function newMessageId(connectionId: string): string {
  if (connectionId.length !== ID_LENGTH) return newConnectionId();
  return randomText(ALPHABETS.base64url, MARK) + connectionId.slice(MARK);
}
