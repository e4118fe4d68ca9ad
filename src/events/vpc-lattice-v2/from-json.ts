import { conversion, type Conversion } from '../../contracts/conversion.js';
import { base64FlagIn, headerIn, httpBodyIn, queryIn } from '../../values/http-readings.js';
import { latticeReadings, pathIn, queryOf } from '../vpc-lattice/readings.js';
import { latticeEventV2Options } from './init.js';
import { createVPCLatticeEventV2 } from './factory.js';
import type { VPCLatticeIdentity } from '../vpc-lattice/identity.js';
import type { VPCLatticeEventV2 } from './types.js';

function bodyIn({ headers, body, isBase64Encoded }: VPCLatticeEventV2): ReturnType<typeof httpBodyIn> {
  return httpBodyIn(body, isBase64Encoded, headerIn(headers, 'content-type'));
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createVPCLatticeEventV2',
    create: createVPCLatticeEventV2,
    options: latticeEventV2Options,
    readings: {
      ...latticeReadings,
      path: ({ path }) => pathIn(path),
      queryStringParameters: ({ path }) => queryIn(queryOf(path)),
      body: bodyIn,
      isBase64Encoded: (event) => base64FlagIn(event.isBase64Encoded, bodyIn(event)),
      identity: ({ requestContext: { identity } }) => ({
        ...(identity as VPCLatticeIdentity),
        sourceVpcArn: identity.sourceVpcArn ?? null,
      }),
    },
  }),
];
