import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_ANSWER = 5_000;
const BETWEEN_CHECKS = 10_000;
const SAFETY_MARGIN = 20_000;

/** Asks a URL again and again until it answers with a success, or until little of the remaining time is left. */
export async function becomesHealthy(url: string, remainingTime: () => number): Promise<boolean> {
  while (remainingTime() > SAFETY_MARGIN) {
    if (await isHealthy(url)) return true;
    await sleep(BETWEEN_CHECKS);
  }
  return false;
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(LONGEST_ANSWER) });
    return answer.ok;
  } catch (error) {
    console.warn('no answer', { url, error: String(error) });
    return false;
  }
}
