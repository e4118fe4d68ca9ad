import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import { root } from '../entries.mjs';
import { laidOut } from './folder.mjs';
import { errorReply, platformReply, responseReply, usual } from './replies.mjs';
import { requestIdOf, TRACE_ID } from './runtime-api.mjs';

/** Errors that the runtime itself never reports. */
const OF_THE_PLATFORM = new Set(['Runtime.ExitError', 'Sandbox.Timedout', 'Function.ResponseSizeTooLarge']);

/** The library as the sources have it now. */
export async function loadOurs() {
  const outfile = join(root, '.cache', 'conformance', 'lambdouble.mjs');
  const entry = { contents: "export { createFunction, invoke } from './src/index.js';", resolveDir: root, loader: 'ts' };
  await build({ stdin: entry, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
}

/** Both ways in which the library runs a case; `undefined` where one can't begin to. */
export const WAYS = {
  invoke: ({ invoke }, theCase, runtime) => (replayable(theCase) ? byInvoke(invoke, theCase, runtime) : undefined),
  function: ({ createFunction }, theCase, runtime) => byFunction(createFunction, theCase, runtime),
};

/** One module, whose handler is all there is to it. */
function replayable({ source, expected }) {
  return source !== undefined && expected !== undefined;
}

async function byInvoke(invoke, theCase, runtime) {
  return repliesTo(theCase, () => {
    const handler = exported(theCase.source);
    const { timeout, env } = theCase;
    return (event, options) => invoke(handler, event, { ...options, runtime, timeout, functionName: 'fn', ...settingsOf(env) });
  });
}

async function byFunction(createFunction, theCase, runtime) {
  const code = laidOut(theCase.files);
  const { timeout, handler, env } = theCase;
  try {
    return await repliesTo(
      theCase,
      () => {
        const fn = createFunction({ codeUri: code.folder, handler, runtime, timeout, functionName: 'fn', ...settingsOf(env) });
        return (event, options) => fn.invoke(event, options);
      },
      { '/var/task': code.folder },
    );
  } finally {
    code.remove();
  }
}

/** The export of a module that runs here, outside any function. */
function exported(source) {
  const module = { exports: {} };
  const { log } = console;
  console.log = () => undefined;
  compileFunction(source, ['exports', 'module', 'require'])(module.exports, module, (name) => process.getBuiltinModule(name));
  console.log = log;
  return module.exports.handler;
}

/** Variables of the runtime as the options that they follow from, and the function's own. */
function settingsOf({ AWS_LAMBDA_LOG_FORMAT: logFormat, AWS_LAMBDA_LOG_LEVEL: level, ...environment }) {
  if (logFormat !== 'JSON') return { environment };
  return { environment, loggingConfig: { logFormat, ...(level && { applicationLogLevel: level }) } };
}

async function repliesTo({ events }, begin, folders) {
  const read = (text) => usual(text, folders);
  const replies = [];
  try {
    const send = begin();
    for (const [index, event] of events.entries()) {
      const payload = event.raw === undefined ? (event.payload ?? {}) : JSON.parse(event.raw);
      const sentAlong = event.headers?.['Lambda-Runtime-Client-Context'];
      const clientContext = sentAlong === undefined ? {} : { clientContext: JSON.parse(sentAlong) };
      replies.push(replyOf(await send(payload, { awsRequestId: requestIdOf(index), xRayTraceId: TRACE_ID, ...clientContext }), read));
    }
  } catch (error) {
    replies.push({ kind: 'refused', errorMessage: error.message });
  }
  return replies;
}

function replyOf(outcome, read) {
  const { error, stream } = outcome;
  if (stream?.complete) {
    const failure = stream.trailers['Lambda-Runtime-Function-Error-Body'];
    return responseReply({ body: stream.bytes, contentType: stream.contentType, failure }, read);
  }
  const truncated = stream !== undefined;
  if (error === undefined) return responseReply({ body: JSON.stringify(outcome.payload) }, read);
  if (OF_THE_PLATFORM.has(error.errorType)) return { ...platformReply(error.errorType, error.errorMessage), truncated };
  return { ...errorReply(error, read), truncated };
}
