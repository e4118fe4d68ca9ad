import { isPlainObject } from '../../internal/plain-object.js';

/** One value of a metric that a function wrote into its log. */
export interface EmbeddedMetric {
  readonly namespace: string;
  readonly metricName: string;
  readonly value: number;
  /** Default `None`. */
  readonly unit: string;
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Seconds for which CloudWatch keeps a value of its own: 1 or 60. */
  readonly storageResolution: 1 | 60;
}

const LONGEST_LINE = 1_048_576;
const MOST_DIMENSIONS = 30;
const MOST_METRICS = 100;
const MOST_VALUES = 100;
const LONGEST_DIMENSION = 1024;
const UNIT =
  /^(Seconds|Microseconds|Milliseconds|Percent|Count|Count\/Second|None|(?:Bytes|Bits|(?:Kilo|Mega|Giga|Tera)(?:bytes|bits))(?:\/Second)?)$/;
/** What the console puts before a text: time, request id and level, with a tab after each. */
const PREFIX = /^[^\t]*\t[^\t]*\t[A-Z]+\t(?=\{)/;

function documentIn(message: string): Record<string, unknown> | undefined {
  // most lines are no documents
  if (!message.includes('"_aws"') || message.length > LONGEST_LINE || Buffer.byteLength(message) > LONGEST_LINE) return undefined;
  try {
    const document: unknown = JSON.parse(message.replace(PREFIX, ''));
    return isPlainObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

function valuesOf(target: unknown): readonly number[] {
  const values: readonly unknown[] = Array.isArray(target) ? target : [target];
  return values.length <= MOST_VALUES && values.every((value) => typeof value === 'number') ? (values as readonly number[]) : [];
}

function dimensionsOf(document: Record<string, unknown>, names: unknown): Record<string, string> | undefined {
  if (!Array.isArray(names) || names.length > MOST_DIMENSIONS) return undefined;
  const dimensions: Record<string, string> = {};
  for (const name of names as readonly unknown[]) {
    if (typeof name !== 'string' || !Object.hasOwn(document, name)) return undefined;
    const value = document[name];
    if (typeof value !== 'string' || value === '' || value.length > LONGEST_DIMENSION) return undefined;
    dimensions[name] = value;
  }
  return dimensions;
}

function* metricsOf(document: Record<string, unknown>, directive: unknown, timestamp: number): Generator<EmbeddedMetric> {
  if (!isPlainObject(directive)) return;
  const { Namespace: namespace, Dimensions: sets, Metrics: metrics } = directive;
  if (typeof namespace !== 'string' || namespace === '' || !Array.isArray(sets) || !Array.isArray(metrics)) return;
  if (metrics.length > MOST_METRICS) return;
  for (const names of sets as readonly unknown[]) {
    const dimensions = dimensionsOf(document, names);
    if (dimensions === undefined) continue;
    for (const metric of metrics as readonly unknown[]) {
      if (!isPlainObject(metric)) continue;
      const { Name: metricName, Unit, StorageResolution } = metric;
      if (typeof metricName !== 'string' || !Object.hasOwn(document, metricName)) continue;
      const unit = typeof Unit === 'string' && UNIT.test(Unit) ? Unit : 'None';
      const storageResolution = StorageResolution === 1 ? 1 : 60;
      for (const value of valuesOf(document[metricName])) {
        yield { namespace, metricName, value, unit, timestamp, dimensions: { ...dimensions }, storageResolution };
      }
    }
  }
}

/**
 * The metrics that CloudWatch reads out of a line of a log in the embedded metric format: a JSON document that is the whole line, or that
 * follows what the console puts before a text. Whatever is invalid in it is left out; other lines hold none.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedMetricsIn(message: string): readonly EmbeddedMetric[] {
  const document = documentIn(message);
  const metadata = document?._aws;
  if (document === undefined || !isPlainObject(metadata)) return [];
  const { Timestamp: timestamp, CloudWatchMetrics: directives } = metadata;
  if (typeof timestamp !== 'number' || !Array.isArray(directives)) return [];
  return directives.flatMap((directive) => [...metricsOf(document, directive, timestamp)]);
}
