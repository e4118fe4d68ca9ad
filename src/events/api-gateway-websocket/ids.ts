import { gatewayRequestId } from '../../values/opaque-ids.js';
import { ALPHABETS, randomText } from '../../values/random-text.js';
import { nextBelow } from '../../values/sequence.js';

const CONNECTION_MARK = 11;
const ID_LENGTH = 16;

/** The id of a connection: 11 bytes in base64url, `C` in the twelfth place. */
export function newConnectionId(): string {
  const id = gatewayRequestId();
  return `${id.slice(0, CONNECTION_MARK)}C${id.slice(CONNECTION_MARK + 1)}`;
}

/** The id of a request on a connection: `E` or `F` in the twelfth place. */
export function newRequestId(): string {
  const id = gatewayRequestId();
  return `${id.slice(0, CONNECTION_MARK)}${'EF'[nextBelow(2)]}${id.slice(CONNECTION_MARK + 1)}`;
}

/** The id of a message, which ends as the id of its connection does. */
export function newMessageId(connectionId: string): string {
  if (connectionId.length !== ID_LENGTH) return newConnectionId();
  return randomText(ALPHABETS.base64url, CONNECTION_MARK) + connectionId.slice(CONNECTION_MARK);
}
