import { BedrockAgentFunctionResolver } from '@aws-lambda-powertools/event-handler/bedrock-agent';
import * as fc from 'fast-check';
import { createContext } from 'lambdouble';
import { anyBedrockAgentFunctionEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';
import { facts } from '../../src/events/bedrock-agent/index.js';

it('BedrockAgentFunctionResolver finds the function of every event, and its answer is well formed', async () => {
  const app = new BedrockAgentFunctionResolver();
  const called: string[] = [];
  for (const name of ['getOrder', 'bookTable', 'OrderActions__cancel']) {
    app.tool(
      async () => {
        called.push(name);
        return 'done';
      },
      { name, description: name },
    );
  }
  await fc.assert(
    fc.asyncProperty(anyBedrockAgentFunctionEvent(), async (event) => {
      const answer = await app.resolve(event, createContext());
      expect(called.at(-1)).toBe(event.function);
      expect(facts.response.problems(answer, event)).toEqual([]);
      expect(answer).toMatchObject({ response: { functionResponse: { responseBody: { TEXT: { body: '"done"' } } } } });
    }),
    { seed: 20_260_115, numRuns: 1000 },
  );
});
