/** A handler's answer as an HTTP client of the source would see it. */
export interface HttpResponse {
  readonly statusCode: number;
  /** Header names in lower case; the values of a repeated header joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Every value of every header, names in lower case. */
  readonly multiValueHeaders: Readonly<Record<string, readonly string[]>>;
  readonly cookies: readonly string[];
  /** The body as text; base64 bodies are decoded. */
  readonly body: string;
}

/** What a source makes of the value that a handler answered with (after its journey through JSON). */
export interface ResponseContract {
  /** One sentence for the docs table, such as `A proxy response; anything malformed becomes a 502`. */
  readonly summary: string;
  /** What is wrong with an answer to an event, a sentence each, with what the source would do; empty for a well-formed one. */
  problems(answer: unknown, event: unknown): readonly string[];
  /** Present where the answer is the event itself or a part of it, so that handlers may change what they received. */
  readonly mayFillIn?: true;
  /** True for a failure that is an answer of its own, by which a handler refuses; absent where every failure is one. */
  isRefusal?(error: { readonly errorType: string; readonly errorMessage: string }): boolean;
  /** The HTTP response that a well-formed answer becomes, for sources whose callers speak HTTP. */
  toHttpResponse?(answer: unknown, event: unknown): HttpResponse;
}

/** For sources that look at nothing but whether the handler failed. */
export const ignoredResponse: ResponseContract = {
  summary: 'Ignored; only failing counts',
  problems: () => [],
};
