import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createWorkMailMessageFlowEvent, workMailMessageFlowEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createWorkMailMessageFlowEvent',
    create: createWorkMailMessageFlowEvent,
    options: workMailMessageFlowEventOptions,
    readings: {
      mailFrom: ({ envelope }) => envelope.mailFrom.address,
      recipients: ({ envelope }) => envelope.recipients.map(({ address }) => address),
      sender: ({ sender }) => sender?.address,
    },
  }),
];
