import type * as Http from 'node:http';

/** An error in the form of node's own: the code stands in its trace and its text, not in its name. */
function nodeError<Made extends Error>(error: Made, code: string): Made {
  const name = `${error.name} [${code}]`;
  error.stack = (error.stack ?? '').replace(/^\w+/, name);
  Object.defineProperty(error, 'toString', { value: () => `${name}: ${error.message}`, configurable: true, writable: true });
  return Object.assign(error, { code });
}

export function writeAfterEnd(): Error {
  return nodeError(new Error('write after end'), 'ERR_STREAM_WRITE_AFTER_END');
}

export function alreadyFinished(): Error {
  return nodeError(new Error('Cannot call end after a stream was finished'), 'ERR_STREAM_ALREADY_FINISHED');
}

export function writeAfterDestroy(): Error {
  return nodeError(new Error('Cannot call write after a stream was destroyed'), 'ERR_STREAM_DESTROYED');
}

export function headersSent(): Error {
  return nodeError(new Error('Cannot set headers after they are sent to the client'), 'ERR_HTTP_HEADERS_SENT');
}

export function invalidTrailer(name: string): TypeError {
  return nodeError(new TypeError(`Invalid character in trailer content ["${name}"]`), 'ERR_INVALID_CHAR');
}

export function unknownEncoding(encoding: unknown): TypeError {
  return nodeError(new TypeError(`Unknown encoding: ${String(encoding)}`), 'ERR_UNKNOWN_ENCODING');
}

export function socketHangUp(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
}

let http: typeof Http | undefined;

/** Loaded only for its complaints. */
function httpModule(): typeof Http {
  return (http ??= process.getBuiltinModule('node:http'));
}

/** Refuses what is no chunk, in node's own words. */
export function checkChunk(chunk: unknown): asserts chunk is string | Uint8Array {
  if (typeof chunk === 'string' || Object.prototype.toString.call(chunk) === '[object Uint8Array]') return;
  new (httpModule().OutgoingMessage)().write(chunk);
}

/** Refuses what can't be a header, in node's own words. */
export function checkHeader(name: string, value: unknown): void {
  httpModule().validateHeaderValue(name, value as string);
}
