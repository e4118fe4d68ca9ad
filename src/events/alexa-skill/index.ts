export { facts } from './facts.js';
export { createAlexaIntentRequestEnvelope, createAlexaLaunchRequestEnvelope, createAlexaSessionEndedRequestEnvelope } from './factory.js';
export type {
  AlexaIntentRequestEnvelopeInit,
  AlexaLaunchRequestEnvelopeInit,
  AlexaRequestInit,
  AlexaSessionEndedRequestEnvelopeInit,
  AlexaSlotInit,
} from './init.js';
export type {
  AlexaApplication,
  AlexaConfirmationStatus,
  AlexaContext,
  AlexaDevice,
  AlexaIntent,
  AlexaIntentRequest,
  AlexaIntentRequestEnvelope,
  AlexaLaunchRequest,
  AlexaLaunchRequestEnvelope,
  AlexaOutputSpeech,
  AlexaRequestEnvelope,
  AlexaResolution,
  AlexaResponseEnvelope,
  AlexaSession,
  AlexaSessionEndedRequest,
  AlexaSessionEndedRequestEnvelope,
  AlexaSlot,
  AlexaUser,
} from './types.js';
