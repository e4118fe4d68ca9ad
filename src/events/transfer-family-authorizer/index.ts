export { facts } from './facts.js';
export { createTransferFamilyAuthorizerEvent, type TransferFamilyAuthorizerEventInit } from './factory.js';
