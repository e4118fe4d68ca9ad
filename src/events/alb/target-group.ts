import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { randomHex } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import type { ALBEventInit } from './init.js';

/** Where a load balancer hands requests over. */
export interface TargetGroup {
  readonly arn: string;
  readonly region: string;
}

/**
 * The target group from what is given of it: its ARN says region and account.
 *
 * @throws where the ARN says something else than the options
 */
export function targetGroupOf(doing: string, init: ALBEventInit): TargetGroup {
  const { accountId: ownAccount, region: ownRegion } = settings();
  if (init.targetGroupArn === undefined) {
    const region = init.region ?? ownRegion;
    const resource = `targetgroup/my-targets/${randomHex(16)}`;
    return { arn: arn('elasticloadbalancing', region, init.accountId ?? ownAccount, resource), region };
  }
  const [, , , region, accountId] = init.targetGroupArn.split(':') as [string, string, string, string, string];
  for (const [option, said] of [
    ['region', region],
    ['accountId', accountId],
  ] as const) {
    const given = init[option];
    if (given !== undefined && given !== said) {
      throw failure(doing, `option "${option}" is ${show(given)}, but targetGroupArn says ${show(said)}`, `Leave one of the two out.`);
    }
  }
  return { arn: init.targetGroupArn, region };
}
