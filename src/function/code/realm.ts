import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * True where this library runs in node's main realm. Jest, and pools of Vitest that go by `vm`, give each test file a realm of its own,
 * into which node's own loader loads nothing.
 */
export function isMainRealm(): boolean {
  try {
    const realmOfNode = AsyncLocalStorage.constructor as FunctionConstructor;
    return realmOfNode('return globalThis')() === globalThis;
  } catch {
    // making code from text can be forbidden
    return true;
  }
}
