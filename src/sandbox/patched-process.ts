import { sharedState } from '../internal/shared-state.js';
import { scopedEnvironment } from './environment.js';
import type { Patch } from './patch.js';
import { currentScope } from './process-wide.js';
import { isSpy } from './spies.js';

/** Thrown where code of a scope ends its process, since nothing after that may run. */
class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
}

const SIGNALS: Readonly<Record<string, string>> = {
  SIGKILL: 'killed',
  SIGTERM: 'terminated',
  SIGINT: 'interrupt',
  SIGABRT: 'aborted',
  SIGHUP: 'hangup',
  SIGQUIT: 'quit',
};

/** One for all copies of the library in this realm: whichever installed the patch, the others must not take its stand-in for the real one. */
const environments = sharedState<{ below: NodeJS.ProcessEnv | undefined }>('environments/1', () => ({ below: undefined }));

/** The environment under all layers: the one of the process itself. */
export function outerEnvironment(): NodeJS.ProcessEnv {
  return environments.below ?? process.env;
}

/** Replaces what code can do to its process: variables, ending it, writing to its output. */
export function processPatch(): Patch {
  const { process } = globalThis;
  let environment = process.env;
  let exit = process.exit;
  let kill = process.kill;
  let abort = process.abort;
  let exitCode = process.exitCode;
  const output = [
    outputPatch('stdout', () => process.stdout as unknown as Output),
    outputPatch('stderr', () => process.stderr as unknown as Output),
    outputPatch('stdout', () => outputOfConsole('_stdout')),
    outputPatch('stderr', () => outputOfConsole('_stderr')),
  ];

  const ours = {
    environment: scopedEnvironment(() => environment),
    exit(code?: number | string | null): never {
      const scope = currentScope();
      if (scope === undefined) return exit.call(process, code);
      scope.exit({ code: Number(code ?? process.exitCode ?? 0) });
      throw new ProcessEnded(`the handler called process.exit(${code ?? ''})`);
    },
    kill(pid: number, signal?: string | number): true {
      const scope = currentScope();
      const name = signal === undefined ? 'SIGTERM' : String(signal);
      const ending = SIGNALS[name];
      if (scope === undefined || pid !== process.pid || ending === undefined) return kill.call(process, pid, signal);
      scope.exit({ signal: ending });
      if (name === 'SIGKILL') throw new ProcessEnded('the handler killed its process');
      return true;
    },
    abort(): never {
      const scope = currentScope();
      if (scope === undefined) return abort.call(process);
      scope.exit({ signal: 'aborted' });
      throw new ProcessEnded('the handler called process.abort()');
    },
  };

  return {
    install() {
      if (process.env !== ours.environment) environment = process.env;
      environments.below = environment;
      process.env = ours.environment;
      if (process.exit !== ours.exit) exit = process.exit;
      process.exit = ours.exit;
      if (process.kill !== ours.kill) kill = process.kill;
      process.kill = ours.kill;
      if (process.abort !== ours.abort) abort = process.abort;
      process.abort = ours.abort;
      exitCode = process.exitCode;
      for (const patch of output) patch.install();
    },
    restore() {
      if (process.env === ours.environment) process.env = environment;
      environments.below = undefined;
      if (process.exit === ours.exit) process.exit = exit;
      if (process.kill === ours.kill) process.kill = kill;
      if (process.abort === ours.abort) process.abort = abort;
      if (process.exitCode !== exitCode) process.exitCode = exitCode;
      for (const patch of output) patch.restore();
    },
  };
}

type Write = (this: unknown, chunk: unknown, ...rest: unknown[]) => boolean;

interface Output {
  write: Write;
}

/** Where some loggers write, such as winston: in Lambda that is the process's own stream, under a test runner often another one. */
function outputOfConsole(name: '_stdout' | '_stderr'): Output | undefined {
  const { stdout, stderr } = process;
  const streams = globalThis.console as unknown as Record<typeof name, unknown>;
  const output = streams[name];
  if (output === stdout || output === stderr || (name === '_stderr' && output === streams._stdout)) return undefined;
  return typeof (output as Output | undefined)?.write === 'function' ? (output as Output) : undefined;
}

function outputPatch(name: 'stdout' | 'stderr', find: () => Output | undefined): Patch {
  let before: Write | undefined;
  let wasOwn = false;
  const write: Write = function (chunk, ...rest) {
    const scope = currentScope();
    if (scope === undefined) return before!.call(this, chunk, ...rest);
    if (isSpy(before)) before!.call(this, chunk, ...rest);
    const encoding = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : undefined;
    scope.write(name, typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString(encoding));
    const done = rest.find((value): value is () => void => typeof value === 'function');
    if (done !== undefined) process.nextTick(done);
    return true;
  };
  let target: Output | undefined;
  return {
    install() {
      target = find();
      if (target === undefined) return;
      if (target.write !== write) {
        before = target.write;
        wasOwn = Object.hasOwn(target, 'write');
      }
      target.write = write;
    },
    restore() {
      if (target?.write !== write) return;
      if (wasOwn) target.write = before!;
      else Reflect.deleteProperty(target, 'write');
    },
  };
}
