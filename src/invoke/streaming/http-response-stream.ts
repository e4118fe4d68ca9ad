/** The content type by which front doors know that a response begins with its metadata. */
export const HTTP_INTEGRATION: string = 'application/vnd.awslambda.http-integration-response';
/** Bytes of zero between the metadata and the body. */
export const DELIMITER_LENGTH = 8;

/** A stream as far as its beginning goes. */
interface Underlying {
  setContentType(contentType: string): void;
  _onBeforeFirstWrite?: (write: (chunk: unknown) => unknown) => void;
}

/** `awslambda.HttpResponseStream`: lets a response begin with its status and headers, on the first `write` and not before. */
export class HttpResponseStream {
  static from(underlyingStream: Underlying, prelude: unknown): Underlying {
    underlyingStream.setContentType(HTTP_INTEGRATION);
    const metadataPrelude = JSON.stringify(prelude) as string | undefined;
    underlyingStream._onBeforeFirstWrite = (write) => {
      write(metadataPrelude);
      write(new Uint8Array(DELIMITER_LENGTH));
    };
    return underlyingStream;
  }
}
