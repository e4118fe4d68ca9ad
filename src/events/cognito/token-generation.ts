import { aNonEmptyString, anArrayOf, aStringMatching } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import type { OptionCheck, OptionTable } from '../../internal/options.js';

/** The groups of a user, as events about tokens tell them. */
export interface GroupsInit {
  /** Names of the user's groups. Default: none. */
  groupsToOverride?: readonly string[] | undefined;
  /** ARNs of the IAM roles of these groups. Default: the preferred role alone, or none. */
  iamRolesToOverride?: readonly string[] | undefined;
  /** ARN of the role of the group that comes first, one of the others. Default: `null`. */
  preferredRole?: string | undefined;
}

const aRole = aStringMatching(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/, 'the ARN of an IAM role, "arn:aws:iam::‹account›:role/‹name›"');

/** The options of what tells of groups. */
export const groupsOptions: OptionTable<GroupsInit> = {
  groupsToOverride: anArrayOf(aNonEmptyString),
  iamRolesToOverride: anArrayOf(aRole),
  preferredRole: aRole,
};

/** `request.groupConfiguration`. */
export function groupConfigurationOf(doing: string, { groupsToOverride, iamRolesToOverride, preferredRole }: GroupsInit): object {
  if (preferredRole !== undefined && iamRolesToOverride !== undefined && !iamRolesToOverride.includes(preferredRole)) {
    throw failure(
      doing,
      `preferredRole "${preferredRole}" is none of iamRolesToOverride`,
      'Add it to them, or leave iamRolesToOverride out.',
    );
  }
  const ofPreferred = preferredRole === undefined ? [] : [preferredRole];
  return {
    groupsToOverride: groupsToOverride === undefined ? [] : [...groupsToOverride],
    iamRolesToOverride: iamRolesToOverride === undefined ? ofPreferred : [...iamRolesToOverride],
    preferredRole: preferredRole ?? null,
  };
}

/** What makes a pool call before it issues tokens to a user. */
export const USER_TOKEN_SOURCES = [
  'TokenGeneration_Authentication',
  'TokenGeneration_HostedAuth',
  'TokenGeneration_NewPasswordChallenge',
  'TokenGeneration_AuthenticateDevice',
  'TokenGeneration_RefreshTokens',
] as const;

/** What a scope's name may hold. */
export const aScope: OptionCheck = aStringMatching(
  /^[\x21\x23-\x5B\x5D-\x7E]+$/,
  'the name of a scope: no blanks, quotation marks and backslashes',
);

/** Scopes that an access token has unless more are asked for: those of the pages of the pool, or of its API. */
export function scopesOf(source: string, scopes: readonly string[] | undefined): string[] {
  if (scopes !== undefined) return [...scopes];
  return source === 'TokenGeneration_HostedAuth' ? ['openid', 'profile', 'email'] : ['aws.cognito.signin.user.admin'];
}
