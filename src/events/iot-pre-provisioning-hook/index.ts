export { facts } from './facts.js';
export { createIoTPreProvisioningHookEvent, type IoTPreProvisioningHookEventInit } from './factory.js';
