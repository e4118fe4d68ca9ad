import { copyTests, fileOf, folderOf, write } from './install.mjs';
import { copyTypedTests, JEST_PROJECTS } from './jest.mjs';
import { endOf, run } from './run.mjs';
import { copyVitestTests, VITEST_PROJECTS } from './vitest.mjs';

const VERSIONS = ['5.6', '5.9', '6', '7'];

const STRICT = { target: 'ES2022', lib: ['ES2022'], strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };

/** How a user's package may be compiled: its `type`, and the settings that matter for finding and reading our types. */
const MODES = {
  'NodeNext, ESM': { type: 'module', module: 'NodeNext', moduleResolution: 'NodeNext' },
  'NodeNext, CommonJS': { type: 'commonjs', module: 'NodeNext', moduleResolution: 'NodeNext' },
  Bundler: { type: 'module', module: 'ESNext', moduleResolution: 'Bundler' },
  node10: { type: 'commonjs', module: 'CommonJS', moduleResolution: 'node10' },
};

/** Runners whose own declarations have errors. */
const UNCHECKED = new Set(['vitest-3']);

/** Old resolution is on its way out in TypeScript 6 and gone in 7. */
function modesOf(version) {
  return Object.keys(MODES).filter((mode) => mode !== 'node10' || version !== '7');
}

const consumers = VERSIONS.map((version) => ({
  name: `TypeScript ${version}, a consumer`,
  projects: ['typescript'],
  run: () => each(modesOf(version), (mode) => compileConsumer(version, mode)),
}));

const tests = [...VITEST_PROJECTS, ...JEST_PROJECTS].map((project) => ({
  name: `TypeScript, tests of ${project}`,
  projects: ['typescript', project],
  run: () => each(VERSIONS, (version) => compileTests(version, project)),
}));

export const typescriptSuites = [...consumers, ...tests];

async function each(items, check) {
  const checks = [];
  for (const item of items) checks.push(await check(item));
  return checks;
}

function compileConsumer(version, mode) {
  const { type, ...resolution } = MODES[mode];
  const folder = `${version} ${mode}`.replaceAll(/[^\w.]+/g, '-');
  const deprecated = version === '6' && mode === 'node10' ? { ignoreDeprecations: '6.0' } : {};
  copyTests('typescript', 'typescript', folder);
  write('typescript', `${folder}/package.json`, JSON.stringify({ type }));
  write(
    'typescript',
    `${folder}/tsconfig.json`,
    JSON.stringify({ compilerOptions: { ...STRICT, ...resolution, ...deprecated, types: ['node'] } }),
  );
  return compile(version, 'typescript', folder, mode);
}

function compileTests(version, project) {
  const folder = `types-${version}`;
  const isVitest = VITEST_PROJECTS.includes(project);
  if (isVitest) copyVitestTests(project, folder);
  else copyTypedTests(project, folder);
  const compilerOptions = {
    ...STRICT,
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    types: ['node', ...(isVitest ? ['vitest/globals', 'lambdouble/vitest'] : ['jest', 'lambdouble/jest'])],
    skipLibCheck: UNCHECKED.has(project),
  };
  write(project, `${folder}/tsconfig.json`, JSON.stringify({ compilerOptions }));
  return compile(version, project, folder, `TypeScript ${version}`);
}

async function compile(version, project, folder, name) {
  const tsc = fileOf('typescript', 'node_modules', `typescript-${version}`, 'bin', 'tsc');
  const { code, output } = await run(process.execPath, [tsc, '-p', folder], { cwd: folderOf(project) });
  return { name, problem: code === 0 ? undefined : endOf(output) };
}
