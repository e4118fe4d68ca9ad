import { currentScope } from '../../sandbox/process-wide.js';
import { sharedState } from '../../internal/shared-state.js';

/** Values of one invocation. */
export type StoreContext = Record<PropertyKey, unknown>;

/** Where the store keeps the values of one invocation. */
export interface StoreShelf {
  storeContext: StoreContext | undefined;
}

const PROTECTED_KEYS: Readonly<Record<'REQUEST_ID' | 'X_RAY_TRACE_ID' | 'TENANT_ID', symbol>> = {
  REQUEST_ID: Symbol.for('_AWS_LAMBDA_REQUEST_ID'),
  X_RAY_TRACE_ID: Symbol.for('_AWS_LAMBDA_X_RAY_TRACE_ID'),
  TENANT_ID: Symbol.for('_AWS_LAMBDA_TENANT_ID'),
};

/** The values with which an invocation starts. */
export function storeContext(requestId: string, xRayTraceId: string, tenantId: string | undefined): StoreContext {
  const context: StoreContext = { [PROTECTED_KEYS.REQUEST_ID]: requestId, [PROTECTED_KEYS.X_RAY_TRACE_ID]: xRayTraceId };
  if (tenantId !== undefined) context[PROTECTED_KEYS.TENANT_ID] = tenantId;
  return context;
}

/** `awslambda.InvokeStore`: one for all, and each invocation finds its own values in it. */
export class InvokeStoreSingle {
  static readonly PROTECTED_KEYS: typeof PROTECTED_KEYS = PROTECTED_KEYS;
  readonly #outside: StoreShelf = { storeContext: undefined };

  constructor() {
    const set = (context: StoreContext | undefined) => {
      this.#shelf().storeContext = context;
    };
    // the runtime keeps it in a property, which handlers can see
    Object.defineProperty(this, 'currentContext', { enumerable: true, get: () => this.getContext(), set });
  }

  getContext(): StoreContext | undefined {
    return this.#shelf().storeContext;
  }

  hasContext(): boolean {
    return this.getContext() !== undefined;
  }

  get(key: PropertyKey): unknown {
    return this.getContext()?.[key];
  }

  set(key: PropertyKey, value: unknown): void {
    if (this.isProtectedKey(key)) throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
    const shelf = this.#shelf();
    (shelf.storeContext ??= {})[key] = value;
  }

  run<Result>(context: StoreContext, fn: () => Result): Result {
    this.#shelf().storeContext = context;
    return fn();
  }

  getRequestId(): unknown {
    return this.get(PROTECTED_KEYS.REQUEST_ID) ?? '-';
  }

  getXRayTraceId(): unknown {
    return this.get(PROTECTED_KEYS.X_RAY_TRACE_ID);
  }

  getTenantId(): unknown {
    return this.get(PROTECTED_KEYS.TENANT_ID);
  }

  isProtectedKey(key: PropertyKey): boolean {
    return (Object.values(PROTECTED_KEYS) as PropertyKey[]).includes(key);
  }

  #shelf(): StoreShelf {
    return (currentScope()?.owner as { globals?: StoreShelf } | undefined)?.globals ?? this.#outside;
  }
}

/** The one store of this realm. */
export function invokeStore(): InvokeStoreSingle {
  return sharedState('invoke-store/1', () => ({ store: new InvokeStoreSingle() })).store;
}
