import { partitionOf } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { iamId } from '../../values/opaque-ids.js';
import { javaDate } from '../../values/time.js';
import type { S3ObjectLambdaEventInit } from './init.js';
import type { S3ObjectLambdaUserIdentity } from './types.js';

/** From the start of a caller's session to the request, in milliseconds. */
const SESSION_AGE = 600_000;

/** Who sent the request: a user of IAM, or a session of a role. */
export function userIdentityOf(init: S3ObjectLambdaEventInit, accountId: string, region: string, time: number): S3ObjectLambdaUserIdentity {
  const partition = partitionOf(region);
  if (init.userName !== undefined) {
    return {
      type: 'IAMUser',
      principalId: iamId('AIDA'),
      arn: `arn:${partition}:iam::${accountId}:user/${init.userName}`,
      accountId,
      accessKeyId: iamId('AKIA'),
      userName: init.userName,
    };
  }
  const roleId = iamId('AROA');
  const role = init.roleName ?? 'Admin';
  const session = init.sessionName ?? human().userName();
  return {
    type: 'AssumedRole',
    principalId: `${roleId}:${session}`,
    arn: `arn:${partition}:sts::${accountId}:assumed-role/${role}/${session}`,
    accountId,
    accessKeyId: iamId('ASIA'),
    sessionContext: {
      attributes: { mfaAuthenticated: 'false', creationDate: javaDate(Math.max(0, time - SESSION_AGE)) },
      sessionIssuer: {
        type: 'Role',
        principalId: roleId,
        arn: `arn:${partition}:iam::${accountId}:role/${role}`,
        accountId,
        userName: role,
      },
    },
  };
}
