import { anAccountId, aNonEmptyString, aRegion, aString, aStringMatching, either, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { namedTexts, type NamedTexts } from '../../values/texts.js';
import { anInstant, type Instant } from '../../values/time.js';
import {
  CHANNELS,
  INITIATION_METHODS,
  isEmailAddress,
  isTelephoneNumber,
  type ConnectChannel,
  type ConnectInitiationMethod,
} from './contact.js';

/** Which flow calls the function for which contact, and with what. Everything has a default. */
export interface ConnectContactFlowEventInit {
  /** `Details.Parameters`: what the flow's Invoke AWS Lambda function block hands over. Default `{}`. */
  parameters?: NamedTexts | undefined;
  /** The contact's own attributes, set by the flow so far: 32 KB at most. Default `{}`. */
  attributes?: NamedTexts | undefined;
  /** How customer and contact centre speak with each other. Default: what endpoints and `initiationMethod` tell; otherwise `VOICE`. */
  channel?: ConnectChannel | undefined;
  /** What began the contact. Default `INBOUND` for calls and e-mails, `API` for chats and tasks. */
  initiationMethod?: ConnectInitiationMethod | undefined;
  /** Id of the contact. Default: a UUID. */
  contactId?: string | undefined;
  /** Id of the contact with which all began. Default: `contactId`; another one for a transfer, a callback, or a flow after the end. */
  initialContactId?: string | undefined;
  /** Id of the contact before this one. Default: `initialContactId`. */
  previousContactId?: string | undefined;
  /** Id of a contact that this one is linked to, such as the call from which a guide was opened. Default: null. */
  relatedContactId?: string | null | undefined;
  /** The customer's telephone number (E.164) or e-mail address, or null. Default: made up for calls and e-mails, otherwise null. */
  customerEndpoint?: string | null | undefined;
  /** The contact centre's telephone number (E.164) or e-mail address, or null. Default: made up for calls and e-mails, otherwise null. */
  systemEndpoint?: string | null | undefined;
  /** Name of the queue that the contact is in; its ARN is made up. Default: null, in no queue yet. */
  queue?: string | null | undefined;
  /** The customer's audio in Kinesis Video Streams: null before it was ever streamed, then started, then also stopped. Default: null. */
  audio?: 'started' | 'stopped' | null | undefined;
  /** `SegmentAttributes["connect:Subtype"]`, such as `connect:SMS`. Default: that of the channel; tasks have none. */
  subtype?: string | undefined;
  /** The customer's id, which a flow or an API gave to the contact. Default: null. */
  customerId?: string | null | undefined;
  /** `Name` of a task or a chat. Default: null. */
  name?: string | null | undefined;
  /** Description of a task or a chat. Default: null. */
  description?: string | null | undefined;
  /** Language of the contact. Default `en-US`. */
  languageCode?: string | undefined;
  /** The contact's own tags, beside those of Connect. Default: none. */
  tags?: NamedTexts | undefined;
  /** ARN of the Connect instance; `region` and `accountId` are parts of it. Default: made of those. */
  instanceARN?: string | undefined;
  /** Region of the instance. Default: the configured region. */
  region?: string | undefined;
  /** Account of the instance: 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** When the function is called, which only the audio tells. Default: the configured time. */
  time?: Instant | undefined;
}

/** The options that the ARN of an instance says as well. */
export const PARTS_OF_INSTANCE_ARN = ['region', 'accountId'] as const;

const nothing = oneOf([null]);
const anEndpoint: OptionCheck = {
  expected: 'a telephone number in E.164 form ("+12065550100"), an e-mail address, or null',
  accepts: (value) => value === null || (typeof value === 'string' && (isTelephoneNumber(value) || isEmailAddress(value))),
};

/** The options of a contact flow's event. */
export const connectContactFlowEventOptions: OptionTable<ConnectContactFlowEventInit> = optionTable<ConnectContactFlowEventInit>({
  parameters: namedTexts,
  attributes: namedTexts,
  channel: oneOf(CHANNELS),
  initiationMethod: oneOf(INITIATION_METHODS),
  contactId: aNonEmptyString,
  initialContactId: aNonEmptyString,
  previousContactId: aNonEmptyString,
  relatedContactId: either(aNonEmptyString, nothing),
  customerEndpoint: anEndpoint,
  systemEndpoint: anEndpoint,
  queue: either(aNonEmptyString, nothing),
  audio: oneOf(['started', 'stopped', null]),
  subtype: aNonEmptyString,
  customerId: either(aNonEmptyString, nothing),
  name: either(aString, nothing),
  description: either(aString, nothing),
  languageCode: aStringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'the code of a language, such as "en-US"'),
  tags: namedTexts,
  instanceARN: aStringMatching(
    /^arn:aws(-[a-z]+)*:connect:[a-z0-9-]+:\d{12}:instance\/[A-Za-z0-9-]+$/,
    'the ARN of a Connect instance: arn:aws:connect:‹region›:‹account›:instance/‹id›',
  ),
  region: aRegion,
  accountId: anAccountId,
  time: anInstant,
});
