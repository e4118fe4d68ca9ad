export {
  FunctionMetrics,
  type MeasuredConcurrency,
  type MeasuredInvocation,
  type MetricDatapoint,
  type MetricDatum,
  type MetricDimensions,
  type MetricQuery,
  type MetricRecorder,
} from './function-metrics.js';
export { METRICS, NAMESPACE, type MetricFacts, type MetricName, type MetricUnit } from './names.js';
export { Sorted, statisticOf } from './statistics.js';
