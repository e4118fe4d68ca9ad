import type { BatchContract } from './batch.js';
import type { ResponseContract } from './response.js';

/** An event type that a source has, and the names of what makes it. */
export interface EventTypeFacts {
  /** The type's name, in `@types/aws-lambda` where it is published there. */
  readonly type: string;
  /** Where the type is declared. */
  readonly declaredBy: '@types/aws-lambda' | 'lambdouble';
  readonly create: string;
  readonly any: string;
  /** The factory of one record, where events have records. */
  readonly createRecord?: string;
}

/** What AWS documents about one event source, as data. Everything else reads it. */
export interface EventSourceFacts {
  /** The source's name in every room, such as `s3`. */
  readonly slug: string;
  /** What a person calls it, such as `Amazon S3 event notification`. */
  readonly title: string;
  readonly types: readonly EventTypeFacts[];
  /** How the function is called: the caller waits, or hands over and forgets, or Lambda itself polls the source. */
  readonly invocation: 'synchronous' | 'asynchronous' | 'polled';
  /** How many records one event holds, where events have records. */
  readonly records?: {
    readonly minimum: number;
    readonly maximum: number;
    readonly usual: number;
    /** The records of an event, in order, where they stand elsewhere than under `Records`. */
    of?(event: unknown): readonly unknown[];
  };
  /** Largest event, in bytes. */
  readonly payloadLimit: number;
  /** Further documented limits, for people: what, and how much. */
  readonly limits: Readonly<Record<string, string>>;
  /** What the source makes of the handler's answer. */
  readonly response: ResponseContract;
  /** Present where a handler may report that only some records failed. */
  readonly batch?: BatchContract;
  /**
   * What an event carries that somebody else sent: bodies of messages, data of streams, details; decoded, and read as JSON where it is
   * JSON. In the order of the records, none for an event that carries nothing.
   */
  payloads?(event: unknown): readonly unknown[];
  /**
   * The event of this source that a payload of another source's event stands for, where it looks otherwise there; `undefined` for anything
   * else. A single record needs none of this.
   */
  embedded?(payload: unknown): unknown;
  /** Present where an event is whatever somebody sent, so that nothing tells it from other JSON: `recognises` is false for all of them. */
  readonly unmarked?: true;
  /** True for events of this source and for no other source's; `event` is any JSON value, ours or real. */
  recognises(event: unknown): boolean;
  /** The AWS pages that say so. */
  readonly pages: readonly string[];
}

/** 6 MB, Lambda's own limit for synchronous and polled events, in bytes. */
export const SYNCHRONOUS_PAYLOAD_LIMIT: number = 6 * 1024 * 1024;
/** 1 MB, Lambda's own limit for asynchronous events, in bytes. */
export const ASYNCHRONOUS_PAYLOAD_LIMIT: number = 1024 * 1024;
