import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isOneOf, kindOfEnvelope } from '../../values/eventbridge-envelope.js';
import { SCAN_RESULT } from './kinds.js';

export const facts: EventSourceFacts = {
  slug: 'guard-duty-event-notification',
  title: 'Amazon GuardDuty malware scan result',
  types: [
    {
      type: 'GuardDutyScanResultNotificationEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createGuardDutyScanResultNotificationEvent',
      any: 'anyGuardDutyScanResultNotificationEvent',
    },
    {
      type: 'GuardDutyNotificationEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createGuardDutyNotificationEvent',
      any: 'anyGuardDutyNotificationEvent',
    },
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'object key': '1 to 1,024 bytes of UTF-8, not encoded',
    delivery: 'best effort; failed calls are tried for 24 hours and up to 185 times',
  },
  response: ignoredResponse,
  recognises(event) {
    const kind = kindOfEnvelope(event);
    return kind !== undefined && isOneOf([SCAN_RESULT], kind);
  },
  pages: [
    'https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html',
    'https://docs.aws.amazon.com/guardduty/latest/ug/monitoring-malware-protection-s3-scans-gdu.html',
  ],
};
