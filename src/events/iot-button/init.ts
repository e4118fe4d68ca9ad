import { aMapOf, anInteger, aNonEmptyString, aRegion, aString, aStringMatching, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { anInstant, type Instant } from '../../values/time.js';
import type { IoTButtonClickType } from './types.js';

/** Which button was pressed, and how. Everything has a default. */
export interface IoTButtonEventInit {
  /** Default: made up. */
  serialNumber?: string | undefined;
  /** In millivolts. Default 1567. */
  batteryVoltage?: number | undefined;
  /** Default `SINGLE`. */
  clickType?: IoTButtonClickType | undefined;
}

/** Which device of a project was clicked, or has a battery that runs low. Everything has a default. */
export interface IoTOneClickEventInit {
  /** Default: made up. */
  deviceId?: string | undefined;
  /** What is left of the battery, in per cent. Default 76.5, or half of `remainingLifeLowerThan`. */
  remainingLife?: number | undefined;
  /** How the button was pressed. Default `SINGLE`. */
  clickType?: IoTButtonClickType | undefined;
  /** When the click was reported. Default: the configured time. */
  reportedTime?: Instant | undefined;
  /** Makes an event of the battery's health instead of a click: the threshold that it fell below, in per cent. Default: absent. */
  remainingLifeLowerThan?: number | undefined;
  /** Name of the project; null for a device in none. Default `my-project`. */
  projectName?: string | null | undefined;
  /** Region of the project. Default: the configured region. */
  projectRegion?: string | undefined;
  /** Name of the placement. Default `my-placement`. */
  placementName?: string | undefined;
  /** What the project's template calls the device. Default `button`. */
  deviceTemplateName?: string | undefined;
  /** Attributes of the placement. Default: none. */
  attributes?: Readonly<Record<string, string>> | undefined;
}

const CLICK_TYPES: readonly IoTButtonClickType[] = ['SINGLE', 'DOUBLE', 'LONG'];

/** The options of an AWS IoT Button's event. */
export const iotButtonEventOptions: OptionTable<IoTButtonEventInit> = optionTable<IoTButtonEventInit>({
  serialNumber: aStringMatching(/^[A-Z0-9]{1,32}$/, 'a serial number of upper-case letters and digits'),
  batteryVoltage: anInteger(0, 9999),
  clickType: oneOf(CLICK_TYPES),
});

/** The options of an AWS IoT 1-Click device's event. */
export const iotOneClickEventOptions: OptionTable<IoTOneClickEventInit> = optionTable<IoTOneClickEventInit>({
  deviceId: aStringMatching(/^[A-Z0-9]{1,32}$/, 'the id of a device: upper-case letters and digits'),
  remainingLife: {
    expected: 'a number from 0 to 100',
    accepts: (value) => typeof value === 'number' && value >= 0 && value <= 100 && !Object.is(value, -0),
  },
  clickType: oneOf(CLICK_TYPES),
  reportedTime: anInstant,
  remainingLifeLowerThan: anInteger(1, 100),
  projectName: {
    expected: 'the name of a project, or null for none',
    accepts: (value) => value === null || aNonEmptyString.accepts(value),
  },
  projectRegion: aRegion,
  placementName: aNonEmptyString,
  deviceTemplateName: aNonEmptyString,
  attributes: aMapOf(aString),
});

/** The options of a click, and those of a placement. */
export const OF_CLICK = ['clickType', 'reportedTime'] as const;
export const OF_PLACEMENT = ['projectRegion', 'placementName', 'deviceTemplateName', 'attributes'] as const;

/** An option that contradicts the rest, and why. */
export interface Misfit {
  readonly option: keyof IoTOneClickEventInit;
  readonly why: string;
}

/** The first option that contradicts the rest, if there is one. */
export function misfitOf(init: IoTOneClickEventInit): Misfit | undefined {
  const { remainingLifeLowerThan: threshold, remainingLife } = init;
  if (threshold !== undefined) {
    const option = OF_CLICK.find((name) => init[name] !== undefined);
    if (option !== undefined) return { option, why: 'an event of the battery’s health is no click' };
    if (remainingLife !== undefined && remainingLife >= threshold) return { option: 'remainingLife', why: `it fell below ${threshold}` };
  }
  const option = init.projectName === null ? OF_PLACEMENT.find((name) => init[name] !== undefined) : undefined;
  return option === undefined ? undefined : { option, why: 'the device is in no project' };
}
