import type { Misfit } from '../../internal/misfit.js';
import type { CognitoSyncEventInit } from './init.js';

/** The region that an id begins with. */
export function regionOf(id: string | undefined): string | undefined {
  return id?.slice(0, id.indexOf(':'));
}

/** The first option that contradicts another one, if there is one. */
export function misfitOf(init: CognitoSyncEventInit): Misfit<keyof CognitoSyncEventInit> | undefined {
  const { region, identityPoolId, identityId } = init;
  if (region !== undefined) {
    for (const option of ['identityPoolId', 'identityId'] as const) {
      if (init[option] !== undefined && regionOf(init[option]) !== region) {
        return { option, against: 'region', why: `the region is ${region}` };
      }
    }
  }
  if (identityPoolId !== undefined && identityId !== undefined && regionOf(identityPoolId) !== regionOf(identityId)) {
    return { option: 'identityId', against: 'identityPoolId', why: `the pool is in ${regionOf(identityPoolId)}` };
  }
  return undefined;
}
