import { oneOf, aStringMatching } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import { APPLICATION_LOG_LEVELS, SYSTEM_LOG_LEVELS, type ApplicationLogLevel, type SystemLogLevel } from './levels.js';

/** How a function logs: what the Lambda API calls its `LoggingConfig`. */
export interface LoggingConfig {
  /** Plain text or one JSON object a line, for the platform and for the console. Default `Text`. */
  logFormat?: 'Text' | 'JSON' | undefined;
  /** The least level of the function's own lines that is kept; with `JSON` only. Default `INFO`. */
  applicationLogLevel?: ApplicationLogLevel | undefined;
  /** The least level of the platform's records that is kept; with `JSON` only. Default `INFO`: start and report. */
  systemLogLevel?: SystemLogLevel | undefined;
  /** Log group. Default `/aws/lambda/<function name>`. */
  logGroup?: string | undefined;
}

const table: OptionTable<LoggingConfig> = optionTable<LoggingConfig>({
  logFormat: oneOf(['Text', 'JSON']),
  applicationLogLevel: oneOf(APPLICATION_LOG_LEVELS),
  systemLogLevel: oneOf(SYSTEM_LOG_LEVELS),
  logGroup: aStringMatching(/^[.\-_/#A-Za-z0-9]{1,512}$/, 'a log group name of up to 512 letters, digits and ".", "-", "_", "/", "#"'),
});

/**
 * Refuses a logging configuration that the Lambda API would refuse.
 *
 * @param doing what fails when this does, such as `invoke the handler`
 */
export function checkLoggingConfig(doing: string, config: unknown): asserts config is LoggingConfig {
  checkOptions(`${doing}, with its option "loggingConfig"`, config, table);
  const { logFormat = 'Text', applicationLogLevel, systemLogLevel } = config;
  if (logFormat !== 'Text' || (applicationLogLevel === undefined && systemLogLevel === undefined)) return;
  throw failure(
    doing,
    'LogLevel is not supported when LogFormat is set to "Text"',
    `Remove ${applicationLogLevel === undefined ? 'systemLogLevel' : 'applicationLogLevel'} from loggingConfig, or change logFormat to "JSON".`,
  );
}

/** True where the platform writes JSON, and filters by level. */
export function logsAsJSON(config: LoggingConfig | undefined): boolean {
  return config?.logFormat === 'JSON';
}

/** The variables by which the service tells the runtime how to log. */
export function loggingEnvironment(config: LoggingConfig | undefined): Record<string, string> {
  if (!logsAsJSON(config)) return {};
  return { AWS_LAMBDA_LOG_FORMAT: 'JSON', AWS_LAMBDA_LOG_LEVEL: config?.applicationLogLevel ?? 'INFO' };
}
