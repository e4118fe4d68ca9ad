const RANGE = 0x1_0000_0000;
const STEP = 0x9e3779b9;

function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The numbers of one request: from 0 up to, not including, 1; the same for the same seed and request, whatever else is drawn. */
export function randomOf(seed: number, index: number): () => number {
  let state = mixed(mixed(seed) + Math.imul(index + 1, STEP));
  return () => {
    state = (state + STEP) | 0;
    return mixed(state) / RANGE;
  };
}
