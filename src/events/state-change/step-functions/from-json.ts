import type { Conversion } from '../../../contracts/conversion.js';
import { nameIn } from '../../../values/readings.js';
import { stateChangeConversion } from '../conversion.js';
import { executionStatusChange, USUAL_CAUSE, USUAL_ERROR } from './change.js';
import { createStepFunctionsExecutionStatusChangeEvent } from './factory.js';

function parsed(text: string | null): unknown {
  return text === null ? undefined : (JSON.parse(text) as unknown);
}

export const conversions: readonly Conversion[] = [
  stateChangeConversion(executionStatusChange, createStepFunctionsExecutionStatusChangeEvent, {
    stateMachineName: ({ detail }) => detail.stateMachineArn.split(':')[6],
    stateMachineVersion: ({ detail }) =>
      detail.stateMachineVersionArn === null ? undefined : Number(nameIn(detail.stateMachineVersionArn)),
    stateMachineAlias: ({ detail }) => (detail.stateMachineAliasArn === null ? undefined : nameIn(detail.stateMachineAliasArn)),
    input: ({ detail }) => parsed(detail.input),
    output: ({ detail }) => parsed(detail.output),
    redriveStatus: ({ detail }) => (detail.redriveStatus === 'REDRIVABLE' ? undefined : detail.redriveStatus),
    error: ({ detail }) => (detail.error === USUAL_ERROR ? undefined : detail.error),
    cause: ({ detail }) => (detail.cause === USUAL_CAUSE ? undefined : detail.cause),
  }),
];
