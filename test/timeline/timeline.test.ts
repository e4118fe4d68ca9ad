import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Timeline } from '../../src/timeline/index.js';

const START = 1_000;

function planned<Value>(timeline: Timeline, delay: number, value: Value): Promise<Value> {
  return new Promise((resolve) => timeline.after(delay, () => resolve(value)));
}

describe('Timeline', () => {
  it('lets things happen in the order of their instants, then of their planning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 40 }), async (delays) => {
        const timeline = new Timeline(START);
        const happened: [number, number][] = [];
        delays.forEach((delay, order) => timeline.after(delay, () => void happened.push([timeline.now() - START, order])));
        await timeline.settle();
        const expected = delays.map((delay, order): [number, number] => [delay, order]).toSorted(([a, b], [c, d]) => a - c || b - d);
        expect(happened).toEqual(expected);
        expect(timeline.pending).toBe(0);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('takes the past for now', async () => {
    const timeline = new Timeline(START);
    const times: number[] = [];
    timeline.at(0, () => void times.push(timeline.now()));
    await timeline.settle();
    expect(times).toEqual([START]);
  });

  it('waits for one thing before the next happens', async () => {
    const timeline = new Timeline(START);
    const steps: string[] = [];
    timeline.after(1, async () => {
      steps.push('begins');
      await new Promise((resolve) => setImmediate(resolve));
      steps.push('ends');
    });
    timeline.after(1, () => void steps.push('next'));
    await timeline.settle();
    expect(steps).toEqual(['begins', 'ends', 'next']);
  });

  it('goes on only as far as is waited for', async () => {
    const timeline = new Timeline(START);
    let later = false;
    timeline.after(50, () => void (later = true));
    expect(await timeline.until(planned(timeline, 20, 'done'))).toBe('done');
    expect([timeline.now(), later, timeline.pending]).toEqual([START + 20, false, 1]);
  });

  it('lets calls of one turn begin at one instant', async () => {
    const timeline = new Timeline(START);
    const begun: number[] = [];
    const call = (duration: number): Promise<void> =>
      timeline.until(
        new Promise((resolve) =>
          timeline.after(0, () => {
            begun.push(timeline.now());
            timeline.after(duration, resolve);
          }),
        ),
      );
    await Promise.all([call(10), call(20), call(5)]);
    expect(begun).toEqual([START, START, START]);
    expect(timeline.now()).toBe(START + 20);
  });

  it('can be waited on by what happens on it', async () => {
    const timeline = new Timeline(START);
    const outer = new Promise<string>((resolve) =>
      timeline.after(1, async () => {
        const inner = await timeline.until(planned(timeline, 5, 'inner'));
        resolve(`${inner} at ${timeline.now() - START}`);
      }),
    );
    expect(await timeline.until(outer)).toBe('inner at 6');
  });

  it('goes to an instant', async () => {
    const timeline = new Timeline(START);
    const happened: number[] = [];
    for (const delay of [10, 20, 30]) timeline.after(delay, () => void happened.push(delay));
    await timeline.goTo(START + 20);
    expect(happened).toEqual([10, 20]);
    await timeline.goTo(START + 25);
    expect(timeline.now()).toBe(START + 25);
  });

  it('passes rejections on', async () => {
    const timeline = new Timeline(START);
    const failing = new Promise((_, reject) => timeline.after(1, () => reject(new Error('it failed'))));
    await expect(timeline.until(failing)).rejects.toThrow('it failed');
  });

  it('does not hang when nothing can end the wait', async () => {
    const timeline = new Timeline(START);
    await expect(timeline.until(new Promise(() => undefined))).rejects.toThrow(
      'Failed to wait on the timeline: nothing is planned that could end the wait. Plan it first.',
    );
  });

  it('holds a hundred thousand things', async () => {
    const timeline = new Timeline(START);
    let last = 0;
    let inOrder = true;
    for (let index = 0; index < 100_000; index++) {
      timeline.after((index * 7919) % 10_007, () => {
        inOrder &&= timeline.now() >= last;
        last = timeline.now();
      });
    }
    await timeline.settle();
    expect([inOrder, last]).toEqual([true, START + 10_006]);
  });
});
