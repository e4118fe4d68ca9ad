import { madeEvent } from '../../contracts/made-event.js';
import { aBoolean, anArrayOf, aString, aStringMatching, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { human } from '../../values/human.js';
import { randomHex, randomUUID } from '../../values/random-text.js';
import { LARGEST_EVENT, LONGEST_SUBJECT, MOST_OUTBOUND_RECIPIENTS } from './limits.js';
import type { WorkMailAddress, WorkMailMessageFlowEvent } from './types.js';

/** From whom to whom a message is, and which way it goes. Everything has a default. */
export interface WorkMailMessageFlowEventInit {
  /** From whom the message is. Default: made up. */
  mailFrom?: string | undefined;
  /** To whom it is: one at least, at most 500 of an outbound message. Recipients that don't fit into 128 KB are left out, as WorkMail does it. Default: one made up. */
  recipients?: readonly string[] | undefined;
  /** Who sent it in the name of `mailFrom`. Default: absent, as for whoever sends in their own name. */
  sender?: string | undefined;
  /** It is cut off after 256 characters, as WorkMail does it. Default `Hello From Amazon WorkMail!`. */
  subject?: string | undefined;
  /** Default: a UUID. */
  messageId?: string | undefined;
  /** 32 hexadecimal digits. Default: made up. */
  invocationId?: string | undefined;
  /** Default `INBOUND`. */
  flowDirection?: 'INBOUND' | 'OUTBOUND' | undefined;
  /** Whether recipients are missing. Default: whether some had to be left out. */
  truncated?: boolean | undefined;
}

const anAddress: OptionCheck = aStringMatching(/^[^\s@]{1,64}@[^\s@]{1,255}$/, 'an e-mail address');
const someAddresses = anArrayOf(anAddress);

/** The options of a WorkMail event. */
export const workMailMessageFlowEventOptions: OptionTable<WorkMailMessageFlowEventInit> = optionTable<WorkMailMessageFlowEventInit>({
  mailFrom: anAddress,
  recipients: {
    expected: 'an array of one e-mail address or more',
    accepts: (value) => someAddresses.accepts(value) && (value as readonly unknown[]).length > 0,
  },
  sender: anAddress,
  subject: aString,
  messageId: aStringMatching(/^[0-9a-z-]{1,120}$/, 'the id of a message: 1 to 120 lower-case letters, digits and "-"'),
  invocationId: aStringMatching(/^[0-9a-f]{32}$/, '32 hexadecimal digits'),
  flowDirection: oneOf(['INBOUND', 'OUTBOUND']),
  truncated: aBoolean,
});

const DOING = 'create WorkMailMessageFlowEvent';

/** More bytes than an address takes in JSON: six for each unit of text. */
const LARGEST_ADDRESS = 2000;

/** Leaves recipients out, the last first, until the event is no larger than it may be. */
function cutToSize(event: WorkMailMessageFlowEvent): boolean {
  const { recipients } = event.envelope;
  if (recipients.length * LARGEST_ADDRESS <= LARGEST_EVENT) return false;
  let size = Buffer.byteLength(JSON.stringify(event));
  const whole = recipients.length;
  while (size > LARGEST_EVENT) size -= Buffer.byteLength(JSON.stringify(recipients.pop())) + 1;
  return recipients.length < whole;
}

/** The start of a subject, without half a character at its end. */
function subjectOf(subject: string): string {
  if (subject.length <= LONGEST_SUBJECT) return subject;
  const last = subject.charCodeAt(LONGEST_SUBJECT - 1);
  return subject.slice(0, last >= 0xd800 && last <= 0xdbff ? LONGEST_SUBJECT - 1 : LONGEST_SUBJECT);
}

function eventOf(init: WorkMailMessageFlowEventInit): WorkMailMessageFlowEvent {
  const addresses = init.recipients ?? [human().email()];
  if (init.flowDirection === 'OUTBOUND' && addresses.length > MOST_OUTBOUND_RECIPIENTS) {
    throw failure(
      DOING,
      `option "recipients" has ${addresses.length} addresses, more than an outbound message may have`,
      `Pass at most ${MOST_OUTBOUND_RECIPIENTS}.`,
    );
  }
  const recipients: WorkMailAddress[] = [];
  for (const address of addresses) recipients.push({ address });
  const envelope = { mailFrom: { address: init.mailFrom ?? human().email() }, recipients };
  const rest = {
    subject: subjectOf(init.subject ?? 'Hello From Amazon WorkMail!'),
    messageId: init.messageId ?? randomUUID(),
    invocationId: init.invocationId ?? randomHex(32),
    flowDirection: init.flowDirection ?? 'INBOUND',
    truncated: init.truncated ?? false,
  };
  const event: WorkMailMessageFlowEvent =
    init.sender === undefined
      ? { summaryVersion: '2018-10-10', envelope, ...rest }
      : { summaryVersion: '2018-10-10', envelope, sender: { address: init.sender }, ...rest };
  if (!cutToSize(event)) return event;
  if (init.truncated === false) {
    throw failure(
      DOING,
      `option "truncated" is false, but of ${addresses.length} recipients only ${recipients.length} fit into 128 KB`,
      'Leave truncated out, or pass fewer recipients.',
    );
  }
  event.truncated = true;
  return event;
}

/**
 * The event with which Amazon WorkMail calls the function of an e-mail flow rule, for a message that comes in or goes out.
 *
 * @see https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html
 * @param init from whom to whom the message is; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that WorkMail could not send
 * @example
 * const event = createWorkMailMessageFlowEvent({ recipients: ['ana@example.com', 'bo@example.com'], flowDirection: 'OUTBOUND' });
 * expect(event.envelope.recipients).toEqual([{ address: 'ana@example.com' }, { address: 'bo@example.com' }]);
 */
export function createWorkMailMessageFlowEvent(
  init: WorkMailMessageFlowEventInit = {},
  overrides?: DeepPartial<WorkMailMessageFlowEvent>,
): WorkMailMessageFlowEvent {
  checkOptions(DOING, init, workMailMessageFlowEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
