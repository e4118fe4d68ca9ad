import type { ResponseContract } from '../../contracts/response.js';
import { aMapOf, anArrayOf, anything, aPlainObject, aString } from '../../internal/checks.js';
import type { OptionCheck } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { memberProblems, triggerResponse } from './response.js';
import { aScope } from './token-generation.js';

const someStrings = anArrayOf(aString);

const GROUPS: Readonly<Record<string, OptionCheck>> = {
  groupsToOverride: someStrings,
  iamRolesToOverride: someStrings,
  preferredRole: aString,
};

/** Version 1: claims of the id token, texts all. */
const OF_VERSION_1: Readonly<Record<string, OptionCheck>> = {
  claimsToAddOrOverride: { ...aMapOf(aString), expected: 'an object in which each value is a string (versions 2 and 3 take others)' },
  claimsToSuppress: someStrings,
  groupOverrideDetails: aPlainObject,
};

/** Claims of any kind, and which ones to leave out. */
const CLAIMS: Readonly<Record<string, OptionCheck>> = { claimsToAddOrOverride: aMapOf(anything), claimsToSuppress: someStrings };

const SCOPES: Readonly<Record<string, OptionCheck>> = { scopesToAdd: anArrayOf(aScope), scopesToSuppress: anArrayOf(aScope) };

const OF_LATER_VERSIONS: Readonly<Record<string, OptionCheck>> = {
  idTokenGeneration: aPlainObject,
  accessTokenGeneration: aPlainObject,
  groupOverrideDetails: aPlainObject,
};

/** The answer to a pre token generation event of version 1. */
export const claimsResponse: ResponseContract = triggerResponse({
  summary:
    '`response.claimsOverrideDetails` null or `{ claimsToAddOrOverride?, claimsToSuppress?, groupOverrideDetails? }`, claims as strings',
  members: { claimsOverrideDetails: aPlainObject },
  *problems({ claimsOverrideDetails: details }) {
    const path = 'response.claimsOverrideDetails';
    yield* memberProblems(path, details, OF_VERSION_1);
    if (isPlainObject(details)) yield* memberProblems(`${path}.groupOverrideDetails`, details.groupOverrideDetails, GROUPS);
  },
});

/** The answer to a pre token generation event of version 2 or 3. */
export const claimsAndScopesResponse: ResponseContract = triggerResponse({
  summary:
    '`response.claimsAndScopeOverrideDetails` null or `{ idTokenGeneration?, accessTokenGeneration?, groupOverrideDetails? }`, claims of any kind',
  members: { claimsAndScopeOverrideDetails: aPlainObject },
  *problems({ claimsAndScopeOverrideDetails: details }) {
    const path = 'response.claimsAndScopeOverrideDetails';
    yield* memberProblems(path, details, OF_LATER_VERSIONS);
    if (!isPlainObject(details)) return;
    yield* memberProblems(`${path}.idTokenGeneration`, details.idTokenGeneration, CLAIMS);
    yield* memberProblems(`${path}.accessTokenGeneration`, details.accessTokenGeneration, { ...CLAIMS, ...SCOPES });
    yield* memberProblems(`${path}.groupOverrideDetails`, details.groupOverrideDetails, GROUPS);
  },
});
