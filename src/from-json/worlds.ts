import type { Conversion } from '../contracts/conversion.js';
import { withSettings } from '../values/settings.js';
import { withSeed } from '../values/sequence.js';

/** A seed and settings, and how far the sequence has gone. */
export interface World {
  readonly seed: number;
  readonly position: number;
  readonly settings: { readonly accountId: string; readonly region: string; readonly time: number };
}

const SETTINGS: readonly World['settings'][] = [
  { accountId: '111111111111', region: 'us-east-1', time: Date.UTC(2026, 0, 15, 12, 34, 56, 789) },
  { accountId: '222222222222', region: 'eu-west-1', time: Date.UTC(2036, 5, 6, 7, 8, 9, 10) },
  { accountId: '333333333333', region: 'ap-southeast-2', time: Date.UTC(2003, 9, 25, 20, 30, 40, 500) },
];

/** Worlds in which as little as possible is alike, so that whatever only the seed or the settings gave is seen not to come from the options. */
export const WORLDS: readonly World[] = Array.from({ length: 15 }, (_, seed) => ({
  seed,
  position: (seed % 4) * 2 ** 28,
  settings: SETTINGS[seed % SETTINGS.length]!,
}));
/** Enough of them to look for options with; what is picked from a short list may be alike in so few by chance. */
export const FEW_WORLDS: readonly World[] = WORLDS.slice(0, SETTINGS.length);

/** What a factory makes in each of the worlds. */
export function madeIn(worlds: readonly World[], { create }: Conversion, init: unknown): unknown[] {
  return worlds.map(({ seed, position, settings }) => withSettings(settings, () => withSeed(seed, () => create(init), position)));
}
