import { hasCallbacks, type Runtime } from '../../context/runtime.js';
import type { ClientRequest } from './client-request.js';

/** What the handler gets hold of: the request, behind an object of its own that shows the part of it that is a stream. */
export type ResponseStream = object;

type Write = (chunk: unknown) => boolean;

/** The request with what the runtime adds to it. */
type ExtendedRequest = ClientRequest & {
  setContentType: (contentType: unknown) => void;
  _onBeforeFirstWrite?: ((write: Write) => void) | undefined;
};

type Named = Record<string, unknown>;

type Era = 'today' | 'formerly';

const words = (text: string): readonly string[] => text.split(' ');

const METHODS: Readonly<Record<Era, readonly string[]>> = {
  today: words(
    'cork destroy end uncork write addListener on once prependListener prependOnceListener off removeListener removeAllListeners ' +
      'setMaxListeners getMaxListeners listeners rawListeners listenerCount eventNames emit setContentType',
  ),
  formerly: words(
    'cork destroy end uncork write addListener emit eventNames getMaxListeners listenerCount listeners off on once prependListener ' +
      'prependOnceListener rawListeners removeAllListeners removeListener setMaxListeners setContentType',
  ),
};

const SETTABLE: Readonly<Record<Era, readonly string[]>> = {
  today: words('destroyed _onBeforeFirstWrite'),
  formerly: words('destroyed writable _onBeforeFirstWrite'),
};

const FIXED: Readonly<Record<Era, readonly string[]>> = {
  today: words(
    'writableFinished writableObjectMode writableEnded writableNeedDrain writableHighWaterMark writableCorked writableLength writable',
  ),
  formerly: words(
    'writableFinished writableObjectMode writableBuffer writableEnded writableNeedDrain writableHighWaterMark writableCorked ' +
      'writableLength',
  ),
};

/** Gives a request the runtime's own `write`, `end` and `setContentType`, and shows the handler's part of it. */
export function responseStream(request: ClientRequest, runtime: Runtime): ResponseStream {
  const era = hasCallbacks(runtime) ? 'formerly' : 'today';
  extend(request as ExtendedRequest, era);
  const inner = request as object as Named;
  const stream: Named = {};
  for (const name of METHODS[era]) stream[name] = (inner[name] as (...args: unknown[]) => unknown).bind(inner);
  for (const name of SETTABLE[era]) {
    const set = (value: unknown) => {
      inner[name] = value;
    };
    Object.defineProperty(stream, name, { get: () => inner[name], set });
  }
  for (const name of FIXED[era]) Object.defineProperty(stream, name, { get: () => inner[name] });
  return stream;
}

function extend(request: ExtendedRequest, era: Era): void {
  let written = false;
  const write = request.write.bind(request);
  const end = request.end.bind(request);
  request.setContentType = (contentType) => {
    if (written) throw tooLate();
    request.setHeader('Content-Type', contentType);
  };
  request.write = (chunk, encoding, callback) => {
    const data = hasLength(chunk) && isChunk(chunk, era) ? chunk : JSON.stringify(chunk);
    if (!written) request._onBeforeFirstWrite?.((prelude) => write(prelude));
    const below = write(data, encoding, callback);
    written = true;
    return below;
  };
  // the older runtimes take one argument, and give nothing back
  if (era === 'formerly') Object.assign(request, { end: (first?: unknown) => void end(first) });
}

/** The runtime's own refusal, with the trace of who called. */
function tooLate(): Error {
  const error = new Error('Cannot set content-type, too late.');
  error.name = 'Runtime.InvalidStreamingOperation';
  Error.captureStackTrace(error, tooLate);
  return error;
}

/** The runtime looks at the length of each chunk first, if only to log it; `null` and `undefined` have none to look at. */
function hasLength(chunk: unknown): true {
  void (chunk as { length?: unknown }).length;
  return true;
}

function isChunk(chunk: unknown, era: Era): boolean {
  if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) return true;
  return era === 'today' ? chunk instanceof Uint8Array : (chunk as object).constructor === Uint8Array;
}
