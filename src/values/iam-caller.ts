import { partitionOf } from './arn.js';
import { human } from './human.js';
import { iamId } from './opaque-ids.js';

/** Who signed a request with credentials of AWS, as API Gateway tells. */
export interface IamCaller {
  readonly accessKey: string;
  readonly accountId: string;
  /** `AIDA...` for a user, `AROA...:session` for a role. */
  readonly caller: string;
  readonly userArn: string;
}

/** A caller in which key, id and ARN belong together; by default the session of a role. */
export function iamCaller(
  given: { readonly [Key in keyof IamCaller]?: string | undefined },
  surroundings: { readonly accountId: string; readonly region: string },
): IamCaller {
  const accountId = given.accountId ?? surroundings.accountId;
  const caller = given.caller ?? `${iamId('AROA')}:${human().userName()}`;
  const colon = caller.indexOf(':');
  const partition = partitionOf(surroundings.region);
  const userArn =
    colon === -1
      ? `arn:${partition}:iam::${accountId}:user/${human().userName()}`
      : `arn:${partition}:sts::${accountId}:assumed-role/api-client/${caller.slice(colon + 1)}`;
  return { accessKey: given.accessKey ?? iamId(colon === -1 ? 'AKIA' : 'ASIA'), accountId, caller, userArn: given.userArn ?? userArn };
}
