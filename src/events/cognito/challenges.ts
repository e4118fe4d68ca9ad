import { aBoolean, aPlainObject, anArrayOf, aStringMatching } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionCheck } from '../../internal/options.js';
import { aTextUpTo } from './trigger.js';

/** A challenge that the user has met in the sign-in under way. */
export interface ChallengeInit {
  /** `CUSTOM_CHALLENGE`, `SRP_A`, `PASSWORD_VERIFIER`, `SMS_MFA` ... */
  challengeName: string;
  /** Whether the user passed. Default true. */
  challengeResult?: boolean | undefined;
  /** What the function that made the challenge calls it; custom challenges alone have one. Default `null`. */
  challengeMetadata?: string | undefined;
}

/** Accepts the name of a challenge. */
export const aChallengeName: OptionCheck = aStringMatching(/^[A-Z][A-Z0-9_]*$/, 'the name of a challenge, such as "CUSTOM_CHALLENGE"');

/** Accepts a list of objects; what is in them is checked where they are copied. */
export const someChallenges: OptionCheck = { ...anArrayOf(aPlainObject), expected: 'an array of challenges, { challengeName, ... } each' };

const challengeOptions = optionTable<ChallengeInit>({
  challengeName: aChallengeName,
  challengeResult: aBoolean,
  challengeMetadata: aTextUpTo(131_072),
});

function challengeOf(doing: string, challenge: ChallengeInit, index: number): object {
  const doingOne = `${doing} with session[${index}]`;
  checkOptions(doingOne, challenge, challengeOptions);
  const { challengeName, challengeResult = true, challengeMetadata = null } = challenge;
  if (challengeName === undefined) throw failure(doingOne, 'it has no challengeName', 'Name the challenge, such as "CUSTOM_CHALLENGE".');
  if (challengeMetadata !== null && challengeName !== 'CUSTOM_CHALLENGE') {
    throw failure(doingOne, `${challengeName} has no challengeMetadata`, 'Leave it out: custom challenges alone have some.');
  }
  return { challengeName, challengeResult, challengeMetadata };
}

/** `request.session`: the challenges so far, in order. */
export function sessionOf(doing: string, session: readonly ChallengeInit[] | undefined): object[] {
  return session === undefined ? [] : session.map((challenge, index) => challengeOf(doing, challenge, index));
}
