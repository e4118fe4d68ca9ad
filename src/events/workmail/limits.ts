/** The largest event, in bytes. */
export const LARGEST_EVENT: number = 128 * 1024;
/** The most characters of a subject. */
export const LONGEST_SUBJECT = 256;
/** The most recipients of an outbound message. */
export const MOST_OUTBOUND_RECIPIENTS = 500;
