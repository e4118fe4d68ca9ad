export { facts } from './facts.js';
export { createIoTButtonEvent, createIoTOneClickEvent } from './factory.js';
export type { IoTButtonEventInit, IoTOneClickEventInit } from './init.js';
export type { IoTButtonClickType, IoTButtonEvent, IoTOneClickDeviceEvent, IoTOneClickEvent } from './types.js';
