/** Units of CloudWatch that metrics of functions have. */
export type MetricUnit = 'Count' | 'Milliseconds' | 'None';

/** What CloudWatch says of one metric. */
export interface MetricFacts {
  readonly unit: MetricUnit;
  /** The statistic with which AWS advises to look at it. */
  readonly statistic: 'Sum' | 'Maximum' | 'Average';
  /** `account`: a metric of all functions together, without dimensions. */
  readonly of: 'function' | 'account';
}

/** The metrics of the namespace `AWS/Lambda`. */
export type MetricName =
  | 'Invocations'
  | 'Errors'
  | 'Throttles'
  | 'Duration'
  | 'PostRuntimeExtensionsDuration'
  | 'ConcurrentExecutions'
  | 'UnreservedConcurrentExecutions'
  | 'ClaimedAccountConcurrency'
  | 'ProvisionedConcurrentExecutions'
  | 'ProvisionedConcurrencyUtilization'
  | 'ProvisionedConcurrencyInvocations'
  | 'ProvisionedConcurrencySpilloverInvocations'
  | 'AsyncEventsReceived'
  | 'AsyncEventAge'
  | 'AsyncEventsDropped'
  | 'DeadLetterErrors'
  | 'DestinationDeliveryFailures'
  | 'RecursiveInvocationsDropped'
  | 'IteratorAge'
  | 'OffsetLag'
  | 'OversizedRecordCount'
  | 'PolledEventCount'
  | 'FilteredOutEventCount'
  | 'InvokedEventCount'
  | 'FailedInvokeEventCount'
  | 'DroppedEventCount'
  | 'OnFailureDestinationDeliveredEventCount'
  | 'DeletedEventCount'
  | 'UrlRequestCount'
  | 'Url4xxCount'
  | 'Url5xxCount'
  | 'UrlRequestLatency';

/** The namespace of them all. */
export const NAMESPACE = 'AWS/Lambda';

const counted: MetricFacts = { unit: 'Count', statistic: 'Sum', of: 'function' };
const lasting: MetricFacts = { unit: 'Milliseconds', statistic: 'Average', of: 'function' };
const highest: MetricFacts = { unit: 'Count', statistic: 'Maximum', of: 'function' };
const highestOfAccount: MetricFacts = { unit: 'Count', statistic: 'Maximum', of: 'account' };

/** Units and advised statistics. */
export const METRICS: Readonly<Record<MetricName, MetricFacts>> = {
  Invocations: counted,
  Errors: counted,
  Throttles: counted,
  Duration: lasting,
  PostRuntimeExtensionsDuration: lasting,
  ConcurrentExecutions: highest,
  UnreservedConcurrentExecutions: highestOfAccount,
  ClaimedAccountConcurrency: highestOfAccount,
  ProvisionedConcurrentExecutions: highest,
  // a share from 0 to 1
  ProvisionedConcurrencyUtilization: { unit: 'None', statistic: 'Maximum', of: 'function' },
  ProvisionedConcurrencyInvocations: counted,
  ProvisionedConcurrencySpilloverInvocations: counted,
  AsyncEventsReceived: counted,
  AsyncEventAge: lasting,
  AsyncEventsDropped: counted,
  DeadLetterErrors: counted,
  DestinationDeliveryFailures: counted,
  RecursiveInvocationsDropped: counted,
  IteratorAge: { unit: 'Milliseconds', statistic: 'Maximum', of: 'function' },
  OffsetLag: highest,
  OversizedRecordCount: counted,
  PolledEventCount: counted,
  FilteredOutEventCount: counted,
  InvokedEventCount: counted,
  FailedInvokeEventCount: counted,
  DroppedEventCount: counted,
  OnFailureDestinationDeliveredEventCount: counted,
  DeletedEventCount: counted,
  UrlRequestCount: counted,
  Url4xxCount: counted,
  Url5xxCount: counted,
  UrlRequestLatency: lasting,
};
