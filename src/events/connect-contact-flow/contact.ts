import type { ConnectContactFlowChannel, ConnectContactFlowInitiationMethod } from 'aws-lambda';

/** How customer and contact centre speak with each other. */
export type ConnectChannel = ConnectContactFlowChannel | 'TASK';

/** What began a contact. */
export type ConnectInitiationMethod =
  | ConnectContactFlowInitiationMethod
  | 'QUEUE_TRANSFER'
  | 'DISCONNECT'
  | 'MONITOR'
  | 'EXTERNAL_OUTBOUND'
  | 'WEBRTC_API'
  | 'AGENT_REPLY'
  | 'FLOW';

/** The channels. */
export const CHANNELS: readonly ConnectChannel[] = ['VOICE', 'CHAT', 'TASK', 'EMAIL'];

/** The ways in which contacts begin. */
export const INITIATION_METHODS: readonly ConnectInitiationMethod[] = [
  'INBOUND',
  'OUTBOUND',
  'TRANSFER',
  'QUEUE_TRANSFER',
  'CALLBACK',
  'API',
  'DISCONNECT',
  'MONITOR',
  'EXTERNAL_OUTBOUND',
  'WEBRTC_API',
  'AGENT_REPLY',
  'FLOW',
];

/** The initiation methods whose contact follows another one. */
export const FOLLOWING: ReadonlySet<ConnectInitiationMethod> = new Set<ConnectInitiationMethod>([
  'TRANSFER',
  'QUEUE_TRANSFER',
  'CALLBACK',
  'DISCONNECT',
]);

/** True for a number in E.164 form. */
export function isTelephoneNumber(address: string): boolean {
  return /^\+\d{3,15}$/.test(address);
}

/** True for an e-mail address. */
export function isEmailAddress(address: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(address);
}

/** What tells the channel of a contact. */
interface ToldContact {
  readonly channel?: ConnectChannel | undefined;
  readonly initiationMethod?: ConnectInitiationMethod | undefined;
  readonly customerEndpoint?: string | null | undefined;
  readonly systemEndpoint?: string | null | undefined;
}

/** The channel of a contact: the one that is given, or the one that follows from the rest. */
export function channelOf({ channel, initiationMethod, customerEndpoint, systemEndpoint }: ToldContact): ConnectChannel {
  if (channel !== undefined) return channel;
  if (initiationMethod === 'WEBRTC_API') return 'VOICE';
  if (initiationMethod === 'AGENT_REPLY' || customerEndpoint?.includes('@') || systemEndpoint?.includes('@')) return 'EMAIL';
  return initiationMethod === 'API' ? 'CHAT' : 'VOICE';
}

/** False for the e-mail address of a caller and for the telephone number of somebody who writes an e-mail. */
export function isAddressOf(channel: ConnectChannel, address: string | null | undefined): boolean {
  if (address === undefined || address === null) return true;
  if (channel === 'VOICE') return isTelephoneNumber(address);
  return channel !== 'EMAIL' || isEmailAddress(address);
}
