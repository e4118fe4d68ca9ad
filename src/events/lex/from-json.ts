import type { LexEvent } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { setOwn } from '../../internal/plain-object.js';
import { createLexEvent } from './factory.js';
import { lexEventOptions, type LexEventInit, type LexSlotInit } from './init.js';

/** What events have beyond the published type. */
interface Extended {
  readonly alternativeIntents?: readonly { readonly name: string }[] | null;
  readonly sentimentResponse?: { readonly sentimentLabel: NonNullable<LexEventInit['sentiment']> } | null;
}

/** A plain text where it was resolved to itself, otherwise what was said, and what it may mean. */
function slotIn({ currentIntent }: LexEvent, name: string): LexSlotInit {
  const value = currentIntent.slots[name] ?? null;
  const details = (currentIntent.slotDetails as Record<string, LexEvent['currentIntent']['slotDetails'][string] | null>)[name] ?? null;
  if (value === null || details === null) return value;
  const resolutions = details.resolutions.map((resolution) => resolution?.value ?? '');
  const { originalValue } = details;
  if (resolutions.length !== 1 || resolutions[0] !== value) return { originalValue, value, resolutions };
  return originalValue === value ? value : { originalValue, value };
}

function slotsIn(event: LexEvent): NonNullable<LexEventInit['slots']> {
  const slots: Record<string, LexSlotInit> = {};
  for (const name of Object.keys(event.currentIntent.slots)) setOwn(slots, name, slotIn(event, name));
  return slots;
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createLexEvent',
    create: createLexEvent,
    options: lexEventOptions,
    readings: {
      intent: ({ currentIntent }) => currentIntent.name,
      slots: slotsIn,
      confirmationStatus: ({ currentIntent }) => currentIntent.confirmationStatus,
      nluIntentConfidenceScore: ({ currentIntent }) =>
        (currentIntent as { nluIntentConfidenceScore?: number | null }).nluIntentConfidenceScore,
      alternativeIntents: (event) => {
        const { alternativeIntents } = event as LexEvent & Extended;
        return alternativeIntents === null ? null : alternativeIntents?.map(({ name }) => name);
      },
      sentiment: (event) => (event as LexEvent & Extended).sentimentResponse?.sentimentLabel,
    },
  }),
];
