const UNRESERVED = /[!'()*]/g;

/** An object key as notifications carry it: form-encoded UTF-8, with slashes left alone. */
export function encodeObjectKey(key: string): string {
  if (PLAIN.test(key)) return key;
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+')
    .replace(UNRESERVED, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%2A', '*');
}

const PLAIN = /^[\w./*-]*$/;

/** The key that was encoded: what a handler must do before it asks S3 for the object. */
export function decodeObjectKey(encoded: string): string {
  return decodeURIComponent(encoded.replaceAll('+', ' '));
}
