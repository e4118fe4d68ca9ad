import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, row } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const TIMES = 15;

/** Milliseconds that loading a module takes inside a fresh process, as bench/import-time.mjs says, best of fifteen. */
function bestImport(specifier, how) {
  const times = Array.from({ length: TIMES }, () =>
    Number(execFileSync(process.execPath, [join(root, 'bench', 'import-time.mjs'), specifier, how], { cwd: root, encoding: 'utf8' })),
  );
  return Math.min(...times);
}

const FILES = 20;

/** Seconds of test files' own time that Jest reports for a folder of equal test files, the best of three runs. */
function jestMilliseconds(preamble) {
  const folder = mkdtempSync(join(tmpdir(), 'lambdouble-jest-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules', 'lambdouble'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "files" }');
    writeFileSync(join(folder, 'jest.config.js'), 'module.exports = { testEnvironment: "node", transform: {} };');
    for (let file = 0; file < FILES; file++) {
      writeFileSync(
        join(folder, `file-${file}.test.js`),
        `const start = performance.now();\n${preamble}\nconst took = performance.now() - start;\ntest('took', () => { require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'took.txt'))}, took + '\\n'); });\n`,
      );
    }
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    execFileSync(process.execPath, [jest, '--rootDir', folder, '--runInBand', '--silent'], { cwd: folder, stdio: 'pipe' });
    const lines = execFileSync('cat', [join(folder, 'took.txt')], { encoding: 'utf8' })
      .trim()
      .split('\n');
    return median(lines.map(Number));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function imports() {
  const whole = bestImport('lambdouble', 'import');
  const wholeRequired = bestImport('lambdouble', 'require');
  const one = bestImport('lambdouble/events/s3', 'import');
  const jest = jestMilliseconds("require('lambdouble');");
  const peers = [bestImport('@serverless/event-mocks', 'require'), bestImport('lambda-event-mock', 'require')];
  const beside = `@serverless/event-mocks ${peers[0].toFixed(1)} ms, lambda-event-mock ${peers[1].toFixed(1)} ms`;
  return [
    row("`import 'lambdouble'`, best of 15", `${whole.toFixed(1)} ms (require ${wholeRequired.toFixed(1)} ms)`, beside, whole <= 10),
    row(
      "`import 'lambdouble/events/s3'`, best of 15",
      `${one.toFixed(1)} ms`,
      `@aws-sdk/util-dynamodb ${bestImport('@aws-sdk/util-dynamodb', 'import').toFixed(1)} ms`,
      one <= 4,
    ),
    row("`require('lambdouble')` in a Jest test file, median of 20 files", `${jest.toFixed(1)} ms`, 'at most 12 ms', jest <= 12),
  ];
}
