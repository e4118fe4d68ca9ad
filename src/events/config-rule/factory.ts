import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import { refuseMisfit } from '../../internal/misfit.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { arn, partitionOf } from '../../values/arn.js';
import { opaqueBase64 } from '../../values/opaque-ids.js';
import { ALPHABETS, randomText } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { configRuleEventOptions, type ConfigRuleEventInit } from './init.js';
import { invokingEventOf } from './invoking-event.js';
import { LARGEST_NOTIFICATION, LONGEST_PARAMETERS } from './limits.js';
import { misfitOf } from './misfit.js';
import type { ConfigRuleEvent } from './types.js';

const DOING = 'create ConfigRuleEvent';

/** What every token begins with: `{"encryptedData":[` in base64. */
const TOKEN_START = 'eyJlbmNyeXB0ZWREYXRhIjpb';

function checkedSize(text: string, init: ConfigRuleEventInit): string {
  if (text.length * 3 <= LARGEST_NOTIFICATION) return text;
  const size = Buffer.byteLength(text);
  if (size <= LARGEST_NOTIFICATION) return text;
  throw failure(
    DOING,
    `option "configuration" is ${show(init.configuration)}, which makes a notification of ${size} bytes`,
    `Of more than ${LARGEST_NOTIFICATION} bytes AWS Config sends a summary: pass the messageType "OversizedConfigurationItemChangeNotification".`,
  );
}

function parametersOf({ ruleParameters }: ConfigRuleEventInit): string {
  if (ruleParameters === undefined) return '{}';
  const text = toJSONText(DOING, 'option "ruleParameters"', ruleParameters);
  if (text.length <= LONGEST_PARAMETERS) return text;
  throw failure(
    DOING,
    `option "ruleParameters" is ${show(ruleParameters)}, ${text.length} characters of JSON`,
    `Pass at most ${LONGEST_PARAMETERS} characters.`,
  );
}

function eventOf(init: ConfigRuleEventInit): ConfigRuleEvent {
  refuseMisfit(DOING, init, misfitOf(init));
  const accountId = init.accountId ?? settings().accountId;
  const region = init.awsRegion ?? settings().region;
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const configRuleId = init.configRuleId ?? `config-rule-${randomText(ALPHABETS.lowerCaseAlphanumeric, 6)}`;
  const role = 'role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig';
  return {
    version: '1.0',
    invokingEvent: checkedSize(JSON.stringify(invokingEventOf(init, { doing: DOING, accountId, region, time })), init),
    ruleParameters: parametersOf(init),
    resultToken: init.resultToken ?? TOKEN_START + opaqueBase64(376),
    eventLeftScope: init.eventLeftScope ?? false,
    executionRoleArn: init.executionRoleArn ?? `arn:${partitionOf(region)}:iam::${accountId}:${role}`,
    configRuleArn: arn('config', region, accountId, `config-rule/${configRuleId}`),
    configRuleName: init.configRuleName ?? 'my-config-rule',
    configRuleId,
    accountId,
    evaluationMode: init.evaluationMode ?? 'DETECTIVE',
  };
}

/**
 * The event that AWS Config sends to the function of a custom Lambda rule: a resource changed, or it is time for a periodic evaluation.
 * `invokingEvent` and `ruleParameters` are strings of JSON, made of plain objects.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html
 * @param init what made AWS Config call, about which resource, for which rule; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for options that contradict each other, and for what JSON can't hold
 * @example
 * const event = createConfigRuleEvent({
 *   resourceType: 'AWS::S3::Bucket',
 *   resourceId: 'photos',
 *   configuration: { owner: { id: 'a' } },
 *   ruleParameters: { maximumAge: '90' },
 * });
 * const { configurationItem } = JSON.parse(event.invokingEvent);
 * expect(configurationItem).toMatchObject({ ARN: 'arn:aws:s3:::photos', configuration: { owner: { id: 'a' } } });
 * expect(event.ruleParameters).toBe('{"maximumAge":"90"}');
 */
export function createConfigRuleEvent(init: ConfigRuleEventInit = {}, overrides?: DeepPartial<ConfigRuleEvent>): ConfigRuleEvent {
  checkOptions(DOING, init, configRuleEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
