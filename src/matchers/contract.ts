import type { EventSourceFacts } from '../contracts/facts.js';
import { factsOf } from '../events/detect.js';
import type { Outcome } from '../invoke/outcome.js';
import { HTTP_INTEGRATION } from '../invoke/streaming/http-response-stream.js';
import { show } from '../internal/show.js';
import { cannotJudge, type MatcherView, type Verdict } from './matcher.js';
import { report, type Report } from './report.js';

/** Judges an outcome by what its event's source documents; an event of no known source can't be judged. */
export function byContract(view: MatcherView, outcome: Outcome, judge: (facts: EventSourceFacts) => Verdict): Verdict {
  const facts = factsOf(outcome.event);
  if (facts !== undefined) return judge(facts);
  return withoutContract(
    view,
    `The event comes from no source that lambdouble knows: ${show(outcome.event)}`,
    'Build the event with one of lambdouble’s factories, or compare the payload itself: toSucceedWith(...).',
  );
}

/** The verdict on an outcome whose source has no such contract. */
export function withoutContract({ context, hint }: MatcherView, reason: string, wayOut: string): Verdict {
  return cannotJudge(context, () => [hint, '', context.utils.RECEIVED_COLOR(reason), '', wayOut].join('\n'));
}

/** What is wrong with a handler's answer, as its source would see it, or `undefined` when there is none to look at. */
export function problemsOf(facts: EventSourceFacts, outcome: Outcome): readonly string[] | undefined {
  if (outcome.status !== 'succeeded') return undefined;
  if (lacksMetadata(outcome)) return [NO_METADATA];
  return facts.response.problems(answerOf(outcome), outcome.event);
}

const NO_METADATA =
  'HttpResponseStream.from(...) sends the status and the headers with the first write(), and the stream was ended without one, so they never ' +
  'went out. Write before end(...), if only an empty text.';

function lacksMetadata({ stream }: Outcome): boolean {
  return stream !== undefined && stream.contentType === HTTP_INTEGRATION && stream.prelude === undefined;
}

/** What a front door reads as a handler's answer: a stream without metadata is the body of a 200. */
export function answerOf({ payload, stream }: Outcome): unknown {
  if (stream === undefined || stream.prelude !== undefined) return payload;
  const content =
    typeof payload === 'string' ? { body: payload } : { body: Buffer.from(stream.body).toString('base64'), isBase64Encoded: true };
  return { statusCode: 200, headers: { 'content-type': stream.contentType }, ...content };
}

/** The part of a report that says what a malformed answer is and what its source makes of it. */
export function malformed(facts: EventSourceFacts, outcome: Outcome, problems: readonly string[]): Pick<Report, 'received' | 'details'> {
  return {
    received: `a malformed answer: ${show(outcome.payload)}`,
    details: [
      problems.map((problem) => `- ${problem}`).join('\n'),
      `What an answer to this event must be (${facts.title}): ${facts.response.summary}.`,
    ],
  };
}

/** A message about an outcome that the source would not accept. */
export function unusable(
  view: MatcherView,
  facts: EventSourceFacts,
  outcome: Outcome,
  expected: string,
  problems: readonly string[],
): string {
  return report(view, outcome, { expected, ...(problems.length === 0 ? {} : malformed(facts, outcome, problems)) });
}
