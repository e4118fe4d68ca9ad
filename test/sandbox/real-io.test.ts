import { execFile, execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, pbkdf2, pbkdf2Sync, randomBytes, randomUUID, scryptSync, sign, webcrypto } from 'node:crypto';
import { lookup } from 'node:dns';
import { readFileSync, readFile as readFileWithCallback } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, get, type Server } from 'node:http';
import { connect, createServer as createTCPServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { createGzip, gzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoke } from '../../src/invoke/index.js';

const before = [process.emit, globalThis.setTimeout, process.env];
const setTimeoutBefore = setTimeout;
const sleepBefore = (delay: number) => new Promise<void>((resolve) => setTimeoutBefore(resolve, delay));

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/never') return;
    response.write('hel');
    setTimeout(() => response.end('lo'), 15);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const text = (path: string) =>
  new Promise<string>((resolve, reject) => {
    get(url + path, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve(body));
    }).on('error', reject);
  });

/** Seconds of virtual time are over at once, unless something real holds them back. */
async function race<Result>(work: () => Promise<Result>): Promise<Result | 'overtaken'> {
  const outcome = await invoke(async () => (await Promise.race([work().then(() => 'done'), sleep(2500, 'overtaken')])) as never, {});
  expect(outcome.duration).toBe(0);
  return outcome.payload;
}

describe('virtual time waits for', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a file read with a promise', () => readFile(import.meta.filename)],
    ['a file read with a callback', () => promisify(readFileWithCallback)(import.meta.filename)],
    ['a DNS lookup', () => promisify(lookup)('localhost')],
    ['fetch', () => fetch(url).then((response) => response.text())],
    ['node:http', () => text('/')],
    ['a child process', () => promisify(execFile)(process.execPath, ['-p', '1'])],
    ['a compression', () => promisify(gzip)(Buffer.alloc(200_000))],
    ['random bytes', () => promisify(randomBytes)(1_000_000)],
    ['a key derivation', () => promisify(pbkdf2)('secret', 'salt', 2000, 32, 'sha256')],
    ['WebCrypto', () => webcrypto.subtle.digest('SHA-256', Buffer.alloc(200_000))],
    ['a module being imported', () => import('./fixtures/imported-late.js')],
  ])('%s', async (_, work) => {
    expect(await race(work)).toBe('done');
  });

  it('a database that answers over a socket, more than once', async () => {
    const database = createTCPServer((socket) => {
      socket.on('data', (data) => setTimeout(() => socket.write(`answer to ${data.toString()}`), 10));
    });
    await new Promise<void>((resolve) => database.listen(0, '127.0.0.1', resolve));
    const client = connect((database.address() as AddressInfo).port, '127.0.0.1');
    await new Promise((resolve) => client.once('connect', resolve));
    const query = (question: string) =>
      new Promise<string>((resolve) => {
        client.once('data', (data: Buffer) => resolve(data.toString()));
        client.write(question);
      });
    const outcome = await invoke(async () => Promise.race([query('one').then(() => query('two')), sleep(2500, 'overtaken')]), {});
    expect(outcome.payload).toBe('answer to two');
    client.destroy();
    database.close();
  });

  it('a timer set through a function that was taken before', async () => {
    const outcome = await invoke(async () => Promise.race([sleepBefore(15).then(() => 'real'), sleep(2500, 'overtaken')]), {});
    expect(outcome.payload).toBe('real');
  });
});

describe('virtual time doesn’t wait for', () => {
  it('a connection that is kept alive', async () => {
    const start = process.hrtime.bigint();
    const outcome = await invoke(async () => {
      await fetch(url).then((response) => response.text());
      await sleep(2000);
      return 'slept';
    }, {});
    expect(outcome).toMatchObject({ payload: 'slept', duration: 2000 });
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1000);
  });

  it('a compressor that nobody feeds', async () => {
    const outcome = await invoke(async () => {
      createGzip();
      await sleep(2000);
    }, {});
    expect(outcome.duration).toBe(2000);
  });

  it('work that is done by the time it returns', async () => {
    const start = process.hrtime.bigint();
    const outcome = await invoke(async () => {
      randomUUID({ disableEntropyCache: true });
      randomBytes(16);
      pbkdf2Sync('secret', 'salt', 10, 32, 'sha256');
      scryptSync('secret', 'salt', 32, { N: 16 });
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      sign('sha256', Buffer.from('text'), privateKey);
      createHash('sha256').update('text').digest();
      gzipSync('text');
      readFileSync(import.meta.filename);
      execFileSync('true');
      void [new MessageChannel(), new AbortController(), new Blob(['text']), new ReadableStream()];
      await sleep(2000);
    }, {});
    expect(outcome).toMatchObject({ status: 'succeeded', duration: 2000, pending: [] });
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1000);
  });

  it('an idle worker', async () => {
    const worker = new Worker('require("node:worker_threads").parentPort.on("message", () => {})', { eval: true });
    await new Promise((resolve) => worker.once('online', resolve));
    expect(await invoke(async () => sleep(2000), {})).toMatchObject({ duration: 2000 });
    await worker.terminate();
  });
});

describe('a request that is never answered', () => {
  it('gives way to a timer once as much real time has passed', async () => {
    const outcome = await invoke(async () => Promise.race([text('/never').catch(() => 'failed'), sleep(40, 'gave up')]), {});
    expect(outcome).toMatchObject({
      payload: 'gave up',
      duration: 40,
      pending: [{ kind: 'io', description: expect.stringContaining('an HTTP request to 127.0.0.1') as string }],
    });
  });

  it('ends in a time-out', async () => {
    const outcome = await invoke(async () => text('/never'), {}, { timeout: 1 });
    expect(outcome).toMatchObject({ status: 'timed-out', duration: 1000 });
  });
});

it('what real work resumes after the end neither writes nor starts anything', async () => {
  let resumed = false;
  let fired = false;
  const outcome = await invoke(async () => {
    void text('/').then(() => {
      resumed = true;
      console.log('from beyond');
      setTimeout(() => (fired = true), 1);
      void Promise.reject(new Error('from beyond'));
    });
  }, {});
  const count = outcome.logs.length;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect([resumed, fired, outcome.logs.length]).toEqual([true, false, count]);
  // the requests of earlier tests that nobody answers hold the globals until they end
  server.closeAllConnections();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([process.emit, globalThis.setTimeout, process.env]).toEqual(before);
});
