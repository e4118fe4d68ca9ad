import { COPY_MARK } from '../../internal/copy-mark.js';
import { packageFolder } from './package-folder.js';

/** The URL of a copy's own module. */
export function inCopy(url: string, copy: string): string {
  return `${url}${COPY_MARK}${copy}`;
}

/** The copy to which a module belongs, by its URL. */
export function copyOf(url: string | undefined): string | undefined {
  const start = url?.lastIndexOf(COPY_MARK) ?? -1;
  return start === -1 ? undefined : url!.slice(start + COPY_MARK.length);
}

export function withoutCopy(url: string): string {
  const start = url.lastIndexOf(COPY_MARK);
  return start === -1 ? url : url.slice(0, start);
}

/**
 * True for what is loaded anew with the module that asks for it: files of a function's own, or of the same package. Other packages are shared with
 * the test, which may have put doubles into them.
 */
export function isOfTheSameCopy(parent: string, child: string): boolean {
  return packageFolder(parent) === packageFolder(child);
}
