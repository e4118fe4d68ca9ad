import { compile } from '../../src/event-pattern/index.js';

/** What EventBridge says of a pattern that it refuses. */
export function reasonOf(pattern: string | object): string {
  try {
    compile(pattern);
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidEventPatternException') return error.message;
    throw error;
  }
  throw new Error('The pattern was taken.');
}
