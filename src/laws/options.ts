import { aFunction, aNonEmptyString, anInteger, anObjectOf, anything, anArrayOf } from '../internal/checks.js';
import { failure } from '../internal/errors.js';
import { checkOptions, optionTable, type OptionCheck, type OptionTable } from '../internal/options.js';
import { checkInvokeOptions, type InvokeOptions } from '../invoke/options.js';
import type { Outcome } from '../invoke/index.js';
import type { Law } from './law.js';

/** How far a check has come. */
export interface LawProgress {
  /** The laws under check. */
  readonly laws: readonly string[];
  /** Events tried so far under these laws. */
  readonly runs: number;
  /** Events to try. */
  readonly numRuns: number;
}

/** What laws are told besides the event: the options of `checkHandler` that are no invoke options. */
export interface LawOptions<Event = never, Result = unknown> {
  /** Only these laws: names of lambdouble's, or laws of your own beside them. Default: all of lambdouble's. */
  laws?: readonly (LawName | Law)[] | undefined;
  /** All but these. */
  except?: readonly LawName[] | undefined;
  /** What you expect of each outcome: throw (as `expect` does) or return false when it isn't so. */
  expect?: ((outcome: Outcome<Result>, event: Event) => unknown) | undefined;
  /** How many events to try. Default 100. */
  numRuns?: number | undefined;
  /** Seed of the events, as a report printed it. */
  seed?: number | undefined;
  /** Path to one event, as a report printed it: then only that one is tried. */
  path?: string | undefined;
  /** Milliseconds that should be left when the handler answers. Default 0. */
  margin?: number | undefined;
  /** Loads the handler's module afresh, as a cold start does. It gives the module (its export `handler` is taken) or the handler. */
  warm?: (() => unknown) | undefined;
  /** What the handler has brought about so far: the state of your doubles, as data. */
  observe?: (() => unknown) | undefined;
  /** Puts the doubles back to nothing. */
  reset?: (() => unknown) | undefined;
  /** Real milliseconds after which no further event is tried. */
  timeLimit?: number | undefined;
  /** Told of each event that was tried. */
  onProgress?: ((progress: LawProgress) => void) | undefined;
}

/** The names of lambdouble's own laws. */
export type LawName =
  | 'succeeds'
  | 'responds well'
  | 'finishes in time'
  | 'leaves no work behind'
  | 'leaves the event alone'
  | 'leaves the process alone'
  | 'isolates bad records'
  | 'same when warm'
  | 'idempotent'
  | 'same when concurrent';

/** Options of `checkHandler`: those of the laws, and of `invoke` for each run. */
export interface CheckHandlerOptions<Event = never, Result = unknown> extends LawOptions<Event, Result>, InvokeOptions {}

const aLaw: OptionCheck = anObjectOf(
  {
    name: aNonEmptyString,
    sentence: aNonEmptyString,
    why: aNonEmptyString,
    page: aNonEmptyString,
    check: aFunction,
    needs: aFunction,
    draws: aFunction,
  },
  ['name', 'sentence', 'why', 'page', 'check'],
);

const aLawOrName: OptionCheck = {
  expected: 'a law or the name of one',
  accepts: (value) => aNonEmptyString.accepts(value) || aLaw.accepts(value),
};

const table: OptionTable<LawOptions> = optionTable<LawOptions>({
  laws: anArrayOf(aLawOrName),
  except: anArrayOf(aNonEmptyString),
  expect: aFunction,
  numRuns: anInteger(1, Number.MAX_SAFE_INTEGER),
  seed: anInteger(-0x80000000, 0xffffffff),
  path: aNonEmptyString,
  margin: anInteger(0, 900_000),
  warm: aFunction,
  observe: aFunction,
  reset: aFunction,
  timeLimit: anInteger(1, Number.MAX_SAFE_INTEGER),
  onProgress: aFunction,
});

/** Options of each run; their values are looked at by `invoke`'s own check. */
const forInvoke: OptionTable<InvokeOptions> = optionTable<InvokeOptions>({
  timeout: anything,
  memorySize: anything,
  environment: anything,
  runtime: anything,
  loggingConfig: anything,
  functionName: anything,
  functionVersion: anything,
  alias: anything,
  awsRequestId: anything,
  clientContext: anything,
  identity: anything,
  tenantId: anything,
  xRayTraceId: anything,
  context: anything,
  clock: anything,
  time: anything,
  logs: anything,
});

const all: OptionTable<LawOptions & InvokeOptions> = optionTable<LawOptions & InvokeOptions>({ ...table, ...forInvoke });

/** Takes the options of a check apart, after refusing those that can't be used. */
export function splitOptions(doing: string, options: unknown): { law: LawOptions; invoke: InvokeOptions } {
  checkOptions<LawOptions & InvokeOptions>(doing, options, all);
  const entries = Object.entries(options);
  const invoke = Object.fromEntries(entries.filter(([name]) => name in forInvoke)) as InvokeOptions;
  const law = Object.fromEntries(entries.filter(([name]) => name in table)) as LawOptions;
  checkInvokeOptions(invoke);
  if (law.path !== undefined && law.seed === undefined) {
    throw failure(doing, 'option "path" is given without "seed"', 'Pass both, as the report printed them.');
  }
  return { law, invoke };
}
