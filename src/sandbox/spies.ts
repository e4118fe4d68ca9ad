/** True for a function that a test put there to see what is called, of Vitest, Jest, sinon or `node:test`. */
export function isSpy(fn: unknown): boolean {
  if (typeof fn !== 'function') return false;
  const spy = fn as { _isMockFunction?: unknown; mock?: unknown; restore?: unknown };
  return spy._isMockFunction === true || (typeof spy.mock === 'object' && spy.mock !== null) || typeof spy.restore === 'function';
}
