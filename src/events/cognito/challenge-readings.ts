import type { ChallengeInit } from './challenges.js';

interface Challenge {
  readonly challengeName: string;
  readonly challengeResult: boolean;
  readonly challengeMetadata?: string | null | undefined;
}

/** The challenges of a sign-in as options say them: without metadata that are null, and without results that are true. */
export function challengesIn(session: readonly Challenge[]): ChallengeInit[] {
  return session.map(({ challengeName, challengeResult, challengeMetadata }) => ({
    challengeName,
    ...(challengeResult ? {} : { challengeResult }),
    ...(typeof challengeMetadata === 'string' ? { challengeMetadata } : {}),
  }));
}
