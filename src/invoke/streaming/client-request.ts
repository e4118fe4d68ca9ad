import { EventEmitter } from 'node:events';
import {
  alreadyFinished,
  checkChunk,
  checkHeader,
  headersSent,
  invalidTrailer,
  socketHangUp,
  unknownEncoding,
  writeAfterDestroy,
  writeAfterEnd,
} from './node-errors.js';
import type { Frame, ResponseLine } from './response-line.js';

/** What `writableHighWaterMark` is before there is a socket, and after it for handlers that say nothing else. */
const HIGH_WATER_MARK = 65_536;
/** Bytes of the headers, but for the content type itself. */
const HEADER_BYTES = 328;
const LAST_CHUNK_BYTES = 5;
const INVALID_IN_HEADER = /[^\t\x20-\x7E\x80-\xFF]/;

export const CONTENT_TYPE = 'application/octet-stream';

type Callback = ((error?: Error | null) => void) | undefined;

/** A chunk that waits until the stream is uncorked. */
interface CorkedChunk {
  readonly chunk: Uint8Array;
  readonly callback: Callback;
}

export interface ClientRequestOptions {
  readonly highWaterMark: number | undefined;
  readonly endCallbacks: 'with null' | 'as listeners';
  /** Called when Lambda has all of it. */
  readonly onComplete: () => void;
}

const { nextTick } = process;

/**
 * The request with which the runtime sends a streamed response to Lambda. It does what node's own `ClientRequest` does on an HTTP
 * connection that never fails, and has its name, since handlers can get hold of it.
 */
export class ClientRequest extends EventEmitter {
  writable = true;
  destroyed = false;
  /** `end` was called. */
  finished = false;
  contentType: unknown = CONTENT_TYPE;
  readonly trailers: Record<string, string> = {};
  /** Lambda has all of it. */
  complete = false;
  readonly #line: ResponseLine;
  readonly #wantedMark: number | undefined;
  /** Which callbacks of `end` the version of node calls, and how. */
  readonly #endCallbacks: 'with null' | 'as listeners';
  #connected = false;
  #hasHeaders = false;
  #corked = 0;
  #corkedChunks: CorkedChunk[] = [];
  #corkedBytes = 0;
  #needsDrain = false;
  #early: Frame[] = [];
  #earlyBytes = 0;
  #atEnd: ((error: null) => void)[] = [];

  constructor(line: ResponseLine, options: ClientRequestOptions) {
    super();
    this.#line = line;
    this.#wantedMark = options.highWaterMark;
    this.#endCallbacks = options.endCallbacks;
    line.onDrained = () => this.#drained();
    this.once('response', options.onComplete);
    nextTick(() => this.#connect());
  }

  get writableEnded(): boolean {
    return this.finished;
  }

  get writableFinished(): boolean {
    return this.finished && this.#earlyBytes === 0 && this.#line.queued === 0;
  }

  get writableObjectMode(): boolean {
    return false;
  }

  get writableNeedDrain(): boolean {
    return !this.destroyed && !this.finished && this.#needsDrain;
  }

  get writableHighWaterMark(): number {
    return this.#connected ? (this.#wantedMark ?? HIGH_WATER_MARK) : HIGH_WATER_MARK;
  }

  get writableCorked(): number {
    return this.#corked;
  }

  get writableLength(): number {
    return this.#earlyBytes + this.#corkedBytes + this.#line.queued;
  }

  /** Bytes are or were on their way. */
  get hasHeaders(): boolean {
    return this.#hasHeaders;
  }

  setHeader(name: string, value: unknown): void {
    if (this.#hasHeaders) throw headersSent();
    checkHeader(name, value);
    this.contentType = value;
  }

  /** @throws for what can't stand in a trailer */
  addTrailers(trailers: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(trailers)) {
      if (INVALID_IN_HEADER.test(value)) throw invalidTrailer(name);
    }
    if (!this.finished) Object.assign(this.trailers, trailers);
  }

  write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    const [code, done] = typeof encoding === 'function' ? [undefined, encoding] : [encoding, callback];
    return this.#write(chunk, code, typeof done === 'function' ? (done as Callback) : undefined);
  }

  end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    const [data, code, given] =
      typeof chunk === 'function'
        ? [undefined, undefined, chunk]
        : typeof encoding === 'function'
          ? [chunk, undefined, encoding]
          : [chunk, encoding, callback];
    const done = typeof given === 'function' ? (given as Callback) : undefined;
    if (data) {
      if (this.finished) {
        this.#complain(writeAfterEnd(), done);
        return this;
      }
      this.#write(data, code, undefined);
    } else if (this.finished) {
      if (done !== undefined && this.writableFinished) done(alreadyFinished());
      else this.#whenFinished(done);
      return this;
    }
    this.#whenFinished(done);
    this.#transmit({ size: LAST_CHUNK_BYTES, onSent: () => this.#sent() });
    this.finished = true;
    // what was still corked comes after the last chunk, where nobody reads it
    this.#corked = 0;
    this.#corkedChunks = [];
    this.#corkedBytes = 0;
    if (this.#connected) this.emit('prefinish');
    return this;
  }

