import { basename } from 'node:path';
import { initError } from './init-error.js';

/** The two halves of a handler's name. */
export interface HandlerName {
  readonly whole: string;
  /** Folder below the task root. */
  readonly folder: string;
  /** Name of the file, without its extension. */
  readonly file: string;
  /** Path of the export. */
  readonly exported: string;
}

/** Cuts a handler's name as the runtime does: the part behind the last slash at its first dot. */
export function parseHandlerName(whole: string): HandlerName {
  if (whole.includes('..')) {
    const message = `'${whole}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`;
    throw initError('Runtime.MalformedHandlerName', message);
  }
  const name = basename(whole);
  const dot = name.indexOf('.');
  if (dot === -1) throw initError('Runtime.MalformedHandlerName', 'Bad handler');
  return { whole, folder: whole.slice(0, whole.indexOf(name)), file: name.slice(0, dot), exported: name.slice(dot + 1) };
}
