/** What encodeURIComponent leaves alone and forms don't. */
const UNRESERVED = /[!'()~]/g;

/**
 * An object key as notifications carry it: form-encoded UTF-8, with slashes left alone.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 * @param key the key as S3 knows it
 * @example
 * expect(encodeObjectKey('cats/tom & jerry.png')).toBe('cats/tom+%26+jerry.png');
 */
export function encodeObjectKey(key: string): string {
  if (PLAIN.test(key)) return key;
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+')
    .replace(UNRESERVED, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

const PLAIN = /^[\w./*-]*$/;

/**
 * The key that was encoded: what a handler must do before it asks S3 for the object.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 * @param encoded the key of a notification
 * @throws a URIError for what no notification can contain, such as a lone percent sign
 * @example
 * expect(decodeObjectKey('cats/tom+%26+jerry.png')).toBe('cats/tom & jerry.png');
 */
export function decodeObjectKey(encoded: string): string {
  return decodeURIComponent(encoded.replaceAll('+', ' '));
}
