import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRegion } from '../../generate/values.js';
import { createIoTButtonEvent, createIoTOneClickEvent } from './factory.js';
import {
  iotButtonEventOptions,
  iotOneClickEventOptions,
  misfitOf,
  OF_CLICK,
  OF_PLACEMENT,
  type IoTButtonEventInit,
  type IoTOneClickEventInit,
} from './init.js';
import type { IoTButtonEvent, IoTOneClickEvent } from './types.js';

/** Constraints of `anyIoTButtonEvent()`: the factory's options, each a value or an arbitrary. */
export type IoTButtonEventConstraints = Constraints<IoTButtonEventInit>;
/** Constraints of `anyIoTOneClickEvent()`: the factory's options, each a value or an arbitrary. */
export type IoTOneClickEventConstraints = Constraints<IoTOneClickEventInit>;

const clickType = fc.constantFrom('SINGLE' as const, 'DOUBLE' as const, 'LONG' as const);

const ofButton = { batteryVoltage: fc.constantFrom(0, 900, 1800), clickType };

const ofDevice = {
  remainingLife: fc.constantFrom(0, 5.4, 76.697_62, 100),
  clickType,
  reportedTime: anyInstant(),
  remainingLifeLowerThan: fc.constantFrom(10, 80),
  projectName: fc.constantFrom(null, 'test', 'p'.repeat(128)),
  projectRegion: anyRegion(),
  placementName: fc.constantFrom('myPlacement', 'room 1'),
  deviceTemplateName: fc.constantFrom('myButton', '__proto__'),
  attributes: fc.constantFrom<Record<string, string>>({ location: 'Seattle', equipment: 'printer' }, { '': '' }),
};

/** Drops what is drawn and contradicts the rest. */
function fitting(drawn: IoTOneClickEventInit, constraints: IoTOneClickEventConstraints): IoTOneClickEventInit {
  const init = { ...drawn };
  const isFree = (name: keyof IoTOneClickEventInit): boolean => constraints[name] === undefined;
  if (![...OF_CLICK, 'remainingLife' as const].every(isFree) && isFree('remainingLifeLowerThan')) delete init.remainingLifeLowerThan;
  if (!OF_PLACEMENT.every(isFree) && isFree('projectName') && init.projectName === null) delete init.projectName;
  for (let misfit = misfitOf(init); misfit !== undefined && isFree(misfit.option); misfit = misfitOf(init)) delete init[misfit.option];
  return init;
}

/**
 * Any event of an AWS IoT Button: every kind of click, batteries full and empty. Shrinks to the plain `createIoTButtonEvent()`.
 *
 * @see https://docs.aws.amazon.com/iot-1-click/latest/developerguide/1click-programming.html
 * @param constraints options of `createIoTButtonEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(fc.property(anyIoTButtonEvent(), (event) => event.batteryVoltage.endsWith('mV')));
 */
export function anyIoTButtonEvent(constraints: IoTButtonEventConstraints = {}): fc.Arbitrary<IoTButtonEvent> {
  return eventFrom(anyInit('generate IoTButtonEvent', iotButtonEventOptions, ofButton, constraints), (init) => createIoTButtonEvent(init));
}

/**
 * Any event of AWS IoT 1-Click: every kind of click, batteries that run low, devices in projects and in none. Shrinks to the plain
 * `createIoTOneClickEvent()`.
 *
 * @see https://docs.aws.amazon.com/iot-1-click/latest/developerguide/1click-programming.html
 * @param constraints options of `createIoTOneClickEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyIoTOneClickEvent({ remainingLifeLowerThan: 10 }), ({ deviceInfo }) => {
 *     expect(deviceInfo.remainingLife).toBeLessThan(10);
 *   }),
 * );
 */
export function anyIoTOneClickEvent(constraints: IoTOneClickEventConstraints = {}): fc.Arbitrary<IoTOneClickEvent> {
  const init = anyInit('generate IoTOneClickEvent', iotOneClickEventOptions, ofDevice, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createIoTOneClickEvent(drawn),
  );
}
