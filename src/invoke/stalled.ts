import { failure } from '../internal/errors.js';
import type { Sandbox } from '../sandbox/index.js';

/** The error for code that waits for fake timers which nobody moves. */
export function stalled(doing: string, sandbox: Sandbox): Error {
  const delays = sandbox.leftOver.filter(({ delay }) => delay !== undefined).map(({ delay }) => `${delay} ms`);
  return failure(
    doing,
    `it waits for a timer (${delays.join(', ')}) and the clock of the fake timers stands still`,
    'Advance them while it runs, as in "const outcome = invoke(...); await vi.advanceTimersByTimeAsync(1000); await outcome", or call ' +
      'vi.useRealTimers() (in Jest: jest.useRealTimers()) before invoke, which has virtual time of its own.',
  );
}
