import { isoMillisecondsWithOffset, longTime } from '../../values/time.js';
import type { CloudWatchAlarmStateValue } from './init.js';
import { otherThan, type Reason } from './metric-reason.js';

/** The alarm that a composite alarm's state follows: the first of its rule. */
export interface Child {
  readonly arn: string;
  /** The state in which the child lets the composite alarm go off. */
  readonly alarmingValue: CloudWatchAlarmStateValue;
}

const FIRST_ALARM = /(NOT\s+)?\b(ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*["']?([^()"']+?)["']?\s*\)/;

/** The first alarm of a rule, which names it or has its ARN; none for the rules `TRUE` and `FALSE`. */
export function firstChild(rule: string, arnOf: (name: string) => string): Child | undefined {
  const match = FIRST_ALARM.exec(rule);
  if (match === null) return undefined;
  const value = match[2] as CloudWatchAlarmStateValue;
  const name = match[3]!;
  return {
    arn: name.startsWith('arn:') ? name : arnOf(name),
    alarmingValue: match[1] === undefined ? value : otherThan(value),
  };
}

/** Why a composite alarm is in a state, as CloudWatch words it. */
export function compositeReason(value: CloudWatchAlarmStateValue, changed: number, alarmArn: string, child: Child | undefined): Reason {
  if (child === undefined || value === 'INSUFFICIENT_DATA') {
    return { reason: `${alarmArn} was created and its alarm rule evaluates to ${value}`, reasonData: '{"triggeringAlarms":[]}' };
  }
  const calm = child.alarmingValue === 'OK' ? 'ALARM' : 'OK';
  const childValue = value === 'ALARM' ? child.alarmingValue : calm;
  const state = { value: childValue, timestamp: isoMillisecondsWithOffset(changed) };
  return {
    reason: `${child.arn} transitioned to ${childValue} at ${longTime(changed)}`,
    reasonData: JSON.stringify({ triggeringAlarms: [{ arn: child.arn, state }] }),
  };
}
