import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { EnvironmentLayer, Sandbox, type SandboxEnd, type SandboxPhase } from '../../src/sandbox/index.js';

const START = Date.UTC(2026, 0, 15);

class Recorder {
  readonly lines: string[] = [];
  readonly sandbox: Sandbox;
  #ended: (how: SandboxEnd) => void = () => undefined;

  constructor() {
    const environment = new EnvironmentLayer(
      () => ({}),
      () => ({}),
    );
    this.sandbox = new Sandbox({ ...this.phase(START), environment, lasting: true });
  }

  phase(start: number): SandboxPhase {
    const note = (line: string) => this.lines.push(`${this.sandbox.now() - START} ${line}`);
    return {
      mode: 'virtual',
      start,
      timeout: 3000,
      events: {
        listensToFaults: false,
        onLog: (_, args) => note(args.join(' ')),
        onWrite: (stream, text) => note(`${stream}: ${text}`),
        onFault: (reason) => note(`fault: ${String(reason)}`),
        onExit: (how) => note(`exit: ${JSON.stringify(how)}`),
        onEnd: (how) => this.#ended(how),
      },
    };
  }

  /** Runs something in a phase, which answers as soon as it is done. */
  during(body: () => unknown, start?: number): Promise<SandboxEnd> {
    const end = new Promise<SandboxEnd>((resolve) => (this.#ended = resolve));
    const run = () => void Promise.resolve(body()).then(() => this.sandbox.answer('yes'));
    if (start === undefined) this.sandbox.run(run);
    else this.sandbox.thaw(this.phase(start), run);
    return end;
  }
}

/** Real work that takes that long. */
const realSecondTenths = (tenths: number) => promisify(execFile)('sleep', [`0.${tenths}`]);
const sleep = (delay: number) => new Promise<void>((resolve) => setTimeout(resolve, delay));

describe('a lasting sandbox', () => {
  it('freezes what it leaves behind, and lets it go on when it is thawed', async () => {
    const recorder = new Recorder();
    await recorder.during(() => {
      setTimeout(() => console.log('left behind'), 50);
      void sleep(80).then(() => console.log('a promise'));
    });
    expect(recorder.lines).toEqual([]);
    await recorder.during(() => sleep(100), START + 10);
    expect(recorder.lines).toEqual(['50 left behind', '80 a promise']);
  });

  it('fires timers that were due while it was frozen, once each, when it is thawed', async () => {
    const recorder = new Recorder();
    await recorder.during(() => {
      setTimeout(() => console.log('late'), 50);
      const interval = setInterval(() => console.log('again'), 40);
      setTimeout(() => clearInterval(interval), 600_045);
    });
    await recorder.during(() => sleep(200), START + 600_000);
    expect(recorder.lines).toEqual(['600000 again', '600000 late', '600040 again']);
  });

  it('lets what real work brings about meanwhile happen when it is thawed', async () => {
    const recorder = new Recorder();
    await recorder.during(() => void realSecondTenths(3).then(() => console.log('done')));
    expect(recorder.lines).toEqual([]);
    await sleep(600);
    expect(recorder.lines).toEqual([]);
    await recorder.during(() => sleep(1), START + 5000);
    expect(recorder.lines).toEqual(['5000 done']);
  });

  it('lets nothing happen any more once it is closed', async () => {
    const recorder = new Recorder();
    await recorder.during(() => {
      setTimeout(() => console.log('never'), 50);
      void realSecondTenths(2).then(() => console.log('nor this'));
    });
    recorder.sandbox.close();
    await sleep(500);
    expect(recorder.lines).toEqual([]);
  });

  it('puts the globals back while it is frozen', async () => {
    const { setTimeout: before, Date: dateBefore } = globalThis;
    const recorder = new Recorder();
    await recorder.during(() => void setInterval(() => undefined, 10));
    expect([globalThis.setTimeout, globalThis.Date]).toEqual([before, dateBefore]);
    await recorder.during(() => undefined, START + 1000);
    expect([globalThis.setTimeout, globalThis.Date]).toEqual([before, dateBefore]);
    recorder.sandbox.close();
  });

  it('ends at the deadline of its phase', async () => {
    const recorder = new Recorder();
    expect(await recorder.during(() => undefined)).toBe('answered');
    expect(await recorder.during(() => sleep(5000), START + 60_000)).toBe('deadline');
    expect(recorder.sandbox.now()).toBe(START + 63_000);
  });
});
