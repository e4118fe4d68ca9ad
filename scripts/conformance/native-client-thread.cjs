// The thread of native-client.cjs: asks the Runtime API for events, and sends it results.
'use strict';
const http = require('node:http');
const { parentPort, workerData } = require('node:worker_threads');

const { done, address } = workerData;
const [host, port] = address.split(':');

function request(path, method, headers) {
  return http.request({ host, port, agent: false, method, headers, path: `/2018-06-01/runtime/invocation/${path}` });
}

function ask() {
  const asked = request('next', 'GET', {});
  asked.on('error', ({ message }) => parentPort.postMessage({ error: `Failed to get next invocation: ${message}` }));
  asked.on('response', async (response) => {
    let bodyJson = '';
    for await (const part of response.setEncoding('utf8')) bodyJson += part;
    const headers = Object.fromEntries(Object.entries(response.headers).filter(([name]) => name.startsWith('lambda-runtime-')));
    headers['lambda-runtime-deadline-ms'] = Number(headers['lambda-runtime-deadline-ms']);
    parentPort.postMessage({ bodyJson, headers });
  });
  asked.end();
}

function send(path, body) {
  const over = () => {
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
  };
  const bytes = Buffer.from(body, 'utf8');
  const sent = request(path, 'POST', { 'content-type': 'application/json', 'content-length': bytes.length });
  sent.on('error', over);
  sent.on('response', (response) => response.resume().on('close', over));
  sent.end(bytes);
}

parentPort.on('message', ({ path, body }) => (body === undefined ? ask() : send(path, body)));
