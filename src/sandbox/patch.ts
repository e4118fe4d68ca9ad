/** A group of globals that are replaced while at least one invocation runs. */
export interface Patch {
  /** Remembers what is there and puts ours in its place. */
  install(): void;
  /** Puts back what was there, unless somebody else has replaced ours meanwhile. */
  restore(): void;
}
