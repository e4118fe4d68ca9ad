import type { LexV2Event, LexV2Slot, LexV2SlotValue } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { setOwn } from '../../internal/plain-object.js';
import { createLexV2Event } from './factory.js';
import { lexV2EventOptions, type LexV2EventInit, type LexV2SlotInit } from './init.js';

/** A plain text where nothing was resolved to anything else, otherwise as much of the value as doesn't follow. */
function valueIn(value: LexV2SlotValue): string | Partial<LexV2SlotValue> {
  const { originalValue, interpretedValue, resolvedValues } = value;
  if (interpretedValue === undefined || resolvedValues.length !== 1 || resolvedValues[0] !== interpretedValue) return value;
  return originalValue === interpretedValue ? originalValue : { originalValue, interpretedValue };
}

function slotIn(slot: LexV2Slot | null): LexV2SlotInit {
  if (slot === null) return null;
  return slot.shape === 'List' ? slot.values.map(({ value }) => valueIn(value)) : valueIn(slot.value);
}

function slotsIn(event: LexV2Event): NonNullable<LexV2EventInit['slots']> {
  const slots: Record<string, LexV2SlotInit> = {};
  for (const [name, slot] of Object.entries(event.sessionState.intent.slots)) setOwn(slots, name, slotIn(slot));
  return slots;
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createLexV2Event',
    create: createLexV2Event,
    options: lexV2EventOptions,
    readings: {
      intent: ({ sessionState }) => sessionState.intent.name,
      slots: slotsIn,
      state: ({ sessionState }) => sessionState.intent.state,
      confirmationState: ({ sessionState }) => sessionState.intent.confirmationState,
      alternatives: ({ interpretations }) =>
        interpretations
          .slice(1)
          .map(({ intent }) => intent.name)
          .filter((name) => name !== 'FallbackIntent'),
      nluConfidence: ({ interpretations }) => interpretations[0]?.nluConfidence,
      sentiment: ({ interpretations }) => interpretations[0]?.sentimentResponse?.sentiment as LexV2EventInit['sentiment'],
      sessionAttributes: ({ sessionState }) => sessionState.sessionAttributes,
      activeContexts: ({ sessionState }) => sessionState.activeContexts,
    },
  }),
];
