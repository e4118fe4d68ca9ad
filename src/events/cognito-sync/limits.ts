/** Bytes of the largest dataset. */
export const LARGEST_DATASET: number = 1024 * 1024;
