export { facts } from './facts.js';
export {
  createDynamoDBRecord,
  createDynamoDBStreamEvent,
  createDynamoDBStreamTumblingWindowEvent,
  type DynamoDBStreamTumblingWindowEvent,
} from './factory.js';
export type { DynamoDBEventName, DynamoDBRecordInit, StreamViewType } from '../../values/dynamodb-init.js';
export { marshall, type AttributeMap } from '../../values/attribute-value.js';
export { numberValue, type NumberValue } from '../../values/attribute-number.js';
export { unmarshall, type PlainAttribute } from '../../values/attribute-plain.js';
