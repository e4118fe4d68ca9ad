// What the demo prints, made of Vitest's results and of what the examples kept in their tests' meta (examples/setup.ts, finding.ts).
import { basename, dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What each example stands for. The order is that of the printout. */
const EXAMPLES = {
  thumbnail: 'S3 upload: a PNG is made smaller',
  api: 'REST API: routes, errors, authorizer, DynamoDB behind it',
  'orders-stream': 'DynamoDB stream: changes copied to S3, partial batch responses',
  'daily-report': 'schedule: a report through SNS, with the SDK’s own retries',
  'pipeline-job': 'CodePipeline job: waits for a deployment',
};

/** The whole printout, and how many tests failed. */
export function demoReport(testModules, unhandledErrors, realTime) {
  const modules = inOrder(testModules);
  const tests = modules.flatMap((module) => testsOf(module));
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  const errors = [...unhandledErrors, ...modules.flatMap((module) => module.errors()), ...missing(modules)];
  const failed = tests.length - passed + errors.length;
  const lines = [
    'lambdouble, demo: five Lambda functions tested in-process, against the built library. No Docker, no network, no AWS account.',
    ...modules.flatMap(exampleLines),
    ...errors.flatMap((error) => ['', '  FAILED outside the tests'].concat(errorLines(error))),
    ...findingLines(tests),
    ...timeLines(tests, realTime),
    '',
    `${passed} passed, ${failed} failed`,
  ];
  return { text: lines.join('\n'), failed };
}

const nameOf = (module) => basename(dirname(module.moduleId));
const testsOf = (module) => [...module.children.allTests()];
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** An example that didn't run counts as failed, whatever the reason. */
function missing(modules) {
  const ran = new Set(modules.filter((module) => testsOf(module).length > 0 || module.errors().length > 0).map(nameOf));
  return Object.keys(EXAMPLES)
    .filter((name) => !ran.has(name))
    .map((name) => ({ message: `The example ${name} did not run.` }));
}

function inOrder(modules) {
  const place = Object.keys(EXAMPLES);
  return [...modules].sort((one, other) => place.indexOf(nameOf(one)) - place.indexOf(nameOf(other)));
}

function exampleLines(module) {
  const name = nameOf(module);
  return ['', `${name.toUpperCase()}  ${EXAMPLES[name] ?? ''}`, ...testsOf(module).flatMap(testLines)];
}

function testLines(test) {
  const { state, errors = [] } = test.result();
  const mark = state === 'passed' ? 'ok    ' : 'FAILED';
  const title = [test.parent.type === 'suite' ? test.parent.name : '', test.name].filter(Boolean).join(': ');
  return [`  ${mark} ${title.padEnd(WIDTH)} ${figures(test)}`.trimEnd(), ...errors.flatMap(errorLines)];
}

function errorLines({ message, diff = '', stacks = [] }) {
  const places = stacks.map(({ file, line, column }) => `at ${file}:${line}:${column}`);
  const text = stripVTControlCharacters([message, diff, ...places].filter(Boolean).join('\n'));
  return text.split('\n').map((line) => `         ${line}`.trimEnd());
}

const WIDTH = 78;

/** How often the test invoked, how much virtual time passed inside, and how long the test took in truth. */
function figures(test) {
  const { invocations = 0, virtualTime = 0 } = test.meta();
  const figure = [];
  if (invocations > 1) figure.push(`${invocations.toLocaleString('en')} invocations`);
  if (virtualTime >= 1_000) figure.push(`${duration(virtualTime)} virtual`);
  if (figure.length > 0) figure.push(`${duration(test.diagnostic()?.duration ?? 0)} real`);
  return figure.join(', ');
}

function findingLines(tests) {
  const findings = tests.filter((test) => test.meta().finding !== undefined);
  const lines = findings.flatMap((test) => {
    const { bug, event, consequence, tried, shrunk, seed, path } = test.meta().finding;
    return [
      '',
      `  ${nameOf(test.module)}: ${bug}`,
      `    event     ${event}`,
      `    then      ${consequence}`,
      `    found     by generated event ${tried}, shrunk ${shrunk} times; { seed: ${seed}, path: "${path}" } finds it again`,
    ];
  });
  return [
    '',
    'BUGS THAT ONLY GENERATED EVENTS REVEALED  in each handler-with-a-bug.ts, shrunk to the smallest event that shows it',
    ...lines,
  ];
}

function timeLines(tests, realTime) {
  const virtualTime = sum(tests.map((test) => test.meta().virtualTime ?? 0));
  const invocations = sum(tests.map((test) => test.meta().invocations ?? 0));
  const inTests = sum(tests.map((test) => test.diagnostic()?.duration ?? 0));
  return [
    '',
    'TIME',
    `  virtual   ${duration(virtualTime)} passed inside ${invocations.toLocaleString('en')} invocations`,
    `  real      ${duration(inTests)} in ${tests.length} tests, ${duration(realTime)} with starting Vitest and loading the AWS SDK`,
  ];
}

/** `950 ms`, `12.3 s`, `14 min 40 s`, `3 h 5 min`. */
function duration(milliseconds) {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1_000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(Math.round(seconds) / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds) % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
