import { conversion, type Conversion } from '../../contracts/conversion.js';
import { cloudFormationMacroEventOptions, createCloudFormationMacroEvent, type CloudFormationMacroEventInit } from './factory.js';
import type { CloudFormationMacroEvent } from './types.js';

/** The macro's name, where the macro is of the account that calls it. */
function ownMacroIn({ accountId, transformId }: CloudFormationMacroEvent): string | undefined {
  return transformId.startsWith(`${accountId}::`) ? transformId.slice(accountId.length + 2) : undefined;
}

export const conversions: readonly Conversion[] = [
  conversion<CloudFormationMacroEventInit, CloudFormationMacroEvent>({
    factory: 'createCloudFormationMacroEvent',
    create: createCloudFormationMacroEvent,
    options: cloudFormationMacroEventOptions,
    readings: {
      macroName: ownMacroIn,
      transformId: (event) => (ownMacroIn(event) === undefined ? event.transformId : undefined),
    },
  }),
];
