import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { ALPHABETS, randomText } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoMilliseconds } from '../../values/time.js';
import { iotButtonEventOptions, iotOneClickEventOptions, misfitOf, type IoTButtonEventInit, type IoTOneClickEventInit } from './init.js';
import type { IoTButtonEvent, IoTOneClickDeviceEvent, IoTOneClickEvent } from './types.js';

const BUTTON = 'create IoTButtonEvent';
const ONE_CLICK = 'create IoTOneClickEvent';

function serialNumber(model: string): string {
  return model + randomText(ALPHABETS.upperCaseAlphanumeric, 10);
}

/**
 * The event that an AWS IoT Button sent to a function. AWS no longer runs the service behind it.
 *
 * @see https://docs.aws.amazon.com/iot-1-click/latest/developerguide/1click-programming.html
 * @param init which button was pressed, and how; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that a button could not send
 * @example
 * expect(createIoTButtonEvent({ clickType: 'LONG' })).toMatchObject({ batteryVoltage: '1567mV', clickType: 'LONG' });
 */
export function createIoTButtonEvent(init: IoTButtonEventInit = {}, overrides?: DeepPartial<IoTButtonEvent>): IoTButtonEvent {
  checkOptions(BUTTON, init, iotButtonEventOptions);
  return madeEvent<IoTButtonEvent>(
    BUTTON,
    () => ({
      serialNumber: init.serialNumber ?? serialNumber('G030JF'),
      batteryVoltage: `${init.batteryVoltage ?? 1567}mV`,
      clickType: init.clickType ?? 'SINGLE',
    }),
    overrides,
  );
}

function copyOf(attributes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const copy: Record<string, string> = {};
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value !== undefined) setOwn(copy, name, value);
  }
  return copy;
}

function deviceEventOf({ remainingLifeLowerThan, clickType = 'SINGLE', reportedTime }: IoTOneClickEventInit): IoTOneClickDeviceEvent {
  if (remainingLifeLowerThan !== undefined) return { deviceHealthMonitor: { condition: { remainingLifeLowerThan } } };
  const time = reportedTime === undefined ? settings().time : epochMilliseconds(reportedTime);
  return { buttonClicked: { clickType, reportedTime: isoMilliseconds(time) } };
}

function oneClickEventOf(init: IoTOneClickEventInit): IoTOneClickEvent {
  const misfit = misfitOf(init);
  if (misfit !== undefined) {
    throw failure(
      ONE_CLICK,
      `option "${misfit.option}" is ${show(init[misfit.option])}, but ${misfit.why}`,
      'Leave it out, or change the other.',
    );
  }
  const deviceId = init.deviceId ?? serialNumber('G030PM');
  const { remainingLifeLowerThan: threshold, projectName = 'my-project', placementName = 'my-placement' } = init;
  const deviceTemplateName = init.deviceTemplateName ?? 'button';
  const placement = {
    projectRegion: init.projectRegion ?? settings().region,
    projectName: projectName!,
    placementName,
    deviceTemplateName,
  };
  const event: IoTOneClickEvent = {
    deviceInfo: {
      deviceId,
      type: 'button',
      remainingLife: init.remainingLife ?? (threshold === undefined ? 76.5 : threshold / 2),
      attributes: projectName === null ? {} : placement,
    },
    deviceEvent: deviceEventOf(init),
  };
  if (projectName !== null) {
    const devices: Record<string, string> = {};
    setOwn(devices, deviceTemplateName, deviceId);
    event.placementInfo = { projectName, placementName, attributes: copyOf(init.attributes), devices };
  }
  return event;
}

/**
 * The event that AWS IoT 1-Click sent to a function: a click, or a battery that runs low. AWS ended the service in December 2024.
 *
 * @see https://docs.aws.amazon.com/iot-1-click/latest/developerguide/1click-programming.html
 * @param init which device of which project it was, and what happened; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that AWS IoT 1-Click could not send
 * @example
 * const { deviceInfo, placementInfo } = createIoTOneClickEvent({ deviceId: 'G030PM0123456789', attributes: { location: 'Seattle' } });
 * expect(placementInfo).toMatchObject({ attributes: { location: 'Seattle' }, devices: { button: deviceInfo.deviceId } });
 */
export function createIoTOneClickEvent(init: IoTOneClickEventInit = {}, overrides?: DeepPartial<IoTOneClickEvent>): IoTOneClickEvent {
  checkOptions(ONE_CLICK, init, iotOneClickEventOptions);
  return madeEvent(ONE_CLICK, () => oneClickEventOf(init), overrides);
}
