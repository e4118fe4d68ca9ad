import { isPlainObject } from '../../internal/plain-object.js';
import { recordIn, type LogEvent } from './log-event.js';

/** One metric that a line in CloudWatch's embedded metric format carries. */
export interface EmittedMetric {
  readonly namespace: string;
  readonly name: string;
  /** What was measured; a line may carry up to 100 values of one metric. */
  readonly values: readonly number[];
  /** A CloudWatch unit, such as `Milliseconds`; `None` where the line names none. */
  readonly unit: string;
  /** Sets of dimensions: CloudWatch keeps a metric of its own for each. */
  readonly dimensions: readonly Readonly<Record<string, string>>[];
  /** Seconds to which CloudWatch keeps it: 1, or 60. */
  readonly storageResolution: 1 | 60;
  /** Epoch milliseconds. */
  readonly timestamp: number;
}

const MOST_METRICS = 100;
const MOST_VALUES = 100;
const MOST_DIMENSIONS = 30;
const LONGEST_DIMENSION = 1024;
const LONGEST_NAME = 1024;

const SIZES = ['Bytes', 'Kilobytes', 'Megabytes', 'Gigabytes', 'Terabytes', 'Bits', 'Kilobits', 'Megabits', 'Gigabits', 'Terabits'];
const UNITS: ReadonlySet<unknown> = new Set([
  'Seconds',
  'Microseconds',
  'Milliseconds',
  'Percent',
  'Count',
  'Count/Second',
  'None',
  ...SIZES,
  ...SIZES.map((size) => `${size}/Second`),
]);

/** The metrics in a log, in the order in which they were emitted. */
export function emittedMetrics(logs: readonly LogEvent[]): readonly EmittedMetric[] {
  return logs.flatMap((event) => {
    if (event.source === 'platform' || !event.message.includes('"_aws"')) return [];
    const root = documentIn(event);
    return root === undefined ? [] : metricsIn(root);
  });
}

/** In text format CloudWatch also finds a document behind the runtime's prefix; in JSON format it would be inside `message`, out of reach. */
function documentIn({ source, text, record }: LogEvent): Readonly<Record<string, unknown>> | undefined {
  return record ?? (source === 'console' ? recordIn(text) : undefined);
}

function metricsIn(root: Readonly<Record<string, unknown>>): readonly EmittedMetric[] {
  const metadata = root['_aws'];
  if (!isPlainObject(metadata)) return [];
  const { Timestamp: timestamp, CloudWatchMetrics: directives } = metadata;
  if (!Number.isInteger(timestamp) || !Array.isArray(directives)) return [];
  return directives.flatMap((directive) => metricsOf(directive, root, timestamp as number));
}

function metricsOf(directive: unknown, root: Readonly<Record<string, unknown>>, timestamp: number): readonly EmittedMetric[] {
  if (!isPlainObject(directive)) return [];
  const { Namespace: namespace, Dimensions: sets, Metrics: definitions } = directive;
  if (!isName(namespace) || !Array.isArray(sets) || !Array.isArray(definitions) || definitions.length > MOST_METRICS) return [];
  const dimensions = sets.map((set) => dimensionsOf(set, root)).filter((set) => set !== undefined);
  if (dimensions.length === 0) return [];
  return definitions.flatMap((definition) => {
    const metric = metricOf(definition, root);
    return metric === undefined ? [] : [{ namespace, ...metric, dimensions, timestamp }];
  });
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME;
}

/** The values of a set of dimensions; nothing where one of them is missing or no text. */
function dimensionsOf(set: unknown, root: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> | undefined {
  if (!Array.isArray(set) || set.length > MOST_DIMENSIONS) return undefined;
  const found: Record<string, string> = {};
  for (const name of set as readonly unknown[]) {
    const value = isName(name) && Object.hasOwn(root, name) ? root[name] : undefined;
    if (typeof value !== 'string' || value === '' || value.length > LONGEST_DIMENSION) return undefined;
    found[name as string] = value;
  }
  return found;
}

function metricOf(
  definition: unknown,
  root: Readonly<Record<string, unknown>>,
): Pick<EmittedMetric, 'name' | 'values' | 'unit' | 'storageResolution'> | undefined {
  if (!isPlainObject(definition)) return undefined;
  const { Name: name, Unit: unit = 'None', StorageResolution: storageResolution = 60 } = definition;
  if (!isName(name) || !UNITS.has(unit) || (storageResolution !== 1 && storageResolution !== 60)) return undefined;
  const target = Object.hasOwn(root, name) ? root[name] : undefined;
  const values: readonly unknown[] = Array.isArray(target) ? target : [target];
  if (values.length === 0 || values.length > MOST_VALUES || !values.every((value) => typeof value === 'number')) return undefined;
  return { name, values, unit: unit as string, storageResolution };
}
