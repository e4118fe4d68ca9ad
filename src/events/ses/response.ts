import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const DISPOSITIONS: ReadonlySet<unknown> = new Set(['STOP_RULE', 'STOP_RULE_SET', 'CONTINUE']);

function isAnswered(event: unknown): boolean {
  const records = isPlainObject(event) ? event.Records : undefined;
  const record: unknown = Array.isArray(records) ? (records as unknown[])[0] : undefined;
  const { receipt } = ((record as { ses?: unknown } | null | undefined)?.ses ?? {}) as {
    receipt?: { action?: { invocationType?: unknown } };
  };
  return receipt?.action?.invocationType === 'RequestResponse';
}

function* problemsOf(answer: unknown): Generator<string> {
  if (answer === undefined || answer === null) return;
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object { disposition }`;
    return;
  }
  if (!DISPOSITIONS.has(answer.disposition)) {
    yield `disposition is ${show(answer.disposition)}, none of "STOP_RULE", "STOP_RULE_SET" and "CONTINUE"`;
  }
}

/**
 * What SES makes of an answer: a rule that waits for it goes on or stops, any other ignores it.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html
 */
export const dispositionResponse: ResponseContract = {
  summary:
    'Ignored, unless the rule calls with `RequestResponse`: then `{ disposition: "STOP_RULE" | "STOP_RULE_SET" | "CONTINUE" }`, or nothing to continue',
  problems: (answer, event) =>
    isAnswered(event) ? Array.from(problemsOf(answer), (problem) => `${problem}, so SES continues with the next action.`) : [],
};
