import { inspect } from 'node:util';
import { isPlainObject } from '../../internal/plain-object.js';
import { DELIMITER_LENGTH, HTTP_INTEGRATION } from './http-response-stream.js';
import type { ArrivedChunk } from './response-line.js';
import { asText } from './text.js';

/** A piece of a streamed body, as the caller received it. */
export interface StreamedChunk {
  /** Its bytes. */
  readonly data: Uint8Array;
  /** The same as text, read as UTF-8. */
  readonly text: string;
  /** Milliseconds from the start of the invocation to its arrival, on the invocation's clock. */
  readonly elapsed: number;
}

/** The metadata with which the response of an HTTP integration begins. */
export interface StreamedPrelude {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly cookies?: readonly string[];
}

interface Received {
  readonly contentType: string;
  readonly arrived: readonly ArrivedChunk[];
  readonly start: number;
  readonly trailers: Readonly<Record<string, string>>;
  readonly complete: boolean;
}

/** Where the metadata end: a JSON object, and as many zeros after it. */
interface Beginning {
  readonly prelude: StreamedPrelude;
  /** Bytes that it takes up, zeros included. */
  readonly length: number;
}

const DELIMITER = Buffer.alloc(DELIMITER_LENGTH);

/**
 * What the caller of a streaming handler received.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html
 */
export class StreamedResponse {
  /** The content type that the function gave it. */
  readonly contentType: string;
  /** What was said after the body: `Lambda-Runtime-Function-Error-Type` and `-Error-Body` where the handler failed. */
  readonly trailers: Readonly<Record<string, string>>;
  /** It was ended, and all of it arrived. */
  readonly complete: boolean;
  readonly #arrived: readonly ArrivedChunk[];
  readonly #start: number;
  #bytes: Uint8Array | undefined;
  #beginning: { readonly found: Beginning | undefined } | undefined;
  #chunks: readonly StreamedChunk[] | undefined;

  constructor({ contentType, arrived, start, trailers, complete }: Received) {
    this.contentType = contentType;
    this.trailers = { ...trailers };
    this.complete = complete;
    this.#arrived = [...arrived];
    this.#start = start;
  }

  /** Everything that went over the line, to the byte: metadata and zeros included. */
  get bytes(): Uint8Array {
    return (this.#bytes ??= Buffer.concat(this.#arrived.map(({ data }) => data)));
  }

  /** The metadata of `HttpResponseStream.from(...)`, if they went out. */
  get prelude(): StreamedPrelude | undefined {
    return this.#begin()?.prelude;
  }

  /** The body, without the metadata. */
  get body(): Uint8Array {
    return this.bytes.subarray(this.#begin()?.length ?? 0);
  }

  /** The body as text, read as UTF-8. */
  get text(): string {
    return asText(this.body);
  }

  /** The pieces of the body, in the order of their arrival. */
  get chunks(): readonly StreamedChunk[] {
    return (this.#chunks ??= this.#bodyChunks());
  }

  toJSON(): object {
    const { contentType, prelude, trailers, complete } = this;
    const chunks = this.chunks.map(({ text, elapsed }) => ({ text, elapsed }));
    return { contentType, ...(prelude === undefined ? {} : { prelude }), chunks, trailers, complete };
  }

  #begin(): Beginning | undefined {
    return (this.#beginning ??= { found: this.contentType === HTTP_INTEGRATION ? beginningOf(this.bytes) : undefined }).found;
  }

  #bodyChunks(): StreamedChunk[] {
    let skipped = this.#begin()?.length ?? 0;
    const chunks: StreamedChunk[] = [];
    for (const { data: whole, time } of this.#arrived) {
      const data = whole.subarray(Math.min(skipped, whole.length));
      skipped -= whole.length - data.length;
      if (data.length > 0) chunks.push({ data, text: asText(data), elapsed: time - this.#start });
    }
    return chunks;
  }
}

Object.defineProperty(StreamedResponse.prototype, inspect.custom, {
  value(this: StreamedResponse, _depth: number, options: object, show: typeof inspect) {
    return `StreamedResponse ${show(this.toJSON(), options)}`;
  },
});

function beginningOf(bytes: Uint8Array): Beginning | undefined {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(DELIMITER);
  if (end < 0) return undefined;
  try {
    const prelude: unknown = JSON.parse(asText(bytes.subarray(0, end)));
    return isPlainObject(prelude) ? { prelude, length: end + DELIMITER_LENGTH } : undefined;
  } catch {
    return undefined;
  }
}
