import type { ConnectContactFlowEvent, CustomerAudio } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createConnectContactFlowEvent, STREAMED } from './factory.js';
import { connectContactFlowEventOptions, type ConnectContactFlowEventInit } from './init.js';

/** What contacts have that the published type doesn't. */
interface Further {
  readonly Name?: string | null;
  readonly SegmentAttributes?: Readonly<Record<string, { readonly ValueString: string } | undefined>>;
  readonly Tags?: Readonly<Record<string, string>>;
}

function contactIn({ Details }: ConnectContactFlowEvent): ConnectContactFlowEvent['Details']['ContactData'] & Further {
  return Details.ContactData;
}

function audioIn(audio: CustomerAudio): ConnectContactFlowEventInit['audio'] {
  if (audio === null) return null;
  return 'StopTimestamp' in audio ? 'stopped' : 'started';
}

/** When the function was called, by what the audio tells. */
function timeIn(audio: CustomerAudio): string | undefined {
  if (audio === null) return undefined;
  const now = 'StopTimestamp' in audio ? Number(audio.StopTimestamp) : Number(audio.StartTimestamp) + STREAMED;
  return new Date(now).toISOString();
}

function ownTags(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([name]) => !name.startsWith('aws:')));
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createConnectContactFlowEvent',
    create: createConnectContactFlowEvent,
    options: connectContactFlowEventOptions,
    readings: {
      parameters: ({ Details }) => Details.Parameters,
      customerEndpoint: (event) => contactIn(event).CustomerEndpoint?.Address ?? null,
      systemEndpoint: (event) => contactIn(event).SystemEndpoint?.Address ?? null,
      queue: (event) => contactIn(event).Queue?.Name ?? null,
      audio: (event) => audioIn(contactIn(event).MediaStreams.Customer.Audio),
      subtype: (event) => contactIn(event).SegmentAttributes?.['connect:Subtype']?.ValueString,
      name: (event) => contactIn(event).Name,
      tags: (event) => ownTags(contactIn(event).Tags ?? {}),
      time: (event) => timeIn(contactIn(event).MediaStreams.Customer.Audio),
      region: () => undefined,
      accountId: () => undefined,
    },
  }),
];
