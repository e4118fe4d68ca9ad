/** What Vitest tells its workers about themselves, as far as it matters here. */
interface VitestWorker {
  readonly resolvingModules?: { readonly size: number };
}

/**
 * True while the test runner fetches a module that somebody imports. That is work in flight which nothing else shows: the runner
 * asks another process or thread for it.
 */
export function runnerIsImporting(): boolean {
  const worker = (globalThis as { __vitest_worker__?: VitestWorker }).__vitest_worker__;
  return worker?.resolvingModules !== undefined && worker.resolvingModules.size > 0;
}
