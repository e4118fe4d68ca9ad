import { genuine } from './genuine.js';
import { stopWatching, unwatched } from './io-watch.js';

/** How a sandbox stands at one turn of the event loop. */
export type Standing =
  /** It has ended, or has just run something: look again at the next turn. */
  | { readonly state: 'active' }
  /** It waits for something real: look again after a while. */
  | { readonly state: 'waiting'; readonly milliseconds: number }
  /** Nothing else can run: its clock may jump ahead by so much. */
  | { readonly state: 'ready'; readonly elapsed: number }
  /** Nothing is under way at all. */
  | { readonly state: 'idle'; readonly milliseconds: number };

/** What the driver moves on: an invocation's sandbox. */
export interface Driven {
  readonly ended: boolean;
  /** Where on the line that all sandboxes share this one began. */
  readonly base: number;
  /** Looks around, and ends the sandbox where its time has come. */
  stand(): Standing;
  /** Moves the clock to its next timer, or to the deadline. */
  jump(): void;
  /** Called instead of waiting on when nothing is under way, here or in any other sandbox. */
  idle(): void;
}

const ACTIVE: Standing = { state: 'active' };

let running: Driven[] = [];
let line = 0;
let scheduled: NodeJS.Immediate | undefined;
let sleeping: NodeJS.Timeout | undefined;

/** Where on the shared line a sandbox that starts now begins. */
export function currentLine(): number {
  return line;
}

export function drive(sandbox: Driven): void {
  running.push(sandbox);
  wake();
}

/** Looks at all sandboxes at the next turn instead of later. */
export function wake(): void {
  if (sleeping !== undefined) {
    genuine.clearTimeout(sleeping);
    sleeping = undefined;
  }
  if (scheduled === undefined && running.length > 0) scheduled = unwatched(() => genuine.setImmediate(turn));
}

/** True while the driver sleeps, so that what resumes meanwhile knows that it has to wake it. */
export function isSleeping(): boolean {
  return sleeping !== undefined;
}

/**
 * One turn of the event loop: every I/O callback that could run has run, and so have all promises. Sandboxes side by side advance like
 * real ones would: the one whose next timer is nearest goes first, the others wait for it.
 */
function turn(): void {
  scheduled = undefined;
  if (running.length === 1) {
    turnOfOne(running[0]!);
    return;
  }
  const sandboxes = running;
  let nearest = Number.POSITIVE_INFINITY;
  let wait = Number.POSITIVE_INFINITY;
  const standings = sandboxes.map((sandbox) => {
    const standing = sandbox.ended ? ACTIVE : sandbox.stand();
    if (standing.state === 'ready') nearest = Math.min(nearest, sandbox.base + standing.elapsed);
    else wait = Math.min(wait, standing.state === 'active' ? 0 : standing.milliseconds);
    return standing;
  });
  const allIdle = standings.every(({ state }) => state === 'idle');
  sandboxes.forEach((sandbox, index) => {
    const standing = standings[index]!;
    if (sandbox.ended) return;
    if (standing.state === 'ready' && sandbox.base + standing.elapsed <= nearest) {
      line = Math.max(line, nearest);
      sandbox.jump();
      wait = 0;
    } else if (standing.state === 'idle' && allIdle) {
      sandbox.idle();
    }
  });
  afterTurn(wait);
}

/** The same for the usual case. */
function turnOfOne(sandbox: Driven): void {
  const standing = sandbox.ended ? ACTIVE : sandbox.stand();
  let wait = 0;
  if (standing.state === 'ready') {
    line = Math.max(line, sandbox.base + standing.elapsed);
    sandbox.jump();
  } else if (standing.state !== 'active') {
    wait = standing.milliseconds;
    if (standing.state === 'idle') sandbox.idle();
  }
  afterTurn(wait);
}

function afterTurn(wait: number): void {
  if (running.length === 1) {
    if (running[0]!.ended) running.pop();
  } else if (running.some((sandbox) => sandbox.ended)) running = running.filter((sandbox) => !sandbox.ended);
  if (running.length === 0) rest();
  else if (scheduled === undefined) scheduleAfter(wait);
}

function scheduleAfter(milliseconds: number): void {
  if (milliseconds === 0 || milliseconds === Number.POSITIVE_INFINITY) {
    wake();
    return;
  }
  sleeping = unwatched(() =>
    genuine.setTimeout(() => {
      sleeping = undefined;
      turn();
    }, milliseconds),
  );
}

/** Real milliseconds for which the watch goes on without anybody to watch, in case the next invocation follows at once. */
const REST = 20;
let resting = false;

function rest(): void {
  line = 0;
  if (resting) return;
  resting = true;
  const afterwards = () => {
    resting = false;
    if (running.length === 0) stopWatching();
  };
  unwatched(() => genuine.setTimeout(afterwards, REST)).unref();
}
