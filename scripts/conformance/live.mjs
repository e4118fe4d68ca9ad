import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { laidOut } from './folder.mjs';
import { errorReply, platformReply, responseReply, usual } from './replies.mjs';
import { RuntimeApi, requestIdOf } from './runtime-api.mjs';

/** How the platform names the signals that a process dies of. */
const SIGNALS = { SIGKILL: 'killed', SIGABRT: 'aborted (core dumped)', SIGTERM: 'terminated', SIGSEGV: 'segmentation fault' };

/** Runs a case in AWS's own client; answers with what the caller of each event would receive. */
export async function runLive(theCase, runtime) {
  const code = laidOut(theCase.files);
  const api = new RuntimeApi(theCase.events, theCase.timeout * 1000);
  const child = spawn(runtime.command, [...runtime.args, theCase.handler], {
    cwd: code.folder,
    env: environmentOf(theCase, runtime, code.folder, await api.listen()),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (text) => (complaints += text));
  const closed = once(child, 'close');
  try {
    await spokenOrOver(api, child, once(child, 'exit'));
    const [how, cutOff] = [exitOf(child), child.exitCode === null && child.signalCode === null];
    child.kill('SIGKILL');
    await closed;
    await api.close();
    if (api.calls.length === 0 && api.initError === undefined && cutOff) {
      throw new Error(`Failed to run ${theCase.name} live: the client asked for no event. It said:\n${complaints}`);
    }
    const read = (text) => usual(text, { '/var/task': code.folder, '/var/runtime': runtime.folder });
    if (api.initError !== undefined) return [errorReply(JSON.parse(api.initError), read)];
    return repliesOf(api, theCase, cutOff ? undefined : how, read);
  } finally {
    child.kill('SIGKILL');
    code.remove();
  }
}

/** Waits until all events are answered, the process has ended, or an event takes too long. */
async function spokenOrOver(api, child, exited) {
  const started = Date.now();
  const patience = 20_000;
  while (child.exitCode === null && child.signalCode === null && !api.finished) {
    const { open } = api;
    const deadline = open === undefined ? started + patience : open.start + api.timeout;
    if (Date.now() >= deadline) return;
    await Promise.race([api.news(), exited, sleep(Math.min(50, deadline - Date.now()))]);
  }
}

function exitOf({ exitCode, signalCode }) {
  if (signalCode !== null) return `exited with error: signal: ${SIGNALS[signalCode] ?? signalCode}`;
  return exitCode === 0 ? 'exited without providing a reason' : `exited with error: exit status ${exitCode}`;
}

function repliesOf(api, { timeout }, exit, read) {
  const calls = api.calls.length === 0 ? [{ answer: undefined }] : api.calls;
  return calls.map(({ answer }, index) => {
    const requestId = requestIdOf(index);
    if (answer?.kind === 'response') return responseReply(answer, read);
    if (answer?.kind === 'error') return errorReply(JSON.parse(answer.body), read);
    if (answer !== undefined) return answer;
    if (exit !== undefined) return platformReply('Runtime.ExitError', `RequestId: ${requestId} Error: Runtime ${exit}`);
    return platformReply('Sandbox.Timedout', `RequestId: ${requestId} Error: Task timed out after ${timeout.toFixed(2)} seconds`);
  });
}

function environmentOf({ handler, env }, runtime, folder, address) {
  return {
    PATH: process.env.PATH,
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    AWS_LAMBDA_RUNTIME_API: address,
    LAMBDA_TASK_ROOT: folder,
    LAMBDA_RUNTIME_DIR: '/var/runtime',
    _HANDLER: handler,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EXECUTION_ENV: `AWS_Lambda_${runtime.name}`,
    AWS_LAMBDA_FUNCTION_NAME: 'fn',
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/fn',
    AWS_LAMBDA_LOG_STREAM_NAME: `2026/01/01/[$LATEST]${'0'.repeat(32)}`,
    ...env,
  };
}
