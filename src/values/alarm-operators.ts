/** How a metric's datapoints are compared with the threshold. */
export type CloudWatchAlarmComparisonOperator =
  | 'GreaterThanThreshold'
  | 'GreaterThanOrEqualToThreshold'
  | 'LessThanThreshold'
  | 'LessThanOrEqualToThreshold';

/** How reasons for people say it. */
export const OPERATOR_WORDS: Readonly<Record<CloudWatchAlarmComparisonOperator, string>> = {
  GreaterThanThreshold: 'greater than',
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

export const COMPARISON_OPERATORS: readonly CloudWatchAlarmComparisonOperator[] = Object.keys(
  OPERATOR_WORDS,
) as CloudWatchAlarmComparisonOperator[];

/** How the datapoints were compared, by the reason for people. */
export function operatorIn(reason: string): CloudWatchAlarmComparisonOperator | undefined {
  return COMPARISON_OPERATORS.find((operator) => reason.includes(` ${OPERATOR_WORDS[operator]} the threshold `));
}
