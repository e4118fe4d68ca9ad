export { facts } from './facts.js';
export { createIoTEvent, type IoTEventInit, type IoTReading, type IoTRuleEvent, type IoTRuleFields } from './factory.js';
