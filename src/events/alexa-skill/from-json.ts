import { conversion, type Conversion } from '../../contracts/conversion.js';
import { setOwn } from '../../internal/plain-object.js';
import {
  createAlexaIntentRequestEnvelope,
  createAlexaLaunchRequestEnvelope,
  createAlexaSessionEndedRequestEnvelope,
  usualIdOf,
} from './factory.js';
import {
  intentRequestEnvelopeOptions,
  launchRequestEnvelopeOptions,
  sessionEndedRequestEnvelopeOptions,
  type AlexaIntentRequestEnvelopeInit,
  type AlexaSlotInit,
} from './init.js';
import type { AlexaIntentRequestEnvelope, AlexaRequestEnvelope, AlexaSlot } from './types.js';

function slotIn({ value, resolutions, confirmationStatus }: AlexaSlot): AlexaSlotInit {
  if (value === undefined) return null;
  const slot: Exclude<AlexaSlotInit, string | null> = { value };
  const [resolution] = resolutions?.resolutionsPerAuthority ?? [];
  if (resolution !== undefined) {
    const [match] = resolution.values ?? [];
    slot.name = match?.value.name ?? null;
    if (match !== undefined && match.value.id !== usualIdOf(match.value.name)) slot.id = match.value.id;
  }
  if (confirmationStatus !== 'NONE') slot.confirmationStatus = confirmationStatus;
  return Object.keys(slot).length === 1 ? value : slot;
}

function slotsIn({ request }: AlexaIntentRequestEnvelope): AlexaIntentRequestEnvelopeInit['slots'] {
  const slots: Record<string, AlexaSlotInit> = {};
  for (const [name, slot] of Object.entries(request.intent.slots ?? {})) setOwn(slots, name, slotIn(slot));
  return slots;
}

const readings = {
  accessToken: ({ session }: AlexaRequestEnvelope) => session.user.accessToken,
  supportedInterfaces: ({ context }: AlexaRequestEnvelope) => Object.keys(context.System.device.supportedInterfaces),
  time: ({ request }: AlexaRequestEnvelope) => request.timestamp,
};

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createAlexaLaunchRequestEnvelope',
    create: createAlexaLaunchRequestEnvelope,
    options: launchRequestEnvelopeOptions,
    readings,
  }),
  conversion({
    factory: 'createAlexaIntentRequestEnvelope',
    create: createAlexaIntentRequestEnvelope,
    options: intentRequestEnvelopeOptions,
    readings: {
      ...readings,
      intent: ({ request }) => request.intent.name,
      slots: slotsIn,
      confirmationStatus: ({ request }) => request.intent.confirmationStatus,
      attributes: ({ session }) => session.attributes,
    },
  }),
  conversion({
    factory: 'createAlexaSessionEndedRequestEnvelope',
    create: createAlexaSessionEndedRequestEnvelope,
    options: sessionEndedRequestEnvelopeOptions,
    readings: { ...readings, attributes: ({ session }) => session.attributes },
  }),
];
