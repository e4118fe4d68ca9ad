import { expect, it } from 'vitest';
import { staleFixtures } from '../scripts/fixtures.js';

it('fixtures are what `npm run fixtures` writes', async () => {
  expect(await staleFixtures()).toEqual([]);
});
