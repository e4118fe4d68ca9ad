/** The skill. */
export interface AlexaApplication {
  applicationId: string;
}

/** Whose device it is. */
export interface AlexaUser {
  userId: string;
  /** Present once the user has linked an account. */
  accessToken?: string;
}

/** The conversation between somebody and a skill. */
export interface AlexaSession {
  new: boolean;
  sessionId: string;
  application: AlexaApplication;
  /** What the skill's last answer kept; absent in a new session. */
  attributes?: { [name: string]: unknown };
  user: AlexaUser;
}

/** The device, and what it can do. */
export interface AlexaDevice {
  deviceId: string;
  supportedInterfaces: { [name: string]: object };
}

/** Where a request comes from, and how to reach Alexa's APIs. */
export interface AlexaContext {
  /** Present for a device that plays audio. */
  AudioPlayer?: { playerActivity: 'IDLE' | 'PAUSED' | 'PLAYING' | 'BUFFER_UNDERRUN' | 'FINISHED' | 'STOPPED' };
  Extensions?: { available: { [uri: string]: object } };
  System: {
    application: AlexaApplication;
    user: AlexaUser;
    device: AlexaDevice;
    apiEndpoint: string;
    apiAccessToken: string;
  };
}

/** Somebody opens the skill without saying what they want. */
export interface AlexaLaunchRequest {
  type: 'LaunchRequest';
  requestId: string;
  locale: string;
  timestamp: string;
  shouldLinkResultBeReturned: boolean;
}

/** Whether somebody has confirmed. */
export type AlexaConfirmationStatus = 'NONE' | 'DENIED' | 'CONFIRMED';

/** What a value may mean, by one authority: a slot type of the skill, or Alexa's own. */
export interface AlexaResolution {
  authority: string;
  status: { code: 'ER_SUCCESS_MATCH' | 'ER_SUCCESS_NO_MATCH' | 'ER_ERROR_TIMEOUT' | 'ER_ERROR_EXCEPTION' };
  /** Absent without a match. */
  values: { value: { name: string; id: string } }[];
}

/** A slot of an intent; without value while nothing was said for it. */
export interface AlexaSlot {
  name: string;
  value?: string;
  /** Present for slot types of the skill's own. */
  resolutions?: { resolutionsPerAuthority: AlexaResolution[] };
  confirmationStatus: AlexaConfirmationStatus;
  source?: string;
  slotValue?: { type: 'Simple'; value: string; resolutions?: { resolutionsPerAuthority: AlexaResolution[] } };
}

/** What somebody wants. */
export interface AlexaIntent {
  name: string;
  confirmationStatus: AlexaConfirmationStatus;
  /** Absent for an intent without slots. */
  slots?: { [name: string]: AlexaSlot };
}

/** Somebody says what they want. */
export interface AlexaIntentRequest {
  type: 'IntentRequest';
  requestId: string;
  locale: string;
  timestamp: string;
  intent: AlexaIntent;
  dialogState: 'STARTED' | 'IN_PROGRESS' | 'COMPLETED';
}

/** The session has ended, but not by the skill. */
export interface AlexaSessionEndedRequest {
  type: 'SessionEndedRequest';
  requestId: string;
  locale: string;
  timestamp: string;
  reason: 'USER_INITIATED' | 'ERROR' | 'EXCEEDED_MAX_REPROMPTS';
  /** Present for the reason `ERROR`. */
  error?: { type: 'INVALID_RESPONSE' | 'DEVICE_COMMUNICATION_ERROR' | 'INTERNAL_SERVICE_ERROR' | 'ENDPOINT_TIMEOUT'; message: string };
}

/** What Alexa sends, around any request. */
interface AlexaEnvelope<Request> {
  version: string;
  session: AlexaSession;
  context: AlexaContext;
  request: Request;
}

/** The event of somebody who opens the skill. */
export type AlexaLaunchRequestEnvelope = AlexaEnvelope<AlexaLaunchRequest>;
/** The event of somebody who says what they want. */
export type AlexaIntentRequestEnvelope = AlexaEnvelope<AlexaIntentRequest>;
/** The event of a session that has ended. */
export type AlexaSessionEndedRequestEnvelope = AlexaEnvelope<AlexaSessionEndedRequest>;
/** Any of these events. */
export type AlexaRequestEnvelope = AlexaLaunchRequestEnvelope | AlexaIntentRequestEnvelope | AlexaSessionEndedRequestEnvelope;

/** What Alexa says. */
export type AlexaOutputSpeech = { type: 'PlainText'; text: string } | { type: 'SSML'; ssml: string };

/** A skill's answer. */
export interface AlexaResponseEnvelope {
  version: string;
  /** Kept for the next request of the session. */
  sessionAttributes?: { [name: string]: unknown } | undefined;
  response: {
    outputSpeech?: AlexaOutputSpeech | undefined;
    card?:
      | { type: 'Simple'; title?: string; content?: string }
      | { type: 'Standard'; title?: string; text?: string; image?: { smallImageUrl?: string; largeImageUrl?: string } }
      | { type: 'LinkAccount' }
      | { type: 'AskForPermissionsConsent'; permissions: string[] }
      | undefined;
    reprompt?: { outputSpeech?: AlexaOutputSpeech } | undefined;
    directives?: { type: string; [member: string]: unknown }[] | undefined;
    shouldEndSession?: boolean | undefined;
  };
}
