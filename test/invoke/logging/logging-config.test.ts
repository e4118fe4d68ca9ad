import { describe, expect, it } from 'vitest';
import { invoke, type InvokeOptions, type LoggingConfig } from '../../../src/invoke/index.js';

const messageOf = (loggingConfig: unknown) =>
  invoke(async () => 'never', {}, { loggingConfig } as InvokeOptions).then(
    () => 'no error',
    (error: Error) => error.message,
  );

describe('a logging configuration', () => {
  it.each([
    [
      { applicationLogLevel: 'INFO' },
      'Failed to invoke the handler: LogLevel is not supported when LogFormat is set to "Text". ' +
        'Remove applicationLogLevel from loggingConfig, or change logFormat to "JSON".',
    ],
    [
      { logFormat: 'Text', systemLogLevel: 'WARN' },
      'Failed to invoke the handler: LogLevel is not supported when LogFormat is set to "Text". ' +
        'Remove systemLogLevel from loggingConfig, or change logFormat to "JSON".',
    ],
    [
      { logformat: 'JSON' },
      'Failed to invoke the handler, with its option "loggingConfig": there is no option "logformat". Did you mean "logFormat"? ' +
        'Known options: logFormat, applicationLogLevel, systemLogLevel, logGroup.',
    ],
    [
      { logFormat: 'Json' },
      'Failed to invoke the handler, with its option "loggingConfig": option "logFormat" is "Json". Pass one of "Text", "JSON".',
    ],
    [{ logFormat: 'JSON', systemLogLevel: 'ERROR' }, 'option "systemLogLevel" is "ERROR". Pass one of "DEBUG", "INFO", "WARN".'],
    [{ logGroup: 'no spaces' }, 'option "logGroup" is "no spaces". Pass a log group name of up to 512 letters, digits and '],
    ['JSON', 'Failed to invoke the handler: option "loggingConfig" is "JSON". Pass a plain object.'],
  ])('%j is refused', async (config, message) => {
    expect(await messageOf(config)).toContain(message);
  });

  it('tells the function its format, level and log group', async () => {
    const seen = async (_: unknown, { logGroupName }: { logGroupName: string }) => ({
      logGroupName,
      format: process.env['AWS_LAMBDA_LOG_FORMAT'],
      level: process.env['AWS_LAMBDA_LOG_LEVEL'],
      group: process.env['AWS_LAMBDA_LOG_GROUP_NAME'],
    });
    const payload = async (loggingConfig: LoggingConfig) => (await invoke(seen, {}, { loggingConfig })).payload;
    expect(await payload({})).toEqual({ logGroupName: '/aws/lambda/my-function', group: '/aws/lambda/my-function' });
    expect(await payload({ logFormat: 'JSON', logGroup: 'shared' })).toEqual({
      logGroupName: 'shared',
      group: 'shared',
      format: 'JSON',
      level: 'INFO',
    });
    expect(await payload({ logFormat: 'JSON', applicationLogLevel: 'FATAL' })).toMatchObject({ level: 'FATAL' });
  });
});

describe('levels', () => {
  const talk = async () => {
    const runtimeConsole = console as typeof console & { fatal(text: string): void };
    console.trace('trace');
    console.debug('debug');
    console.info('info');
    console.warn('warn');
    console.error('error');
    runtimeConsole.fatal('fatal');
  };
  const kept = async (options: InvokeOptions) =>
    (await invoke(talk, {}, options)).logs.filter(({ source }) => source === 'console').map(({ text }) => text);
  const all = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

  it.each([
    ['TRACE', 0],
    ['DEBUG', 1],
    ['INFO', 2],
    ['WARN', 3],
    ['ERROR', 4],
    ['FATAL', 5],
  ] as const)('%s keeps itself and what is graver', async (applicationLogLevel, first) => {
    expect(await kept({ loggingConfig: { logFormat: 'JSON', applicationLogLevel } })).toEqual(all.slice(first));
    expect(await kept({ environment: { AWS_LAMBDA_LOG_LEVEL: applicationLogLevel.toLowerCase() } })).toEqual(all.slice(first));
  });

  it('are INFO in JSON format and none in text, unless told', async () => {
    expect(await kept({ loggingConfig: { logFormat: 'JSON' } })).toEqual(all.slice(2));
    expect(await kept({})).toEqual(all);
    expect(await kept({ environment: { AWS_LAMBDA_LOG_LEVEL: 'loud' } })).toEqual(all);
  });

  it('filter what others write to stdout by its own level, in JSON format only', async () => {
    const time = '"timestamp":"2026-01-15T12:34:56.789Z"';
    const lines = [
      'plain',
      `{"level":"error",${time}}`,
      '{"level":"error"}',
      `{"level":"debug",${time}}`,
      `{"level":30,${time}}`,
      '{"a":1}',
    ];
    const write = async () => void process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    const written = async (options: InvokeOptions) =>
      (await invoke(write, {}, options)).logs.filter(({ source }) => source === 'stdout').map(({ level, text }) => [level, text]);
    expect(await written({ loggingConfig: { logFormat: 'JSON', applicationLogLevel: 'WARN' } })).toEqual([['ERROR', lines[1]]]);
    expect(await written({ loggingConfig: { logFormat: 'JSON' } })).toEqual([
      ['INFO', lines[0]],
      ['ERROR', lines[1]],
      ['INFO', lines[2]],
      ['INFO', lines[4]],
      ['INFO', lines[5]],
    ]);
    expect(await written({})).toEqual(lines.map((line) => [undefined, line]));
  });
});

it('a handler can’t change how the runtime logs, which decided that before', async () => {
  const handler = async () => {
    process.env['AWS_LAMBDA_LOG_LEVEL'] = 'FATAL';
    delete process.env['AWS_LAMBDA_LOG_FORMAT'];
    console.info('still here');
  };
  const { logs } = await invoke(handler, {}, { loggingConfig: { logFormat: 'JSON' } });
  expect(logs[1]).toMatchObject({ text: 'still here', record: { message: 'still here' } });
});
