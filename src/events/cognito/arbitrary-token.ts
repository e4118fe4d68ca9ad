import * as fc from 'fast-check';
import type { InitArbitraries } from '../../generate/constraints.js';
import type { GroupsInit } from './token-generation.js';

const ROLES = ['arn:aws:iam::123456789012:role/admins', 'arn:aws:iam::123456789012:role/service-role/readers'] as const;

/** Groups of users: none, several, names of every script, with and without roles. */
export const anyGroups: InitArbitraries<GroupsInit> = {
  groupsToOverride: fc.constantFrom(['admins'], ['readers', 'admins', 'eu-west-1_Ab129faBb_Google'], ['Größe L', '管理者']),
  iamRolesToOverride: fc.constantFrom([...ROLES], [ROLES[1]]),
  preferredRole: fc.constantFrom(...ROLES),
};

/** Scopes of access tokens: the pool's own, those of resource servers, and none. */
export const anyScopes: fc.Arbitrary<readonly string[]> = fc.constantFrom<readonly string[]>(
  ['openid'],
  ['aws.cognito.signin.user.admin', 'phone'],
  ['orders/read', 'orders/write', 'https://api.example.com/admin'],
  [],
);

/** A preferred role is one of the roles: what is drawn and foreign is dropped. */
export function withoutForeignRole<Init extends GroupsInit>(init: Init, drawn: (option: keyof Init) => boolean): Init {
  const { preferredRole, iamRolesToOverride } = init;
  if (preferredRole === undefined || iamRolesToOverride === undefined || iamRolesToOverride.includes(preferredRole)) return init;
  const fitted = { ...init };
  delete fitted[drawn('preferredRole') ? 'preferredRole' : 'iamRolesToOverride'];
  return fitted;
}
