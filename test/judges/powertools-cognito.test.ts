import {
  CreateAuthChallengeTriggerSchema,
  CustomEmailSenderTriggerSchema,
  CustomMessageTriggerSchema,
  CustomSMSSenderTriggerSchema,
  DefineAuthChallengeTriggerSchema,
  MigrateUserTriggerSchema,
  PostAuthenticationTriggerSchema,
  PostConfirmationTriggerSchema,
  PreAuthenticationTriggerSchema,
  PreSignupTriggerSchema,
  PreTokenGenerationTriggerSchemaV1,
  PreTokenGenerationTriggerSchemaV2AndV3,
  VerifyAuthChallengeTriggerSchema,
} from '@aws-lambda-powertools/parser/schemas/cognito';
import * as fc from 'fast-check';
import * as arbitraries from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';

const SETTINGS = { seed: 20_260_115, numRuns: 1000 };

interface Schema {
  safeParse(event: unknown): { success: boolean; error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined };
}

/**
 * What each schema rejects of real events: it knows one trigger source where Cognito has several (`triggerSource`), lacks the `null` of
 * what nobody passed or has decided, the empty session of a first call and the metadata that challenges other than custom ones lack, groups
 * of programs, and wants a `response` of custom senders, which wait for none.
 */
const JUDGES: readonly (readonly [name: string, schema: Schema, events: fc.Arbitrary<object>, wronglyRejected: RegExp])[] = [
  ['pre sign-up', PreSignupTriggerSchema, arbitraries.anyPreSignUpTriggerEvent(), /^triggerSource$/],
  ['post confirmation', PostConfirmationTriggerSchema, arbitraries.anyPostConfirmationTriggerEvent(), /^triggerSource$/],
  ['pre authentication', PreAuthenticationTriggerSchema, arbitraries.anyPreAuthenticationTriggerEvent(), /^$/],
  ['post authentication', PostAuthenticationTriggerSchema, arbitraries.anyPostAuthenticationTriggerEvent(), /^$/],
  ['custom message', CustomMessageTriggerSchema, arbitraries.anyCustomMessageTriggerEvent(), /^$/],
  [
    'define auth challenge',
    DefineAuthChallengeTriggerSchema,
    arbitraries.anyDefineAuthChallengeTriggerEvent(),
    /^request\.session(\.\d\.challengeMetadata)?$/,
  ],
  [
    'create auth challenge',
    CreateAuthChallengeTriggerSchema,
    arbitraries.anyCreateAuthChallengeTriggerEvent(),
    /^request\.session(\.\d\.challengeMetadata)?$/,
  ],
  [
    'verify auth challenge response',
    VerifyAuthChallengeTriggerSchema,
    arbitraries.anyVerifyAuthChallengeResponseTriggerEvent(),
    /^response\.answerCorrect$/,
  ],
  ['migrate user', MigrateUserTriggerSchema, arbitraries.anyUserMigrationTriggerEvent(), /^request\.(validationData|password)$/],
  ['pre token generation 1', PreTokenGenerationTriggerSchemaV1, arbitraries.anyPreTokenGenerationTriggerEvent(), /^$/],
  ['pre token generation 2', PreTokenGenerationTriggerSchemaV2AndV3, arbitraries.anyPreTokenGenerationV2TriggerEvent(), /^$/],
  [
    'pre token generation 3',
    PreTokenGenerationTriggerSchemaV2AndV3,
    arbitraries.anyPreTokenGenerationV3TriggerEvent(),
    /^request\.groupConfiguration$/,
  ],
  [
    'custom e-mail sender',
    CustomEmailSenderTriggerSchema,
    arbitraries.anyCustomEmailSenderTriggerEvent(),
    /^(triggerSource|response|request\.(clientMetadata|code|userAttributes\.(CITY|COUNTRY|DEVICE_NAME)))$/,
  ],
  [
    'custom SMS sender',
    CustomSMSSenderTriggerSchema,
    arbitraries.anyCustomSMSSenderTriggerEvent(),
    /^(triggerSource|response|request\.clientMetadata)$/,
  ],
];

it.each(JUDGES)('Powertools accepts events of the trigger %s, but for what it rejects wrongly', (_, schema, events, wronglyRejected) => {
  const wrongly = new Set<string>();
  fc.assert(
    fc.property(events, (event) => {
      const objections = (schema.safeParse(event).error?.issues ?? []).map((issue) => issue.path.join('.'));
      for (const path of objections) if (wronglyRejected.test(path)) wrongly.add(path);
      expect(objections.filter((path) => !wronglyRejected.test(path))).toEqual([]);
    }),
    SETTINGS,
  );
  if (wronglyRejected.source === '^$') expect([...wrongly]).toEqual([]);
  else expect(wrongly.size).toBeGreaterThan(0);
});
