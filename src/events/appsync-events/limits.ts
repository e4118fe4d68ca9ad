/** Bytes that one event on a channel may have: 240 KB. */
export const LARGEST_EVENT: number = 240 * 1024;