  cork(): void {
    this.#corked++;
  }

  uncork(): void {
    this.#corked--;
    if (this.#corked !== 0 || this.#corkedChunks.length === 0) return;
    const chunks = this.#corkedChunks;
    this.#corkedChunks = [];
    this.#corkedBytes = 0;
    this.#sendChunk(Buffer.concat(chunks.map(({ chunk }) => chunk)), () => {
      for (const { callback } of chunks) callback?.(null);
    });
  }

  destroy(error?: Error | null): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.#line.cut();
    const close = () => {
      this.emit('error', error ?? socketHangUp());
      this.emit('close');
    };
    if (this.#connected) this.#line.turn(close);
    else nextTick(close);
    return this;
  }

  #write(chunk: unknown, encoding: unknown, callback: Callback): boolean {
    checkChunk(chunk);
    if (this.finished || this.destroyed) {
      this.#complain(this.finished ? writeAfterEnd() : writeAfterDestroy(), callback);
      return false;
    }
    const bytes = typeof chunk === 'string' ? this.#encoded(chunk, encoding) : chunk;
    if (bytes === undefined) return true;
    if (this.#corked !== 0 && this.#hasHeaders) {
      this.#corkedChunks.push({ chunk: bytes, callback });
      this.#corkedBytes += bytes.length;
      return this.#below(this.#corkedBytes, HIGH_WATER_MARK);
    }
    return this.#sendChunk(bytes, callback && (() => callback(null)));
  }

  /** The bytes of a text. An unknown encoding is noticed by the socket, so before there is one nobody can catch it. */
  #encoded(text: string, encoding: unknown): Uint8Array | undefined {
    if (encoding === undefined || encoding === null) return Buffer.from(text);
    if (Buffer.isEncoding(encoding as string)) return Buffer.from(text, encoding as BufferEncoding);
    const error = unknownEncoding(encoding);
    if (this.#connected) throw error;
    nextTick(() => {
      throw error;
    });
    return undefined;
  }

  #sendChunk(chunk: Uint8Array, onSent: (() => void) | undefined): boolean {
    // an empty chunk would be the last one, so nothing of it goes out but the headers
    if (chunk.length === 0) return this.#transmit({ size: 0, onSent });
    return this.#transmit({ chunk, size: chunk.length.toString(16).length + chunk.length + 4, onSent });
  }

  #transmit(frame: Frame): boolean {
    const size = this.#hasHeaders ? frame.size : frame.size + HEADER_BYTES + String(this.contentType).length;
    this.#hasHeaders = true;
    const whole = { ...frame, size };
    if (this.#connected) {
      this.#line.send(whole);
      return this.#below(this.#line.queued, this.writableHighWaterMark);
    }
    this.#early.push(whole);
    this.#earlyBytes += size;
    return this.#below(this.#earlyBytes, HIGH_WATER_MARK);
  }

  #below(bytes: number, mark: number): boolean {
    if (bytes >= mark) this.#needsDrain = true;
    return bytes < mark;
  }

  #connect(): void {
    if (this.destroyed) return;
    this.#connected = true;
    const early = this.#early;
    this.#early = [];
    this.#earlyBytes = 0;
    for (const frame of early) this.#line.send(frame);
    if (this.finished) this.emit('prefinish');
    else if (this.#line.queued < this.writableHighWaterMark) this.#drained();
  }

  #drained(): void {
    if (this.finished || !this.#needsDrain) return;
    this.#needsDrain = false;
    this.emit('drain');
  }

  #whenFinished(callback: Callback): void {
    if (callback === undefined) return;
    if (this.#endCallbacks === 'with null') this.#atEnd.push(callback);
    else this.once('finish', callback);
  }

  /** The last chunk has passed: Lambda answers. */
  #sent(): void {
    for (const callback of this.#atEnd) callback(null);
    this.emit('finish');
    this.#line.turn(() => {
      this.complete = true;
      this.destroyed = true;
      this.emit('response');
      nextTick(() => this.emit('close'));
    });
  }

  #complain(error: Error, callback: Callback): void {
    const destroyed = this.destroyed;
    nextTick(() => {
      callback?.(error);
      if (!destroyed && !this.destroyed) this.emit('error', error);
    });
  }
}
