import * as fc from 'fast-check';
import { configure, createIoTButtonEvent, createIoTOneClickEvent, seed } from 'lambdouble';
import { anyIoTButtonEvent, anyIoTOneClickEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/iot-button/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => {
  seed(0);
  configure();
});

it('a button tells its serial number, its battery and the click', () => {
  const event = createIoTButtonEvent({ batteryVoltage: 900, clickType: 'DOUBLE' });
  expect(Object.entries(event)).toEqual([
    ['serialNumber', expect.stringMatching(/^G030JF[A-Z0-9]{10}$/)],
    ['batteryVoltage', '900mV'],
    ['clickType', 'DOUBLE'],
  ]);
});

describe('a device of AWS IoT 1-Click', () => {
  it('is clicked once in a project by default', () => {
    const event = createIoTOneClickEvent();
    const { deviceId } = event.deviceInfo;
    expect(Object.keys(event)).toEqual(['deviceInfo', 'deviceEvent', 'placementInfo']);
    expect(event).toEqual({
      deviceInfo: {
        deviceId: expect.stringMatching(/^G030PM[A-Z0-9]{10}$/),
        type: 'button',
        remainingLife: 76.5,
        attributes: {
          projectRegion: 'us-east-1',
          projectName: 'my-project',
          placementName: 'my-placement',
          deviceTemplateName: 'button',
        },
      },
      deviceEvent: { buttonClicked: { clickType: 'SINGLE', reportedTime: '2026-01-15T12:34:56.789Z' } },
      placementInfo: { projectName: 'my-project', placementName: 'my-placement', attributes: {}, devices: { button: deviceId } },
    });
  });

  it('has the same names everywhere', () => {
    const { deviceInfo, placementInfo } = createIoTOneClickEvent({
      deviceId: 'G030PM0123456789',
      projectName: 'printers',
      placementName: 'room 1',
      deviceTemplateName: 'red',
      attributes: { location: 'Seattle' },
    });
    expect(deviceInfo.attributes).toMatchObject({ projectName: 'printers', placementName: 'room 1', deviceTemplateName: 'red' });
    expect(placementInfo).toEqual({
      projectName: 'printers',
      placementName: 'room 1',
      attributes: { location: 'Seattle' },
      devices: { red: 'G030PM0123456789' },
    });
  });

  it('may be in no project', () => {
    const event = createIoTOneClickEvent({ projectName: null });
    expect(event).not.toHaveProperty('placementInfo');
    expect(event.deviceInfo.attributes).toEqual({});
  });

  it('tells that its battery runs low', () => {
    const event = createIoTOneClickEvent({ remainingLifeLowerThan: 10 });
    expect(event.deviceEvent).toEqual({ deviceHealthMonitor: { condition: { remainingLifeLowerThan: 10 } } });
    expect(event.deviceInfo.remainingLife).toBe(5);
  });
});

it('generated events agree with themselves', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyIoTOneClickEvent(), ({ deviceInfo, deviceEvent, placementInfo }) => {
      if (placementInfo !== undefined) {
        expect(Object.values(placementInfo.devices)).toEqual([deviceInfo.deviceId]);
        expect(deviceInfo.attributes.projectName).toBe(placementInfo.projectName);
      }
      seen.add(placementInfo === undefined ? 'no project' : 'project');
      if ('buttonClicked' in deviceEvent) seen.add(deviceEvent.buttonClicked.clickType);
      else {
        seen.add('health');
        expect(deviceInfo.remainingLife).toBeLessThan(deviceEvent.deviceHealthMonitor.condition.remainingLifeLowerThan);
      }
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['project', 'no project', 'SINGLE', 'DOUBLE', 'LONG', 'health']));
  const clicks = fc.sample(anyIoTButtonEvent(), { seed: 1, numRuns: 100 }).map((event) => event.clickType);
  expect(new Set(clicks)).toEqual(new Set(['SINGLE', 'DOUBLE', 'LONG']));
});

it.each<[string, Parameters<typeof anyIoTOneClickEvent>[0], object]>([
  ['a click', { clickType: 'LONG' }, { deviceEvent: { buttonClicked: { clickType: 'LONG' } } }],
  ['a placement', { placementName: 'room 1' }, { placementInfo: { placementName: 'room 1' } }],
  ['a low battery', { remainingLifeLowerThan: 50 }, { deviceEvent: { deviceHealthMonitor: {} } }],
  ['a full battery', { remainingLife: 100 }, { deviceEvent: { buttonClicked: {} } }],
])('drawn options make way for %s', (_, constraints, expected) => {
  fc.assert(
    fc.property(anyIoTOneClickEvent(constraints), (event) => {
      expect(event).toMatchObject(expected);
    }),
    SETTINGS,
  );
});

it('bad input says what to do', () => {
  expect(
    messagesOf({
      'a click of a battery': () => createIoTOneClickEvent({ remainingLifeLowerThan: 10, clickType: 'LONG' }),
      'a battery that is not low': () => createIoTOneClickEvent({ remainingLifeLowerThan: 10, remainingLife: 10 }),
      'a placement in no project': () => createIoTOneClickEvent({ projectName: null, placementName: 'room 1' }),
      'a triple click': () => createIoTOneClickEvent({ clickType: 'TRIPLE' as 'LONG' }),
      'a voltage with its unit': () => createIoTButtonEvent({ batteryVoltage: '900mV' as unknown as number }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a battery that is not low": "Failed to create IoTOneClickEvent: option "remainingLife" is 10, but it fell below 10. Leave it out, or change the other.",
      "a click of a battery": "Failed to create IoTOneClickEvent: option "clickType" is "LONG", but an event of the battery’s health is no click. Leave it out, or change the other.",
      "a placement in no project": "Failed to create IoTOneClickEvent: option "placementName" is "room 1", but the device is in no project. Leave it out, or change the other.",
      "a triple click": "Failed to create IoTOneClickEvent: option "clickType" is "TRIPLE". Pass one of "SINGLE", "DOUBLE", "LONG".",
      "a voltage with its unit": "Failed to create IoTButtonEvent: option "batteryVoltage" is "900mV". Pass an integer from 0 to 9999.",
    }
  `);
});

it('both are told from other events', () => {
  expect(facts.recognises({ ...createIoTButtonEvent(), clickType: undefined })).toBe(false);
  expect(facts.recognises({ ...createIoTOneClickEvent(), placementInfo: undefined })).toBe(true);
  expect(facts.recognises({ ...createIoTOneClickEvent(), deviceEvent: {} })).toBe(false);
  expect(facts.recognises({ ...createIoTOneClickEvent(), deviceInfo: undefined })).toBe(false);
});
