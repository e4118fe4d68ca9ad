import { expect, it } from 'vitest';
import { expectedEventsIndex, presentEventsIndex } from '../scripts/events-index.js';
import { staleFixtures } from '../scripts/fixtures.js';

it('fixtures are what `npm run fixtures` writes', async () => {
  expect(await staleFixtures()).toEqual([]);
});

it('the table of event sources is what `npm run fixtures` writes', () => {
  expect(presentEventsIndex()).toBe(expectedEventsIndex());
});
