/** A duration for a person. */
export function milliseconds(duration: number): string {
  return `${Math.round(duration * 100) / 100} ms`;
}
