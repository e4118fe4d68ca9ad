import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';
import { run } from '../runners/run.mjs';

/** What AWS's own Node.js runtimes consist of: a version of node with its flags, and a version of the client that runs handlers. */
const RUNTIMES = {
  'nodejs24.x': { node: '24', client: '4.0.2', entry: 'index.mjs', addon: 'rapid-client.node', flags: [] },
  'nodejs22.x': {
    node: '22',
    client: '3.3.0',
    entry: 'bin/index.mjs',
    addon: 'dist/rapid-client.node',
    flags: ['--no-experimental-require-module', '--no-experimental-detect-module'],
  },
};

export const RUNTIME_NAMES = Object.keys(RUNTIMES);

/**
 * Installs both runtimes from the npm registry unless they are there, and tells how to start them.
 * With `latest`, the newest version of each client that belongs to the same major version.
 */
export async function installClients({ latest }) {
  const folder = join(root, '.cache', 'conformance', latest ? 'latest' : 'pinned');
  const dependencies = {};
  for (const { node, client } of Object.values(RUNTIMES)) {
    dependencies[`node-${node}`] = `npm:${nodePackage()}@${node}`;
    dependencies[`client-${node}`] = `npm:aws-lambda-ric@${latest ? `^${client}` : client}`;
  }
  const project = JSON.stringify({ private: true, dependencies }, null, 2);
  const stamp = join(folder, 'node_modules', '.project');
  if (latest || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== project) {
    console.log('Installing node 24 and 22 and aws-lambda-ric from the npm registry ...');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), project);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await run(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: folder, mustSucceed: true });
    // what the client loads its compiled part from; scripts/conformance/native-client.cjs answers in its place
    for (const { node, addon } of Object.values(RUNTIMES)) writeFileSync(join(folder, 'node_modules', `client-${node}`, addon), '');
    writeFileSync(stamp, project);
  }
  return Object.fromEntries(Object.entries(RUNTIMES).map(([name, runtime]) => [name, startable(folder, name, runtime)]));
}

function startable(folder, name, { node, entry, flags }) {
  const packageOf = (what) => join(folder, 'node_modules', `${what}-${node}`);
  const versionOf = (what) => JSON.parse(readFileSync(join(packageOf(what), 'package.json'), 'utf8')).version;
  const command = join(packageOf('node'), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return {
    name,
    description: `aws-lambda-ric ${versionOf('client')} on node ${versionOf('node')}`,
    folder: packageOf('client'),
    command,
    args: [...flags, '--require', join(import.meta.dirname, 'native-client.cjs'), join(packageOf('client'), entry)],
  };
}

/** The package of node's own binary for this machine. */
function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}
