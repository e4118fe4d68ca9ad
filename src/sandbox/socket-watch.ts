import { genuine } from './genuine.js';

/** A TCP socket, as far as it matters here. */
interface Socket {
  readonly bytesWritten: number;
  readonly bytesRead: number;
  readonly readable: boolean;
  readonly destroyed: boolean;
  readonly server?: unknown;
  readonly _server?: unknown;
  readonly _httpMessage?: unknown;
  readonly parser?: unknown;
}

interface Traffic {
  written: number;
  read: number;
  /** Real time of the last change. */
  since: number;
  /** What was written last has had no answer yet. */
  asked: boolean;
  /** Something was read meanwhile too, so that it may well have been the answer. */
  maybeAnswered: boolean;
}

/** Real milliseconds for which a socket that may have had its answer is still taken for busy. */
const DOUBTFUL = 20;

const traffic = new WeakMap<object, Traffic>();

/** HTTP clients tell of their requests by other ways, and keep connections open that nobody waits for. */
function speaksHTTP(socket: Socket): boolean {
  if (socket._httpMessage !== undefined || socket.parser !== undefined) return true;
  return Object.getOwnPropertySymbols(socket).some(({ description }) => description === 'blocking' || description === 'session');
}

function isClient(handle: object): handle is Socket {
  if (!('bytesWritten' in handle && 'bytesRead' in handle && 'readable' in handle)) return false;
  const socket = handle as Socket;
  return socket.readable && !socket.destroyed && !socket.server && !socket._server && !speaksHTTP(socket);
}

function activeHandles(): readonly object[] {
  const { _getActiveHandles: list } = process as unknown as { _getActiveHandles?: () => object[] };
  return list?.call(process) ?? [];
}

function look(socket: Socket): Traffic {
  const now = genuine.milliseconds();
  const { bytesWritten: written, bytesRead: read } = socket;
  const known = traffic.get(socket);
  if (known === undefined) {
    const fresh: Traffic = { written, read, since: now, asked: written > 0 && read === 0, maybeAnswered: false };
    traffic.set(socket, fresh);
    return fresh;
  }
  const wrote = written !== known.written;
  const heard = read !== known.read;
  if (wrote || heard) Object.assign(known, { written, read, since: now, asked: wrote, maybeAnswered: wrote && heard });
  return known;
}

/** Takes down how much every socket has carried, to notice later what an invocation asks over one that was open before. */
export function noteSockets(): void {
  for (const handle of activeHandles()) if (isClient(handle)) look(handle);
}

/**
 * True while some socket has been written to and has not answered: a database's, say. Whose it is can't be told.
 *
 * @param patience real milliseconds of silence after which a socket counts as idle
 */
export function someSocketAwaitsAnswer(patience: number): boolean {
  const now = genuine.milliseconds();
  let awaited = false;
  for (const handle of activeHandles()) {
    if (!isClient(handle)) continue;
    const { asked, maybeAnswered, since } = look(handle);
    if (asked && now - since < (maybeAnswered ? Math.min(DOUBTFUL, patience) : patience)) awaited = true;
  }
  return awaited;
}
