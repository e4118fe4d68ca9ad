import { AsyncLocalStorage } from 'node:async_hooks';
import { currentScope } from './process-wide.js';
import type { FaultOrigin } from './scope.js';

type Emit = (this: unknown, event: string | symbol, ...args: unknown[]) => boolean;

/**
 * Keeps exceptions and rejections that belong to an invocation away from the process, where a test runner listens to fail the run. While
 * at least one holder wants it, events whose async context is a scope's go to the scope; all others pass.
 */
interface FaultFilter {
  holders: number;
  readonly emit: Emit;
  before: Emit | undefined;
  wasOwn: boolean;
}

function createFilter(): FaultFilter {
  const filter: FaultFilter = {
    holders: 0,
    before: undefined,
    wasOwn: false,
    emit(event, ...args) {
      if (event === 'unhandledRejection' || event === 'uncaughtException' || event === 'uncaughtExceptionMonitor') {
        const scope = currentScope();
        if (scope !== undefined) {
          if (event !== 'uncaughtExceptionMonitor') scope.fault(args[0], event satisfies FaultOrigin, args[1]);
          return true;
        }
      }
      if (event === 'rejectionHandled' && currentScope() !== undefined) return true;
      return filter.before!.call(this, event, ...args);
    },
  };
  return filter;
}

let filter: FaultFilter | undefined;

let found: { emit: Emit } | undefined;

/**
 * The process itself. Jest puts a copy in its place, also where a test asks for the module, and the copy never hears of faults. The functions
 * of node's own modules still belong to the realm of the real one.
 */
function realProcess(): { emit: Emit } {
  return (found ??= processOfNode() ?? (process as unknown as { emit: Emit }));
}

function processOfNode(): { emit: Emit } | undefined {
  try {
    const realmOfNode = AsyncLocalStorage.constructor as FunctionConstructor;
    return realmOfNode('return process')() as { emit: Emit };
  } catch {
    // making code from text can be forbidden
    return undefined;
  }
}

export function holdFaults(): void {
  filter ??= createFilter();
  if (filter.holders++ > 0) return;
  const target = realProcess();
  if (target.emit === filter.emit) return;
  filter.before = target.emit;
  filter.wasOwn = Object.hasOwn(target, 'emit');
  target.emit = filter.emit;
}

export function releaseFaults(): void {
  if (filter === undefined || --filter.holders > 0) return;
  const target = realProcess();
  if (target.emit !== filter.emit) return;
  if (filter.wasOwn) target.emit = filter.before!;
  else Reflect.deleteProperty(target, 'emit');
}
