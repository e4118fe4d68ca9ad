import { nextTurn, type Scope } from '../../sandbox/index.js';
import { Bandwidth } from './bandwidth.js';

/** A piece of a response on its way. */
export interface Frame {
  /** What the caller is to receive, if it is a chunk of the body. */
  readonly chunk?: Uint8Array;
  /** Bytes on the line, framing included. */
  readonly size: number;
  /** Called when all of it has passed. */
  readonly onSent?: (() => void) | undefined;
}

/** A chunk as it arrived. */
export interface ArrivedChunk {
  readonly data: Uint8Array;
  /** Epoch milliseconds on the invocation’s clock. */
  readonly time: number;
}

/** The most bytes that a streamed response may have: 200 MiB. */
export const LARGEST_STREAM = 209_715_200;

/** Time and turns of the invocation that streams. */
export interface LineScope extends Pick<Scope, 'mode' | 'ended' | 'startTimer' | 'fault' | 'work'> {
  peek(): number;
}

/**
 * The way of a response from the function to Lambda. What was written arrives at the next turn of the event loop, and takes virtual time
 * only where Lambda throttles it.
 */
export class ResponseLine {
  readonly arrived: ArrivedChunk[] = [];
  /** Bytes written that have not passed. */
  queued = 0;
  /** Called when nothing is queued any more. */
  onDrained: () => void = () => undefined;
  /** Called when more has arrived than Lambda takes. */
  onOverflow: () => void = () => undefined;
  readonly #scope: LineScope;
  readonly #bandwidth: Bandwidth;
  #frames: Frame[] = [];
  #busy = false;
  #isCut = false;
  #bytes = 0;
  readonly #turns = new Set<() => void>();

  constructor(scope: LineScope) {
    this.#scope = scope;
    this.#bandwidth = new Bandwidth(scope.peek());
  }

  send(frame: Frame): void {
    if (this.#isCut) return;
    this.#frames.push(frame);
    this.queued += frame.size;
    if (this.#busy) return;
    this.#busy = true;
    this.turn(() => this.#pass());
  }

  /** Nothing arrives any more. */
  cut(): void {
    this.#isCut = true;
    for (const callOff of this.#turns) callOff();
    this.#turns.clear();
  }

  /** Calls back at the next turn, unless the line is cut meanwhile; the clock stands still until then. */
  turn(callback: () => void): void {
    const callOff = nextTurn(this.#scope, () => {
      this.#turns.delete(callOff);
      callback();
    });
    this.#turns.add(callOff);
  }

  /** Lets pass what is queued, up to the first frame that has to wait. */
  #pass(): void {
    const frames = this.#frames;
    for (const [index, frame] of frames.entries()) {
      const delay = this.#bandwidth.take(frame.size, this.#scope.peek());
      if (delay > 0 && this.#scope.mode !== 'adopted') {
        this.#frames = frames.slice(index);
        this.#wait(delay);
        this.#passed(frames.slice(0, index));
        return;
      }
    }
    this.#frames = [];
    this.#busy = false;
    this.#passed(frames);
  }

  #wait(delay: number): void {
    const callback = () => {
      if (this.#isCut) return;
      const first = this.#frames.shift()!;
      if (this.#frames.length === 0) this.#busy = false;
      else this.turn(() => this.#pass());
      this.#passed([first]);
    };
    const name = 'the response on its way, at 2 MiB a second beyond the first 6 MiB';
    this.#scope.startTimer({ kind: 'timer', callback, delay, args: [], below: nextTurn, name });
  }

  #passed(frames: readonly Frame[]): void {
    const time = this.#scope.peek();
    for (const { chunk, size } of frames) {
      this.queued -= size;
      if (chunk === undefined) continue;
      this.#bytes += chunk.length;
      if (this.#bytes > LARGEST_STREAM) {
        this.cut();
        this.onOverflow();
        return;
      }
      // whoever wrote it may use the memory again
      this.arrived.push({ data: Buffer.from(chunk), time });
    }
    for (const { onSent } of frames) onSent?.();
    if (this.queued === 0 && !this.#isCut) this.onDrained();
  }
}
