import { memberAt } from '../../contracts/carried.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

/** The profiles of an event or of an answer, as a list. */
export function profilesIn(value: unknown): readonly unknown[] | undefined {
  const profiles = memberAt(value, 'Items', 'CustomerProfiles');
  return Array.isArray(profiles) ? (profiles as unknown[]) : undefined;
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  const results = profilesIn(answer);
  if (results === undefined) {
    yield `The answer is ${show(answer)}, not { Items: { CustomerProfiles: [...] } }, so all profiles count as failed.`;
    return;
  }
  const missing = new Set(profilesIn(event)?.map((profile) => memberAt(profile, 'ProfileId')));
  const asked = new Set(missing);
  for (const [index, result] of results.entries()) {
    const where = `CustomerProfiles[${index}]`;
    const id = memberAt(result, 'Id');
    if (!asked.has(id)) yield `${where}.Id is ${show(id)}, which is no profile of this event.`;
    else if (!missing.delete(id)) yield `${where}.Id is ${show(id)}, which another element has too.`;
    const data = memberAt(result, 'ResultData');
    if (data !== undefined && data !== null && !isPlainObject(data)) yield `${where}.ResultData is ${show(data)}, not an object.`;
  }
  for (const id of missing) yield `There is no element for the profile ${show(id)}, so it counts as failed.`;
}

/**
 * What an outbound campaign makes of an answer: a result for each profile of the event, by its id.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/lambda-invoke-functions.html
 */
export const campaignResponse: ResponseContract = {
  summary:
    '`{ Items: { CustomerProfiles: [{ Id, ResultData? }] } }` with one element for each profile; one that is missing counts as failed',
  problems: (answer, event) => [...problemsOf(answer, event)],
};
