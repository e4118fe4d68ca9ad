import { conversion, type Conversion } from '../../contracts/conversion.js';
import { base64FlagIn, headerIn, httpBodyIn, queryIn } from '../../values/http-readings.js';
import { identityInHeader } from './identity.js';
import { latticeEventOptions } from './init.js';
import { createVPCLatticeEvent } from './factory.js';
import { latticeReadings, pathIn, queryOf } from './readings.js';
import type { VPCLatticeEvent } from './types.js';

function bodyIn({ headers, body, is_base64_encoded: isBase64Encoded }: VPCLatticeEvent): ReturnType<typeof httpBodyIn> {
  return httpBodyIn(body, isBase64Encoded, headerIn(headers, 'content-type'));
}

/** An ARN of those through which a request came. */
function arnIn({ headers }: VPCLatticeEvent, name: string): string | undefined {
  return new RegExp(`(?:^|; )${name}=([^;]+)`).exec(headers['x-amzn-lattice-target'] ?? '')?.[1];
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createVPCLatticeEvent',
    create: createVPCLatticeEvent,
    options: latticeEventOptions,
    readings: {
      ...latticeReadings,
      raw_path: ({ raw_path: path }) => pathIn(path),
      query_string_parameters: ({ raw_path: path }) => queryIn(queryOf(path)),
      body: bodyIn,
      is_base64_encoded: (event) => base64FlagIn(event.is_base64_encoded, bodyIn(event)),
      identity: ({ headers }) => ({
        ...identityInHeader(headers['x-amzn-lattice-identity'] ?? ''),
        sourceVpcArn: headers['x-amzn-lattice-network']?.replace('SourceVpcArn=', '') ?? null,
      }),
      serviceNetworkArn: (event) => arnIn(event, 'ServiceNetworkArn'),
      serviceArn: (event) => arnIn(event, 'ServiceArn'),
      targetGroupArn: (event) => arnIn(event, 'TargetGroupArn'),
    },
  }),
];
