import { arn } from '../../values/arn.js';
import { isoMilliseconds, isoMillisecondsWithOffset } from '../../values/time.js';
import type { CloudWatchAlarmStateValue } from './init.js';
import type { Reason } from './metric-reason.js';

/** The alarm that a composite alarm's state follows: the first of its rule. */
export interface Child {
  readonly arn: string;
  /** The state in which the child lets the composite alarm go off. */
  readonly alarmingValue: CloudWatchAlarmStateValue;
}

const FIRST_ALARM = /(NOT\s+)?\b(ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*["']?([^()"']+?)["']?\s*\)/;

/** The first alarm of a rule, which names it or has its ARN; none for the rules `TRUE` and `FALSE`. */
export function firstChild(rule: string, region: string, accountId: string): Child | undefined {
  const match = FIRST_ALARM.exec(rule);
  if (match === null) return undefined;
  const value = match[2] as CloudWatchAlarmStateValue;
  const name = match[3]!;
  const opposite = value === 'ALARM' ? 'OK' : 'ALARM';
  return {
    arn: name.startsWith('arn:') ? name : arn('cloudwatch', region, accountId, `alarm:${name}`),
    alarmingValue: match[1] === undefined ? value : opposite,
  };
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `Friday 04 August, 2023 12:54:46 UTC`, as reasons of composite alarms write times. */
function longDate(time: number): string {
  const date = new Date(time);
  const iso = isoMilliseconds(time);
  return `${DAYS[date.getUTCDay()]} ${iso.slice(8, 10)} ${MONTHS[date.getUTCMonth()]}, ${iso.slice(0, 4)} ${iso.slice(11, 19)} UTC`;
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
    reason: `${child.arn} transitioned to ${childValue} at ${longDate(changed)}`,
    reasonData: JSON.stringify({ triggeringAlarms: [{ arn: child.arn, state }] }),
  };
}
