export { facts } from './facts.js';
export { createSecretsManagerRotationEvent, type SecretsManagerRotationEventInit } from './factory.js';
