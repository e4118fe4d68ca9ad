import { AsyncResource, createHook, type AsyncHook } from 'node:async_hooks';
import { currentScope, processWide } from './process-wide.js';
import type { Polled, Scope, StartPoint } from './scope.js';

/** Resources that are no work in flight: handles that may idle for ever, and what runs without the outside world. */
const NO_WORK: ReadonlySet<string> = new Set([
  'PROMISE',
  'TickObject',
  'Microtask',
  'Immediate',
  'AsyncGenerator',
  'PerformanceObserver',
  'INSPECTORJSBINDING',
  'TCPWRAP',
  'TCPSERVERWRAP',
  'TLSWRAP',
  'PIPEWRAP',
  'PIPESERVERWRAP',
  'UDPWRAP',
  'TTYWRAP',
  'JSSTREAM',
  'STREAMPIPE',
  'STREAM_END_OF_STREAM',
  'HTTPINCOMINGMESSAGE',
  'HTTPCLIENTREQUEST',
  'HTTP2SESSION',
  'MESSAGEPORT',
  'WORKER',
  'FILEHANDLE',
  'DIRHANDLE',
  'FSEVENTWRAP',
  'STATWATCHER',
  'SIGNALWRAP',
  'ELDHISTOGRAM',
  'INTERVALHISTOGRAM',
  'HEAPSNAPSHOT',
  'HTTPPARSER',
  'BLOBREADER',
  'DNSCHANNEL',
  'MessagePort',
  'WASMSTREAM',
]);
const NAMES: Readonly<Record<string, string>> = {
  FSREQCALLBACK: 'a file system operation',
  FSREQPROMISE: 'a file system operation',
  FILEHANDLECLOSEREQ: 'closing a file',
  GETADDRINFOREQWRAP: 'a DNS lookup',
  GETNAMEINFOREQWRAP: 'a DNS lookup',
  TCPCONNECTWRAP: 'a TCP connection being made',
  PIPECONNECTWRAP: 'a connection to a pipe being made',
  PROCESSWRAP: 'a child process',
  HTTP2STREAM: 'an HTTP/2 request',
};

/** What an operation is called in an outcome. */
export function operationName(type: string): string {
  return NAMES[type] ?? (type.endsWith('REQUEST') ? `a crypto operation (${type})` : type);
}

/** A timer of node’s own, set through a function that was taken before the globals were replaced. */
function nodeTimer(resource: object): Polled {
  const timer = resource as { hasRef(): boolean; readonly _destroyed?: boolean };
  return {
    name: 'a timer set through a function that was taken before the invocation',
    isBusy: () => timer._destroyed !== true && timer.hasRef(),
  };
}

/** A job of node's crypto, as far as it matters here. */
interface Job {
  run(): unknown;
}

/**
 * A job of node's crypto. The synchronous ones look the same, but nobody gives them anything to call when they are done, and nothing tells of their end before
 * they are collected. Those of newer WebCrypto give a promise.
 */
function watchJob(job: Job, scope: Scope, type: string, start: StartPoint): void {
  const run = job.run.bind(job);
  const watchedRun = (): unknown => {
    const result = run();
    if (result instanceof Promise) {
      scope.work.addOperation(job, operationName(type), start);
      const settled = () => scope.ioEnded(job);
      result.then(settled, settled);
    }
    return result;
  };
  Object.defineProperty(job, 'run', { value: watchedRun, configurable: true, enumerable: true, writable: true });
  Object.defineProperty(job, 'ondone', {
    configurable: true,
    enumerable: true,
    set(whenDone: (...args: unknown[]) => unknown) {
      scope.work.addOperation(job, operationName(type), start);
      const value = function (this: unknown, ...args: unknown[]): unknown {
        scope.ioEnded(job);
        return whenDone.apply(this, args);
      };
      Object.defineProperty(job, 'ondone', { value, configurable: true, enumerable: true, writable: true });
    },
  });
}

/** A compressor may live on without work; while it has some, it holds the piece that it works on. */
function compression(resource: object): Polled {
  const handle = resource as { readonly buffer?: unknown };
  return { name: 'a compression', isBusy: () => handle.buffer !== undefined && handle.buffer !== null };
}

let initHook: AsyncHook | undefined;
let destroyHook: AsyncHook | undefined;

/**
 * Starts to watch what the code of scopes begins in the outside world. The hook that hears of ends is on only while something is under way:
 * hearing of beginnings costs next to nothing, hearing of every end does.
 */
export function watchOperations(): void {
  if (processWide.watching) return;
  processWide.watching = true;
  // node 24.12 and later spare promises the hook; older ones ignore the option
  const init = { init: begun, trackPromises: false };
  initHook ??= createHook(init);
  const destroy = { destroy: ended, trackPromises: false };
  destroyHook ??= createHook(destroy);
  initHook.enable();
}

export function stopWatching(): void {
  if (!processWide.watching || processWide.operations.size > 0) return;
  processWide.watching = false;
  initHook?.disable();
}

function begun(asyncId: number, type: string, _trigger: number, resource: object): void {
  if (type === 'PROMISE' || NO_WORK.has(type) || processWide.startingOwn) return;
  const scope = currentScope();
  if (scope === undefined || resource instanceof AsyncResource) return;
  const start: StartPoint = {};
  Error.captureStackTrace(start, begun);
  if (type === 'Timeout' || type === 'ZLIB') {
    if (scope.mode !== 'adopted' && !scope.ended)
      scope.work.addPolled(type === 'ZLIB' ? compression(resource) : nodeTimer(resource), start);
    return;
  }
  if (type.endsWith('REQUEST')) {
    watchJob(resource as Job, scope, type, start);
    return;
  }
  const operation = { scope, type, start };
  processWide.operations.set(asyncId, operation);
  if (processWide.operations.size === 1) destroyHook?.enable();
  scope.work.addOperation(operation, operationName(type), start);
}

function ended(asyncId: number): void {
  const operation = processWide.operations.get(asyncId);
  if (operation === undefined) return;
  processWide.operations.delete(asyncId);
  operation.scope.ioEnded(operation);
  if (processWide.operations.size === 0) destroyHook?.disable();
}

/** Runs what starts a timer or immediate of this library's own. */
export function unwatched<Result>(start: () => Result): Result {
  const before = processWide.startingOwn;
  processWide.startingOwn = true;
  try {
    return start();
  } finally {
    processWide.startingOwn = before;
  }
}
