import { subscribe } from 'node:diagnostics_channel';
import { currentScope, processWide } from './process-wide.js';
import type { Scope, StartPoint } from './scope.js';

/** A request of `node:http` or of undici (`fetch`), as far as its channels tell. */
interface Request {
  readonly host?: string;
  readonly origin?: unknown;
  once?(event: 'close', listener: () => void): unknown;
}

const inFlight = new WeakMap<object, Scope>();

function begin(message: unknown, below: (message: unknown) => void): Request | undefined {
  const scope = currentScope();
  if (scope === undefined) return undefined;
  const { request } = message as { request: Request };
  const start: StartPoint = {};
  Error.captureStackTrace(start, below);
  inFlight.set(request, scope);
  scope.work.addOperation(request, `an HTTP request to ${String(request.origin ?? request.host)}`, start);
  return request;
}

function end(request: object): void {
  inFlight.get(request)?.ioEnded(request);
  inFlight.delete(request);
}

function httpBegins(message: unknown): void {
  const request = begin(message, httpBegins);
  request?.once?.('close', () => end(request));
}

function undiciBegins(message: unknown): void {
  begin(message, undiciBegins);
}

function undiciEnds(message: unknown): void {
  end((message as { request: object }).request);
}

/** Listens, once a process, to the channels on which node's HTTP clients tell of their requests. */
export function watchRequests(): void {
  if (processWide.requestsWatched) return;
  processWide.requestsWatched = true;
  subscribe('http.client.request.start', httpBegins);
  subscribe('undici:request:create', undiciBegins);
  subscribe('undici:request:trailers', undiciEnds);
  subscribe('undici:request:error', undiciEnds);
}
