import { spawn } from 'node:child_process';

const LONGEST = 180_000;

/** Runs a command without colours and without the settings of whoever runs us; answers with its exit code and all that it printed. */
export function run(command, args, { cwd, environment = {}, mustSucceed = false }) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '1', ...environment };
  for (const name of Object.keys(env)) {
    if (/^(npm_|VITEST|JEST|NODE_TEST)/.test(name) || (name === 'NODE_OPTIONS' && !('NODE_OPTIONS' in environment))) delete env[name];
  }
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, timeout: LONGEST, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (mustSucceed && code !== 0) reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}:\n${output}`));
      else resolve({ code, output });
    });
  });
}

/** The end of what a command printed. */
export function endOf(output, lines = 40) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
