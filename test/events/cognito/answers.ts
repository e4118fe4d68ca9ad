import { factsOf } from '../../../src/events/detect.js';

/** Runs of a property, from a fixed seed. */
export const SETTINGS = { seed: 20_260_115, numRuns: 300 };

/** What is wrong with an answer, by the event's own source. */
export function problemsOf(event: object, answer: unknown): readonly string[] {
  return factsOf(event)!.response.problems(JSON.parse(JSON.stringify(answer)), event);
}

/** The event as a handler returns it with members of its response set. */
export function answered<Event extends { response: object }>(event: Event, response: object): Event {
  return { ...event, response: { ...event.response, ...response } };
}
