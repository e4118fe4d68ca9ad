import { sharedState } from '../internal/shared-state.js';
import { nextBelow, nextUint32, sequenceRestarts } from './sequence.js';

/** Where names, addresses, agents and file names come from when nobody says what they are. */
export interface HumanValues {
  /** Called before the first value after each restart of the seeded sequence. */
  seed?(start: number): void;
  ipv4(): string;
  userAgent(): string;
  email(): string;
  userName(): string;
  fileName(): string;
}

const BROWSERS = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  'curl/8.7.1',
];
const NAMES = [
  'ana',
  'bo',
  'chen',
  'dara',
  'emre',
  'fatima',
  'goran',
  'hana',
  'ines',
  'jun',
  'kofi',
  'lena',
  'maya',
  'noor',
  'olga',
  'priya',
];
const FILES = ['holiday photo.jpg', 'report.pdf', 'invoice-2026.csv', 'logo.png', 'notes.txt', 'backup.tar.gz'];

/** An address from the blocks that are reserved for documentation (RFC 5737). */
function documentationAddress(): string {
  return `${['192.0.2.', '198.51.100.', '203.0.113.'][nextBelow(3)]}${1 + nextBelow(254)}`;
}

function pick(values: readonly string[]): string {
  return values[nextBelow(values.length)]!;
}

/** Short lists of made-up values: what there is without a faker. */
export const builtInHumanValues: HumanValues = {
  ipv4: documentationAddress,
  userAgent: () => pick(BROWSERS),
  email: () => `${pick(NAMES)}.${nextBelow(10_000)}@example.com`,
  userName: () => `${pick(NAMES)}${nextBelow(10_000)}`,
  fileName: () => pick(FILES),
};

const source = sharedState('human-values', () => ({ values: builtInHumanValues, seededAt: -1 }));

/** Takes human values from somewhere else from now on; from the built-in lists when called with nothing. */
export function setHumanValues(values: HumanValues | undefined): void {
  source.values = values ?? builtInHumanValues;
  source.seededAt = -1;
}

/** The source of human values in force, seeded from the sequence. */
export function human(): HumanValues {
  if (source.values.seed !== undefined && source.seededAt !== sequenceRestarts()) {
    source.seededAt = sequenceRestarts();
    source.values.seed(nextUint32());
  }
  return source.values;
}
