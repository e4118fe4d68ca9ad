/** An address of a message's envelope. */
export interface WorkMailAddress {
  address: string;
}

/** The event with which Amazon WorkMail calls the function of a rule for a message that comes in or goes out. */
export interface WorkMailMessageFlowEvent {
  summaryVersion: string;
  envelope: {
    /** From whom the message is; in whose name, where somebody sent it for somebody else. */
    mailFrom: WorkMailAddress;
    /** All recipients alike, without saying who is To, Cc or Bcc. */
    recipients: WorkMailAddress[];
  };
  /** Who sent the message in another's name. Absent otherwise. */
  sender?: WorkMailAddress | undefined;
  /** Cut off after 256 characters. */
  subject: string;
  /** With it, the message's content is fetched from the Message Flow API. */
  messageId: string;
  /** Stays the same when the function is called again. */
  invocationId: string;
  flowDirection: 'INBOUND' | 'OUTBOUND';
  /** Whether recipients are missing, because the event would have been too large. */
  truncated: boolean;
}

/** What becomes of a message; the last two of those that come in only. */
export type WorkMailActionType = 'BOUNCE' | 'DROP' | 'DEFAULT' | 'BYPASS_SPAM_CHECK' | 'MOVE_TO_JUNK';

/** What the function of a rule that runs synchronously answers. */
export interface WorkMailMessageFlowResponse {
  actions: {
    action: {
      type: WorkMailActionType;
      parameters?: { bounceMessage: string } | undefined;
    };
    recipients?: string[] | undefined;
    /** Whether the action is for all recipients whom no other action names. */
    allRecipients?: boolean | undefined;
  }[];
}
