import { agreedOption } from '../../internal/batch-of-inits.js';
import { aNonEmptyString, anAccountId, aRegion, aStringMatching } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import type { OptionTable } from '../../internal/options.js';
import { arn } from '../../values/arn.js';
import { settings } from '../../values/settings.js';

/** What the records of every Firehose event share. */
export interface DeliveryStreamInit {
  /** Shared. Default: a UUID. */
  invocationId?: string | undefined;
  /** Shared. Default `my-delivery-stream`. */
  deliveryStreamName?: string | undefined;
  /** Shared: region of the delivery stream. Default: that of the source's ARN, else the configured region. */
  region?: string | undefined;
  /** Shared: account of the delivery stream, 12 digits. Default: the configured account. */
  accountId?: string | undefined;
}

/** The options of a delivery stream. */
export const deliveryStreamOptions: OptionTable<DeliveryStreamInit> = {
  invocationId: aNonEmptyString,
  deliveryStreamName: aStringMatching(/^[\w.-]{1,64}$/, 'a delivery stream name of 1 to 64 letters, digits, "_", "-" and "."'),
  region: aRegion,
  accountId: anAccountId,
};

/** The delivery stream that the inits of a batch speak of. */
export interface DeliveryStream {
  readonly region: string;
  readonly accountId: string;
  readonly deliveryStreamArn: string;
}

/**
 * Reads it from them.
 *
 * @param option the option with the ARN of the source, which lies in the same region
 */
export function deliveryStreamOf(
  doing: string,
  inits: readonly DeliveryStreamInit[],
  option: string,
  sourceArn: string | undefined,
): DeliveryStream {
  const ofSource = sourceArn?.split(':')[3];
  const region = agreedOption(doing, inits, 'region') ?? ofSource ?? settings().region;
  if (ofSource !== undefined && ofSource !== region) {
    throw failure(
      doing,
      `option "${option}" is "${sourceArn}" while "region" is "${region}"`,
      'Let both be one region: Firehose reads sources of its own.',
    );
  }
  const accountId = agreedOption(doing, inits, 'accountId') ?? settings().accountId;
  const name = agreedOption(doing, inits, 'deliveryStreamName') ?? 'my-delivery-stream';
  return { region, accountId, deliveryStreamArn: arn('firehose', region, accountId, `deliverystream/${name}`) };
}
