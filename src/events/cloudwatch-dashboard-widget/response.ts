import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const REMOVED = /<(script|iframe|use)[\s/>]/i;

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  if (answer === undefined || answer === null) {
    yield `The answer is ${answer}, so the widget shows nothing: return HTML, JSON, or { markdown }.`;
    return;
  }
  const describes = isPlainObject(event) && event.describe === true && event.widgetContext === undefined;
  if (isPlainObject(answer) && Object.hasOwn(answer, 'markdown')) {
    if (typeof answer.markdown !== 'string') yield `markdown is ${show(answer.markdown)}, not a string, so the console shows it as JSON.`;
  } else if (describes && typeof answer !== 'string') {
    yield `The answer is ${show(answer)}, so the console has no documentation to show: return { markdown }.`;
  }
  const removed = typeof answer === 'string' ? REMOVED.exec(answer)?.[1] : undefined;
  if (removed !== undefined) yield `The HTML has <${removed.toLowerCase()}>, which the dashboard removes.`;
}

/**
 * What a dashboard makes of an answer: it shows a string as HTML, `{ markdown }` as Markdown, and anything else as JSON.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_security.html
 */
export const widgetResponse: ResponseContract = {
  summary: 'A string of HTML without scripts, `{ markdown }`, or anything else, which is shown as JSON',
  problems: (answer, event) => [...problemsOf(answer, event)],
};
