import type { StartPoint } from './scope.js';

const NOT_THE_USERS = /(?:^|\()(?:node:|<anonymous>|native\b)|[\\/]lambdouble[\\/]dist[\\/]/;

/** The first frame of a stack that is a user's, such as `handler (/app/src/thumbnail.ts:12:5)`. */
export function userFrame(start: StartPoint): string | undefined {
  const frames = start.stack?.split('\n') ?? [];
  for (const line of frames) {
    const frame = /^\s*at (.*)$/.exec(line)?.[1];
    if (frame !== undefined && !NOT_THE_USERS.test(frame)) return frame.replace(/^async /, '');
  }
  return undefined;
}
