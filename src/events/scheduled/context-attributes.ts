/** What EventBridge Scheduler knows of one call and writes into a schedule's input. */
export interface ContextAttributes {
  readonly scheduleArn: string;
  readonly scheduledTime: string;
  readonly executionId: string;
  readonly attemptNumber: number;
}

/** Fills the `<aws.scheduler.‹attribute›>` placeholders of a JSON text, wherever they stand in it; none of the values needs escaping. */
export function withContextAttributes(text: string, attributes: ContextAttributes): string {
  if (!text.includes('<aws.scheduler.')) return text;
  return text
    .replaceAll('<aws.scheduler.schedule-arn>', attributes.scheduleArn)
    .replaceAll('<aws.scheduler.scheduled-time>', attributes.scheduledTime)
    .replaceAll('<aws.scheduler.execution-id>', attributes.executionId)
    .replaceAll('<aws.scheduler.attempt-number>', String(attributes.attemptNumber));
}
