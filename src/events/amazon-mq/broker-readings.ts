import { decodedIn } from '../../values/readings.js';

interface OfBroker {
  readonly eventSourceArn: string;
}

/** Where the options of a message of either engine stand. */
export const brokerReadings = {
  data: ({ data }: { readonly data: string }): unknown => decodedIn(data),
  brokerName: (_: unknown, { eventSourceArn }: OfBroker): string | undefined => eventSourceArn.split(':')[6],
  region: (_: unknown, { eventSourceArn }: OfBroker): string | undefined => eventSourceArn.split(':')[3],
};
