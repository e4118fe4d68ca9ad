import type { Runtime } from '../../context/runtime.js';
import type { Code } from './code.js';
import { findHandler, type LoadedModule } from './find-handler.js';
import { asInitError } from './init-error.js';

/** Code that somebody else loads, such as the transform of a test runner. */
export function codeByThunk(load: () => unknown, handler: string, taskRoot: string, runtime: Runtime): Code {
  const dot = handler.lastIndexOf('/') < handler.indexOf('.') ? handler.indexOf('.', handler.lastIndexOf('/') + 1) : -1;
  const exported = handler.slice(dot + 1);
  return {
    handler: dot === -1 ? `index.${handler}` : handler,
    taskRoot,
    load: async () => {
      let module: LoadedModule;
      try {
        module = asModule(await load());
      } catch (error) {
        throw asInitError(error, runtime);
      }
      return findHandler(module, exported, handler, runtime);
    },
  };
}

function asModule(exports: unknown): LoadedModule {
  return { kind: 'ES module', exports };
}
