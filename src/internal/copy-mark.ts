/** Begins the part of a module's URL that says which copy of a function's code it belongs to. */
export const COPY_MARK = '?lambdouble-copy=';

/** Takes the traces of copies out of the text of a stack. */
export function withoutCopyMarks(text: string): string {
  return text.includes(COPY_MARK) ? text.replaceAll(/\?lambdouble-copy=\d+/g, '') : text;
}
