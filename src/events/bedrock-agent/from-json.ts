import { conversion, type Conversion } from '../../contracts/conversion.js';
import { setOwn } from '../../internal/plain-object.js';
import { createBedrockAgentApiEvent, createBedrockAgentFunctionEvent } from './factory.js';
import { bedrockAgentApiEventOptions, bedrockAgentFunctionEventOptions } from './init.js';
import { parametersOf, type BedrockAgentParametersInit, type BedrockAgentParameterValue } from './parameters.js';
import type { BedrockAgentApiEvent, BedrockAgentParameter } from './types.js';

function plainValue({ type, value }: BedrockAgentParameter): BedrockAgentParameterValue {
  return type === 'string' ? value : (JSON.parse(value) as BedrockAgentParameterValue);
}

/** Plain values by name where they make this list, otherwise the list. */
function plainIn(parameters: readonly BedrockAgentParameter[]): BedrockAgentParametersInit {
  try {
    const plain: Record<string, BedrockAgentParameterValue> = {};
    for (const parameter of parameters) setOwn(plain, parameter.name, plainValue(parameter));
    const made = parametersOf('read parameters', 'parameters', plain);
    return JSON.stringify(made) === JSON.stringify(parameters) ? plain : parameters;
  } catch {
    return parameters;
  }
}

function contentIn({ requestBody }: BedrockAgentApiEvent): readonly [contentType: string, properties: BedrockAgentParameter[]] | undefined {
  const [content] = Object.entries(requestBody?.content ?? {});
  return content === undefined ? undefined : [content[0], content[1].properties];
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createBedrockAgentApiEvent',
    create: createBedrockAgentApiEvent,
    options: bedrockAgentApiEventOptions,
    readings: {
      parameters: ({ parameters }) => plainIn(parameters),
      requestBody: (event) => {
        const content = contentIn(event);
        return content === undefined ? undefined : plainIn(content[1]);
      },
      contentType: (event) => contentIn(event)?.[0],
    },
  }),
  conversion({
    factory: 'createBedrockAgentFunctionEvent',
    create: createBedrockAgentFunctionEvent,
    options: bedrockAgentFunctionEventOptions,
    readings: { parameters: ({ parameters }) => plainIn(parameters ?? []) },
  }),
];
