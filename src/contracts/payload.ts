import { failure } from '../internal/errors.js';

/** JSON writes one character in at most this many bytes. */
const BYTES_PER_CHARACTER = 6;

/**
 * Refuses a batch whose data alone are larger than an event may be. What Lambda adds to each record doesn't count: a batch of the largest
 * size can be made, though with 6 MB Lambda closes some batches earlier.
 *
 * @param characters about how much data there are; spares most batches from being measured
 * @param data what the user put into the batch
 */
export function checkPayloadSize(doing: string, characters: number, data: () => unknown, limit: number): void {
  if (characters * BYTES_PER_CHARACTER <= limit) return;
  const size = Buffer.byteLength(JSON.stringify(data()));
  if (size <= limit) return;
  throw failure(
    doing,
    `its records hold ${size} bytes of data`,
    `Lambda closes a batch at ${limit} bytes; use smaller or fewer records, or the second argument for an event that AWS never sends.`,
  );
}

/**
 * Refuses what makes an event larger than it may be.
 *
 * @param text what the user gave, as JSON
 */
export function checkTextSize(doing: string, option: string, text: string, limit: number): void {
  if (text.length * BYTES_PER_CHARACTER <= limit) return;
  const size = Buffer.byteLength(text);
  if (size <= limit) return;
  throw failure(
    doing,
    `option "${option}" has ${size} bytes of JSON`,
    `Events have at most ${limit} bytes; put data elsewhere and its address into the event, or use the second argument for an event that AWS never sends.`,
  );
}
