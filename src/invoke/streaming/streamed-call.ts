import type { Context } from 'aws-lambda';
import { hasCallbacks, type Runtime } from '../../context/runtime.js';
import { RECEIVERS, isThenable, type UntypedHandler } from '../handler.js';
import { UNREADABLE_FAILURE } from '../reported-error.js';
import type { ErrorReply, Reply } from '../reply.js';
import { bufferedView } from './buffered-view.js';
import { ClientRequest } from './client-request.js';
import { highWaterMarkOf } from './marks.js';
import { STREAM_TOO_LARGE } from './platform-failures.js';
import { ResponseLine, type LineScope } from './response-line.js';
import { responseStream } from './response-stream.js';
import { StreamedResponse } from './streamed-response.js';

/** What a streamed call needs of its invocation. */
export interface StreamedCallHost {
  readonly runtime: Runtime;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly scope: LineScope;
  waitsForEmptyEventLoop(): boolean;
  /** Writes a line of the runtime's, through the console. */
  log(level: 'INFO' | 'WARN', text: string): void;
  /** The reply to what the handler threw. */
  replyTo(thrown: unknown): ErrorReply;
  /** Writes the line about a failed handler. */
  logFailure(thrown: unknown): void;
  answer(reply: Reply | (() => Reply), when: 'yes' | 'once the loop is empty'): void;
}

const NOT_ASYNC = 'Streaming does not support non-async handlers.';
const IGNORED = 'Streaming handlers ignore return values.';
const ERROR_TYPE = 'Lambda-Runtime-Function-Error-Type';
const ERROR_BODY = 'Lambda-Runtime-Function-Error-Body';

/** One call of a handler that streams its response. */
export class StreamedCall {
  readonly #host: StreamedCallHost;
  readonly #formerly: boolean;
  readonly #line: ResponseLine;
  readonly #request: ClientRequest;
  #settleResponse: { resolve: () => void; reject: (reason: unknown) => void } = { resolve: () => undefined, reject: () => undefined };
  readonly #response: Promise<void>;
  #failure: ErrorReply | undefined;
  #isCut = false;

  constructor(handler: UntypedHandler, host: StreamedCallHost) {
    this.#host = host;
    this.#formerly = hasCallbacks(host.runtime);
    this.#line = new ResponseLine(host.scope);
    this.#line.onOverflow = () => host.answer({ kind: 'error', error: STREAM_TOO_LARGE, cause: undefined }, 'yes');
    this.#response = new Promise((resolve, reject) => {
      this.#settleResponse = { resolve, reject };
    });
    // whoever waits for it hears of it
    this.#response.catch(() => undefined);
    this.#request = new ClientRequest(this.#line, {
      highWaterMark: highWaterMarkOf(handler),
      endCallbacks: this.#formerly ? 'as listeners' : 'with null',
      onComplete: () => this.#settleResponse.resolve(),
    });
    this.#request.on('error', (error: unknown) => this.#lost(error));
  }

  /** Lambda has all of the response. */
  get isComplete(): boolean {
    return this.#request.complete;
  }

  /** What the caller has received. */
  get received(): StreamedResponse {
    const { contentType, trailers, complete } = this.#request;
    return new StreamedResponse({
      contentType: String(contentType),
      arrived: this.#line.arrived,
      start: this.#host.start,
      trailers: complete ? trailers : {},
      complete,
    });
  }

  /** Calls the handler, inside the scope. */
  async run(handler: UntypedHandler, event: unknown, context: Context): Promise<void> {
    try {
      const stream = responseStream(this.#request, this.#host.runtime);
      const receiver = this.#formerly ? RECEIVERS.formerly : RECEIVERS.streaming;
      const result = (handler as (...args: unknown[]) => unknown).call(receiver, event, stream, context);
      if (!isThenable(result) || (!this.#formerly && typeof result === 'function')) {
        this.#fail(this.#formerly ? NOT_ASYNC : new Error(NOT_ASYNC));
        return;
      }
      if ((await result) !== undefined) this.#host.log('WARN', IGNORED);
      await this.#response;
      this.#finish();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Nothing goes out any more. */
  cut(): void {
    this.#isCut = true;
    this.#line.cut();
  }

  /** Today a failure is reported at the next turn, formerly at once. */
  #fail(thrown: unknown): void {
    if (this.#isCut) return;
    if (this.#formerly) this.#reportFailure(thrown);
    else this.#line.turn(() => this.#reportFailure(thrown));
  }

  #reportFailure(thrown: unknown): void {
    const reply = this.#replyTo(thrown);
    if (reply.failure !== undefined) {
      this.#host.answer(reply, 'yes');
      return;
    }
    const unspeakable = this.#formerly ? noMessage(thrown) : undefined;
    if (unspeakable !== undefined) {
      this.#dieOf(unspeakable);
      return;
    }
    this.#host.logFailure(thrown);
    const { error } = reply;
    try {
      this.#request.addTrailers({ [ERROR_TYPE]: error.errorType, [ERROR_BODY]: Buffer.from(JSON.stringify(error)).toString('base64') });
    } catch (invalid) {
      this.#dieOf(invalid);
      return;
    }
    if (!this.#request.finished) this.#failure = reply;
    this.#request.end();
    void this.#response.then(
      () => this.#finish(),
      () => undefined,
    );
  }

  #replyTo(thrown: unknown): ErrorReply {
    const unreadable = this.#formerly && (thrown === null || thrown === undefined);
    return unreadable ? { kind: 'error', error: UNREADABLE_FAILURE, cause: thrown } : this.#host.replyTo(thrown);
  }

  /** The runtime stumbles while it reports a failure: today that is a rejection of its own, formerly it reports that instead. */
  #dieOf(error: unknown): void {
    if (!this.#formerly) {
      rejectUnheard(error);
      return;
    }
    this.#host.log('INFO', `Unexpected Top Level Error: ${String(error)}`);
    this.#host.answer(this.#host.replyTo(error), 'yes');
  }

  #finish(): void {
    if (this.#isCut) return;
    const waits = this.#formerly && this.#host.waitsForEmptyEventLoop();
    this.#host.answer(() => this.#reply(), waits ? 'once the loop is empty' : 'yes');
  }

  #reply(): Reply {
    return this.#failure ?? { kind: 'response', payload: bufferedView(this.received) };
  }

  /** The request fails: one promise of it nobody looks after, which is what kills the process. */
  #lost(error: unknown): void {
    if (!this.#request.complete) rejectUnheard(error);
    this.#settleResponse.reject(error);
    this.#request.destroy(error as Error);
  }
}

/** What keeps a thrown value from becoming the message of an error, as the older runtimes try. */
function noMessage(thrown: unknown): unknown {
  try {
    void new Error(thrown as string);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** A rejection that nobody handles. */
function rejectUnheard(reason: unknown): void {
  void (async () => {
    throw reason;
  })();
}
