import { hasCallbacks, type Runtime } from '../../context/runtime.js';
import { sharedState } from '../../internal/shared-state.js';
import { currentScope } from '../../sandbox/process-wide.js';
import { HttpResponseStream } from './http-response-stream.js';
import { invokeStore } from './invoke-store.js';
import { mark } from './marks.js';

/** What the runtime puts into the global object for handlers. */
export type Awslambda = Record<string, unknown>;

/** What the code of one invocation sees as the global. */
export interface AwslambdaShelf {
  awslambda: unknown;
}

function streamifyResponse<Handler extends object>(handler: Handler, options?: { readonly highWaterMark?: unknown }): Handler {
  mark(handler, options);
  return handler;
}

/** A fresh object, so that what one invocation does to it no other sees. */
function awslambdaOf(runtime: Runtime): Awslambda {
  const common = { streamifyResponse, HttpResponseStream };
  return hasCallbacks(runtime) ? common : { ...common, InvokeStore: invokeStore() };
}

/** True where a variable of the environment forbids the global. */
function isForbidden(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

const FORBIDS = 'AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA';

/** What a function with this environment sees. */
export function visibleAwslambda(runtime: Runtime, environment: { get(name: string): string | undefined }): Awslambda | undefined {
  return isForbidden(environment.get(FORBIDS)) ? undefined : awslambdaOf(runtime);
}

const PROPERTY = 'awslambda';

/**
 * Makes `globalThis.awslambda` stand there for modules that are loaded outside any invocation; inside one, its code sees the one of its own runtime.
 * What somebody else put there, or puts there later, stays.
 */
export function installAwslambda(): void {
  const present = (globalThis as Record<string, unknown>)[PROPERTY] as Awslambda | undefined;
  if (present?.['streamifyResponse'] !== undefined || isForbidden(process.env[FORBIDS])) return;
  const outside = sharedState('awslambda/1', () => ({ value: { ...present, ...awslambdaOf('nodejs24.x') } as Awslambda }));
  const inside = () => (currentScope()?.owner as { globals?: AwslambdaShelf } | undefined)?.globals;
  Object.defineProperty(globalThis, PROPERTY, {
    configurable: true,
    enumerable: false,
    get: () => {
      const shelf = inside();
      return shelf === undefined ? outside.value : shelf.awslambda;
    },
    set(value: unknown) {
      const shelf = inside();
      if (shelf !== undefined) shelf.awslambda = value;
      else if (value !== outside.value) {
        Object.defineProperty(globalThis, PROPERTY, { value, configurable: true, enumerable: true, writable: true });
      }
    },
  });
}
