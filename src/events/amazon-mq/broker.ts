import { anAccountId, aRegion, aStringMatching } from '../../internal/checks.js';
import { agreedOption } from '../../internal/batch-of-inits.js';
import type { OptionTable } from '../../internal/options.js';
import { arn } from '../../values/arn.js';
import { settings } from '../../values/settings.js';

/** The broker and the queue that messages come from. All messages of an event share them. */
export interface BrokerInit {
  /** Shared: name of the queue that the mapping reads. Default `my-queue`. */
  queueName?: string | undefined;
  /** Shared: name of the broker. Default `my-broker`. */
  brokerName?: string | undefined;
  /** Shared: region of the broker. Default: the configured region. */
  region?: string | undefined;
  /** Shared: account of the broker, 12 digits. Default: the configured account. */
  accountId?: string | undefined;
}

/** The options of a broker and its queue. */
export const brokerOptions: OptionTable<BrokerInit> = {
  queueName: aStringMatching(/^[^\p{Cc}\p{Cs}]{1,255}$/u, 'a queue name of 1 to 255 characters'),
  brokerName: aStringMatching(/^[\w.~-]{1,50}$/, 'a broker name of 1 to 50 letters, digits, "-", ".", "_" and "~"'),
  region: aRegion,
  accountId: anAccountId,
};

/** The names of these options. */
export const BROKER_OPTIONS = ['queueName', 'brokerName', 'region', 'accountId'] as const;

/** What all messages of one event share. */
export interface Broker {
  readonly eventSourceArn: string;
  readonly region: string;
  readonly queueName: string;
}

const BROKER_ID = 'b-9f3c1d2e-5b7a-4c68-8d90-1a2b3c4d5e6f';

/** The broker that the inits of a batch agree about. */
export function brokerOf(doing: string, inits: readonly BrokerInit[]): Broker {
  const region = agreedOption(doing, inits, 'region') ?? settings().region;
  const accountId = agreedOption(doing, inits, 'accountId') ?? settings().accountId;
  const name = agreedOption(doing, inits, 'brokerName') ?? 'my-broker';
  return {
    eventSourceArn: arn('mq', region, accountId, `broker:${name}:${BROKER_ID}`),
    region,
    queueName: agreedOption(doing, inits, 'queueName') ?? 'my-queue',
  };
}
