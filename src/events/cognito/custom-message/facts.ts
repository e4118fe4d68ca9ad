import type { EventSourceFacts } from '../../../contracts/facts.js';
import { aString } from '../../../internal/checks.js';
import { triggerResponse } from '../response.js';
import { triggerFacts } from '../trigger-facts.js';

/** The longest texts, in characters. */
const LONGEST = { smsMessage: 140, emailMessage: 20_000, emailSubject: 140 } as const;

/** What a message to a user must show: the code or the link, and to somebody whom an administrator has created the name too. */
function* missingFrom(message: string, request: Readonly<Record<string, unknown>>): Generator<string> {
  const { codeParameter, linkParameter, usernameParameter } = request;
  const shows = (parameter: unknown): boolean => typeof parameter === 'string' && message.includes(parameter);
  if (typeof codeParameter === 'string' && !shows(codeParameter) && !shows(linkParameter)) yield `codeParameter ${codeParameter}`;
  if (typeof usernameParameter === 'string' && !shows(usernameParameter)) yield `usernameParameter ${usernameParameter}`;
}

export const facts: EventSourceFacts = triggerFacts({
  slug: 'custom-message',
  title: 'Cognito user pool: custom message',
  type: 'CustomMessageTriggerEvent',
  prefix: 'CustomMessage_',
  limits: { smsMessage: '140 characters, code included', emailMessage: '20,000 characters', emailSubject: '140 characters' },
  response: triggerResponse({
    summary: '`response.smsMessage`, `.emailMessage` and `.emailSubject` null or texts; messages hold the code’s placeholder',
    members: { smsMessage: aString, emailMessage: aString, emailSubject: aString },
    *problems(response, request) {
      for (const [member, longest] of Object.entries(LONGEST)) {
        const text = response[member];
        if (typeof text !== 'string') continue;
        if (text.length > longest) yield `response.${member} has ${text.length} characters, more than ${longest}`;
        if (member === 'emailSubject') continue;
        for (const parameter of missingFrom(text, request)) yield `response.${member} doesn’t hold ${parameter}`;
      }
    },
  }),
  page: 'user-pool-lambda-custom-message',
});
