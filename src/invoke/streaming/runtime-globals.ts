import type { FunctionFacts } from '../../context/build-context.js';
import { visibleAwslambda, type AwslambdaShelf } from './awslambda.js';
import { storeContext, type StoreContext, type StoreShelf } from './invoke-store.js';

/** What the runtime puts into the global object, as the code of one invocation sees it; made when it is looked at. */
export class RuntimeGlobals implements AwslambdaShelf, StoreShelf {
  readonly #facts: FunctionFacts;
  readonly #environment: { get(name: string): string | undefined };
  #awslambda: { readonly value: unknown } | undefined;
  #storeContext: { readonly value: StoreContext | undefined } | undefined;

  constructor(facts: FunctionFacts, environment: { get(name: string): string | undefined }) {
    this.#facts = facts;
    this.#environment = environment;
  }

  get awslambda(): unknown {
    return (this.#awslambda ??= { value: visibleAwslambda(this.#facts.runtime, this.#environment) }).value;
  }

  set awslambda(value: unknown) {
    this.#awslambda = { value };
  }

  get storeContext(): StoreContext | undefined {
    const { awsRequestId, xRayTraceId, init } = this.#facts;
    return (this.#storeContext ??= { value: storeContext(awsRequestId, xRayTraceId, init.tenantId) }).value;
  }

  set storeContext(value: StoreContext | undefined) {
    this.#storeContext = { value };
  }
}
