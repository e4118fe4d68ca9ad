import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';

function isOneClick({ deviceInfo, deviceEvent }: Record<string, unknown>): boolean {
  if (!isPlainObject(deviceInfo) || !isPlainObject(deviceEvent)) return false;
  return isPlainObject(deviceEvent.buttonClicked) || isPlainObject(deviceEvent.deviceHealthMonitor);
}

function isButton({ serialNumber, batteryVoltage, clickType }: Record<string, unknown>): boolean {
  return typeof serialNumber === 'string' && typeof batteryVoltage === 'string' && typeof clickType === 'string';
}

export const facts: EventSourceFacts = {
  slug: 'iot-button',
  title: 'AWS IoT Button and AWS IoT 1-Click',
  types: [
    { type: 'IoTButtonEvent', declaredBy: 'lambdouble', create: 'createIoTButtonEvent', any: 'anyIoTButtonEvent' },
    { type: 'IoTOneClickEvent', declaredBy: 'lambdouble', create: 'createIoTOneClickEvent', any: 'anyIoTOneClickEvent' },
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: { service: 'AWS ended IoT 1-Click in December 2024', 'long click': 'over 1.5 seconds' },
  response: ignoredResponse,
  recognises: (event) => isPlainObject(event) && (isButton(event) || isOneClick(event)),
  pages: [
    'https://docs.aws.amazon.com/iot-1-click/latest/developerguide/1click-programming.html',
    'https://docs.aws.amazon.com/iot-1-click/latest/developerguide/1click-events.html',
  ],
};
