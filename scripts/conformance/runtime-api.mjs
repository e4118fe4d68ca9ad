import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** The most bytes that a buffered response may have. */
const LARGEST_RESPONSE = 6 * 1024 * 1024 + 100;

/** The trace header of each request. */
export const TRACE_ID = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1';

/** The id of a request, by its place among the events. */
export function requestIdOf(index) {
  return `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
}

/**
 * The platform's side of Lambda's Runtime API: hands out events one after the other, and keeps what is answered.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export class RuntimeApi {
  /** One for each event handed out: `{ start, answered, answer }`; who begins to answer first is heard, and has it until the end. */
  calls = [];
  /** What the client said of an initialisation that failed. */
  initError;
  #events;
  /** Milliseconds that a call may take. */
  timeout;
  #server = createServer((request, response) => void this.#serve(request, response));
  #hear = () => undefined;
  #beingRead = new Set();

  constructor(events, timeout) {
    this.#events = events;
    this.timeout = timeout;
  }

  async listen() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `127.0.0.1:${this.#server.address().port}`;
  }

  /** Everything has been said: each event is answered, or there is to be none. */
  get finished() {
    return this.initError !== undefined || (this.calls.length === this.#events.length && this.calls.at(-1).answer !== undefined);
  }

  /** The call that waits for its answer. */
  get open() {
    const call = this.calls.at(-1);
    return call?.answer === undefined ? call : undefined;
  }

  /** Resolves at the next thing that happens. */
  news() {
    return new Promise((resolve) => (this.#hear = resolve));
  }

  /** Ends all connections; answers that were under way have been kept, cut off, when it resolves. */
  async close() {
    this.#server.closeAllConnections();
    this.#server.close();
    await Promise.all(this.#beingRead);
  }

  #serve(request, response) {
    const [, name] =
      /^\/2018-06-01\/runtime\/(init\/error|invocation\/next|invocation\/[^/]+\/(?:response|error))$/.exec(request.url) ?? [];
    if (name === undefined) {
      response.writeHead(404).end();
    } else if (name === 'invocation/next') {
      this.#handOut(response);
    } else {
      const reading = this.#read(request, response, name);
      this.#beingRead.add(reading);
      void reading.finally(() => this.#beingRead.delete(reading));
    }
  }

  /** Who asks for more than there is waits until the end. */
  #handOut(response) {
    const event = this.#events[this.calls.length];
    if (event === undefined) return;
    const start = Date.now();
    const headers = {
      'Content-Type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': requestIdOf(this.calls.length),
      'Lambda-Runtime-Deadline-Ms': String(start + this.timeout),
      'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:us-east-1:123456789012:function:fn',
      'Lambda-Runtime-Trace-Id': TRACE_ID,
      ...event.headers,
    };
    this.calls.push({ start, answered: false, answer: undefined });
    response.writeHead(200, headers).end(event.raw ?? JSON.stringify(event.payload ?? {}));
    this.#hear();
  }

  async #read(request, response, name) {
    const call = this.calls.at(-1);
    const isFirst = call?.answered === false;
    if (isFirst) call.answered = true;
    const body = await buffer(request).catch(() => undefined);
    if (name === 'init/error') this.initError = body;
    else if (isFirst) call.answer = answerOf(request, body, name.endsWith('/error'));
    response.writeHead(202, { 'Content-Type': 'application/json' }).end('{"status":"OK"}\n');
    this.#hear();
  }
}

function answerOf({ headers, trailers }, body, isError) {
  if (body === undefined) return { kind: 'truncated-response' };
  if (isError) return { kind: 'error', body };
  const streaming = headers['lambda-runtime-function-response-mode'] === 'streaming';
  if (!streaming && body.length > LARGEST_RESPONSE) {
    const errorMessage = `Response payload size exceeded maximum allowed payload size (${LARGEST_RESPONSE} bytes).`;
    return { kind: 'platform', errorType: 'Function.ResponseSizeTooLarge', errorMessage };
  }
  if (!streaming) return { kind: 'response', body };
  return { kind: 'response', body, contentType: headers['content-type'], failure: trailers['lambda-runtime-function-error-body'] };
}
