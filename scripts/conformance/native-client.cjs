// In place of the compiled part of AWS's runtime client, which speaks HTTP with the Runtime API: the same in JavaScript, so that nothing has to be
// compiled. Preloaded by `--require`. A thread of its own speaks HTTP, since results are sent while the caller waits.
'use strict';
const Module = require('node:module');
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');

const done = new Int32Array(new SharedArrayBuffer(4));
const thread = new Worker(join(__dirname, 'native-client-thread.cjs'), {
  workerData: { done, address: process.env.AWS_LAMBDA_RUNTIME_API },
  execArgv: [],
});
// only who waits for an event keeps the process alive
thread.unref();

function sendAndWait(args, path) {
  if (args.some((argument) => typeof argument !== 'string')) throw new TypeError('Wrong arguments');
  const [requestId, body] = args;
  Atomics.store(done, 0, 0);
  thread.postMessage({ path: `${requestId}/${path}`, body });
  Atomics.wait(done, 0, 0);
  return null;
}

const client = {
  next() {
    thread.ref();
    thread.postMessage({ path: 'next' });
    return new Promise((resolve, reject) => {
      thread.once('message', ({ error, ...invocation }) => {
        thread.unref();
        if (error === undefined) resolve(invocation);
        else reject(new Error(error));
      });
    });
  },
  done: (requestId, body) => sendAndWait([requestId, body], 'response'),
  error: (requestId, body, cause) => sendAndWait([requestId, body, cause], 'error'),
};

const loadAddon = Module._extensions['.node'];
Module._extensions['.node'] = (module) => {
  Module._extensions['.node'] = loadAddon;
  module.exports = client;
};
