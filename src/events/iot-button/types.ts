/** How a button was pressed: once, twice, or for longer than a second and a half. */
export type IoTButtonClickType = 'SINGLE' | 'DOUBLE' | 'LONG';

/**
 * What an AWS IoT Button tells a function.
 *
 * @see https://docs.aws.amazon.com/iot-1-click/latest/developerguide/1click-programming.html
 */
export interface IoTButtonEvent {
  serialNumber: string;
  /** In millivolts, with the unit: `1567mV`. */
  batteryVoltage: string;
  clickType: IoTButtonClickType;
}

/** What happened to a device of AWS IoT 1-Click: it was clicked, or its battery runs low. */
export type IoTOneClickDeviceEvent =
  | {
      buttonClicked: {
        clickType: IoTButtonClickType;
        /** ISO 8601 with milliseconds. */
        reportedTime: string;
      };
    }
  | {
      deviceHealthMonitor: {
        condition: {
          /** Per cent. */
          remainingLifeLowerThan: number;
        };
      };
    };

/**
 * What AWS IoT 1-Click tells a function of a device.
 *
 * @see https://docs.aws.amazon.com/iot-1-click/latest/developerguide/1click-programming.html
 */
export interface IoTOneClickEvent {
  deviceInfo: {
    deviceId: string;
    type: 'button';
    /** Per cent. */
    remainingLife: number;
    attributes: Record<string, string>;
  };
  deviceEvent: IoTOneClickDeviceEvent;
  /** Absent for devices that are in no project. */
  placementInfo?: {
    projectName: string;
    placementName: string;
    attributes: Record<string, string>;
    /** Ids of the placement's devices, by the names that the project's template gives them. */
    devices: Record<string, string>;
  };
}
