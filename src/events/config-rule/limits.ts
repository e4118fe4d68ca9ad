/** Bytes of the largest notification that AWS Config sends whole. */
export const LARGEST_NOTIFICATION: number = 256 * 1024;

/** Characters of JSON that a rule's parameters may have. */
export const LONGEST_PARAMETERS = 1024;
