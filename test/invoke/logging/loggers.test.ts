import { Console } from 'node:console';
import { expect, it, vi } from 'vitest';
import { invoke } from '../../../src/invoke/index.js';

const written = async (handler: () => Promise<void>) =>
  (await invoke(handler, {})).logs.filter(({ source }) => source !== 'platform').map(({ source, text }) => `${source} ${text}`);

/** The streams of the global console, to which winston writes. */
const streams = () => console as unknown as Record<'_stdout' | '_stderr', { write(text: string): boolean }>;

it('what a logger writes to the console’s own streams is output of the handler', async () => {
  const lines = await written(async () => {
    streams()._stdout.write('{"level":"info","message":"accepted"}\n');
    streams()._stderr.write('{"level":"error","message":"refused"}\n');
  });
  expect(lines).toEqual(['stdout {"level":"info","message":"accepted"}', 'stderr {"level":"error","message":"refused"}']);
});

it('so are those of a console of a logger’s own', async () => {
  const own = new Console({ stdout: process.stdout, stderr: process.stderr });
  expect(await written(async () => own.warn('careful'))).toEqual(['stderr careful']);
});

it('what a spy lets through to the runner’s console is logged once', async () => {
  const spy = vi.spyOn(console, 'info');
  const quiet = vi.spyOn(streams()._stdout, 'write').mockReturnValue(true);
  const lines = await written(async () => console.info('once'));
  expect(lines).toEqual(['console once']);
  expect(spy).toHaveBeenCalledOnce();
  expect(quiet).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});

it('nothing of it stays afterwards', async () => {
  const stream = streams()._stdout;
  const before = stream.write;
  await written(async () => console.log('x'));
  expect(stream.write).toBe(before);
});
