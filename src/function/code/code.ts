import type { UntypedHandler } from '../../invoke/handler.js';

/** A function's code. Each start of an execution environment loads it once. */
export interface Code {
  /** The handler's name, as `_HANDLER` tells it. */
  readonly handler: string;
  /** Folder of the code, as `LAMBDA_TASK_ROOT` tells it. */
  readonly taskRoot: string;
  /** The handler, where there is nothing to load. */
  readonly ready?: UntypedHandler;
  /**
   * Runs the module and finds the handler in it. Called in the sandbox of the environment that starts.
   *
   * @returns the handler; rejects with what the runtime would report
   */
  load(): Promise<UntypedHandler>;
}
