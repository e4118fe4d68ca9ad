import { aNonEmptyString, anArrayOf, aStringMatching } from '../../../internal/checks.js';
import { optionTable, type OptionTable } from '../../../internal/options.js';
import { envelopeOptions, type EnvelopeInit } from '../../../values/eventbridge-envelope.js';

/** What happened to which source of RDS. Everything has a default. */
export interface RDSEventInit extends EnvelopeInit {
  /** Name of the instance, cluster, snapshot or group; the ARN follows. Automated snapshots begin with `rds:`. Default: such as `my-db-instance`. */
  SourceIdentifier?: string | undefined;
  /** Which event it is, such as `RDS-EVENT-0049`. Default: a usual one. */
  EventID?: string | undefined;
  /** Default: that of the event where lambdouble knows it, else `notification`. */
  EventCategories?: readonly string[] | undefined;
  /** Default: that of the event where lambdouble knows it, else its id. */
  Message?: string | undefined;
}

/** The options of an event of RDS. */
export const rdsOptions: OptionTable<RDSEventInit> = optionTable<RDSEventInit>({
  SourceIdentifier: aStringMatching(
    /^(rds:)?[A-Za-z0-9](-?[A-Za-z0-9._])*$/,
    'an identifier: letters, digits and single hyphens, for automated snapshots after "rds:"',
  ),
  EventID: aStringMatching(/^RDS-EVENT-\d{4}$/, 'the id of an event: RDS-EVENT- and four digits'),
  EventCategories: anArrayOf(aNonEmptyString),
  Message: aNonEmptyString,
  ...envelopeOptions,
});
