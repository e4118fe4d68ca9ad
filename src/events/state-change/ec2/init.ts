import { oneOf } from '../../../internal/checks.js';
import { optionTable, type OptionTable } from '../../../internal/options.js';
import { anAvailabilityZone, anInstanceId } from '../../../values/ec2.js';
import { envelopeOptions, type EnvelopeInit } from '../../../values/eventbridge-envelope.js';
import type { EC2InstanceState, EC2SpotInstanceAction } from './types.js';

/** Which Spot Instance is at risk. Everything has a default. */
export interface EC2InstanceRebalanceRecommendationEventInit extends EnvelopeInit {
  /** Id of the instance: `i-` and 17 hexadecimal digits, or 8 in old accounts. Default: random. */
  'instance-id'?: string | undefined;
}

/** Which instance came to which state. Everything has a default. */
export interface EC2InstanceStateChangeNotificationEventInit extends EC2InstanceRebalanceRecommendationEventInit {
  /** Default `running`. */
  state?: EC2InstanceState | undefined;
}

/** Which Spot Instance is interrupted, and how. Everything has a default. */
export interface EC2SpotInstanceInterruptionWarningEventInit extends EC2InstanceRebalanceRecommendationEventInit {
  /** Default `terminate`. */
  'instance-action'?: EC2SpotInstanceAction | undefined;
  /** Where the instance runs, which only the ARN says. Default: zone `a` of the region. */
  availabilityZone?: string | undefined;
}

/** The options of a rebalance recommendation. */
export const rebalanceOptions: OptionTable<EC2InstanceRebalanceRecommendationEventInit> = optionTable({
  'instance-id': anInstanceId,
  ...envelopeOptions,
});

/** The options of a change of state. */
export const stateChangeOptions: OptionTable<EC2InstanceStateChangeNotificationEventInit> = optionTable({
  'instance-id': anInstanceId,
  state: oneOf(['pending', 'running', 'stopping', 'stopped', 'shutting-down', 'terminated']),
  ...envelopeOptions,
});

/** The options of an interruption. */
export const interruptionOptions: OptionTable<EC2SpotInstanceInterruptionWarningEventInit> = optionTable({
  'instance-id': anInstanceId,
  'instance-action': oneOf(['hibernate', 'stop', 'terminate']),
  availabilityZone: anAvailabilityZone,
  ...envelopeOptions,
});
