import 'lambdouble/vitest';
import type * as Lambdouble from 'lambdouble';
import { afterEach, beforeEach, vi } from 'vitest';

// A project of yours needs the first line alone. The rest adds up, for the printout of `npm run demo`, how much virtual time the
// invocations of each test took.
const measured = vi.hoisted(() => ({ invocations: 0, virtualTime: 0 }));

vi.mock('lambdouble', async (importOriginal) => {
  const lambdouble = await importOriginal<typeof Lambdouble>();
  const invoke = async (...invocation: Parameters<typeof lambdouble.invoke>) => {
    const outcome = await lambdouble.invoke(...invocation);
    measured.invocations += 1;
    measured.virtualTime += outcome.duration;
    return outcome;
  };
  return { ...lambdouble, invoke };
});

beforeEach(() => {
  Object.assign(measured, { invocations: 0, virtualTime: 0 });
});

afterEach(({ task }) => {
  Object.assign(task.meta, measured);
});
