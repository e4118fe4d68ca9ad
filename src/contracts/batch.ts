import { show } from '../internal/show.js';
import type { ResponseContract } from './response.js';

/** What names a record of a batch in an answer: a text for most sources, the partition and the offset for Kafka. */
export type BatchItemIdentifier = string | { readonly [member: string]: string | number };

/** How a handler reports that only some records of a batch failed (`ReportBatchItemFailures`). */
export interface BatchContract {
  /** The field whose value identifies a record, such as `messageId`. */
  readonly identifier: string;
  /** The identifiers of an event's records, in order; none where failures of single records can't be reported. */
  identifiers(event: unknown): readonly BatchItemIdentifier[];
  /**
   * For each record, within what it is in order: records for which this is equal come one after the other. `undefined` for a record
   * that is in no order. Absent where no record is.
   */
  orderedWithin?(event: unknown): readonly (string | undefined)[];
  /** Present where the first record that is reported counts, and Lambda delivers it and all that are in order after it again. */
  readonly resumesAtFirst?: true;
}

/** A text that is equal for equal identifiers, whatever the order of their members. */
export function identifierKey(identifier: unknown): string {
  if (typeof identifier !== 'object' || identifier === null || Array.isArray(identifier)) return JSON.stringify(identifier) ?? 'undefined';
  const members = Object.entries(identifier as Record<string, unknown>).toSorted(([some], [other]) => (some < other ? -1 : 1));
  return JSON.stringify(members);
}

/** The records of an event in which they stand under `Records`; nothing for any other value. */
export function recordsOf(event: unknown): readonly unknown[] {
  const records = (event as { Records?: unknown } | null | undefined)?.Records;
  return Array.isArray(records) ? (records as unknown[]) : [];
}

/** True for the last invocation of a tumbling window without records, of which only the stream's ARN tells the service it comes from. */
export function isEmptyWindowOf(service: string, event: unknown): boolean {
  const { window, eventSourceARN } = (event ?? {}) as { window?: unknown; eventSourceARN?: unknown };
  return window !== undefined && typeof eventSourceARN === 'string' && eventSourceARN.split(':')[2] === service;
}

/** The identifiers that a batch response names, or `undefined` when it doesn't have the shape of one. */
export function reportedFailures(answer: unknown): readonly unknown[] | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const failures = (answer as { batchItemFailures?: unknown }).batchItemFailures;
  if (failures === undefined || failures === null) return [];
  if (!Array.isArray(failures)) return undefined;
  return failures.map((failure: unknown) => (failure as { itemIdentifier?: unknown } | null)?.itemIdentifier);
}

/**
 * The strict reading that AWS gives a batch response: nothing at all, `{}` and an empty list mean success; one identifier that is
 * missing, empty or not of this batch makes the whole batch fail.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting
 */
export function batchResponse(batch: BatchContract): ResponseContract {
  return {
    summary: `\`{ batchItemFailures: [{ itemIdentifier: ${batch.identifier} }] }\`, or nothing for success`,
    problems(answer, event) {
      if (answer === null || answer === undefined || answer === '') return [];
      const reported = reportedFailures(answer);
      if (reported === undefined) {
        return [`The answer ${show(answer)} isn’t a batch response, so the whole batch counts as failed.`];
      }
      const known = new Set(batch.identifiers(event).map(identifierKey));
      return reported
        .filter((identifier) => !known.has(identifierKey(identifier)))
        .map(
          (identifier) =>
            `itemIdentifier ${show(identifier)} is no ${batch.identifier} of this batch, so the whole batch counts as failed.`,
        );
    },
  };
}

/**
 * The answer of a function that reads a stream: a batch response, and for an event with a tumbling window the state that goes on to the
 * next invocation.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html
 */
export function streamResponse(batch: BatchContract): ResponseContract {
  const reading = batchResponse(batch);
  return {
    summary: `${reading.summary}; with a tumbling window \`{ state }\` as well`,
    problems(answer, event) {
      const problems = reading.problems(answer, event);
      if (typeof event !== 'object' || event === null || !('window' in event)) return problems;
      const state = typeof answer === 'object' && answer !== null ? (answer as { state?: unknown }).state : undefined;
      if (typeof state === 'object' && state !== null) return problems;
      return [
        ...problems,
        `The answer ${show(answer)} to an event with a tumbling window has no "state", so the invocation counts as failed.`,
      ];
    },
  };
}
