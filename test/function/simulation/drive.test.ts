import { describe, expect, it } from 'vitest';
import { Fleet } from '../../../src/function/fleet/index.js';
import { driveSimulation, Simulation } from '../../../src/function/simulation/index.js';

describe('driveSimulation', () => {
  it('waits for whatever runs the code, and keeps things with environments', async () => {
    const fleet = new Fleet<{ calls: number }>({ reservedConcurrency: 2 });
    const simulation = new Simulation(fleet, { concurrency: 2, count: 20 }, { startTime: 1000, timeout: 3 });
    const result = await driveSimulation(simulation, async ({ environment }) => {
      await Promise.resolve();
      environment.attached ??= { calls: 0 };
      environment.attached.calls++;
      return { duration: 5000, environment: 'kept' };
    });
    expect(result).toMatchObject({ invocations: 20, timeouts: 20, environments: 2, startedAt: 1000, endedAt: 31_000 });
    expect(fleet.environments(31_000).map(({ attached }) => attached?.calls)).toEqual([10, 10]);
    expect(fleet.busy).toBe(0);
  });
});
