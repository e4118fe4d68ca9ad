import type { StreamedPrelude, StreamedResponse } from './streamed-response.js';
import { textOf } from './text.js';

/** A streamed HTTP response as a whole: its metadata, and its body in the form in which a handler without streaming would give it. */
export interface StreamedHttpResponse extends StreamedPrelude {
  readonly statusCode: number;
  readonly body: string;
  /** `true` where the body isn't text, and is given in base64. */
  readonly isBase64Encoded?: true;
}

/** What a caller of a streaming handler ends up with: an HTTP response if it began with metadata, else the text, or the bytes where they are no text. */
export type StreamedPayload = StreamedHttpResponse | string | Uint8Array;

/** A streamed response as a whole. */
export function bufferedView(response: StreamedResponse): StreamedPayload {
  const { prelude, body } = response;
  const text = textOf(body);
  if (prelude === undefined) return text ?? body;
  const content = text === undefined ? { body: Buffer.from(body).toString('base64'), isBase64Encoded: true as const } : { body: text };
  return { statusCode: 200, ...prelude, ...content };
}
