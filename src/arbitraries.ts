export type { Constraints, RecordsConstraint } from './generate/constraints.js';
export { anyALBEvent, type ALBEventConstraints } from './events/alb/arbitrary.js';
export { anyActiveMQEvent, type ActiveMQEventConstraints } from './events/amazon-mq/activemq/arbitrary.js';
export { anyRabbitMQEvent, type RabbitMQEventConstraints } from './events/amazon-mq/rabbitmq/arbitrary.js';
export {
  anyAPIGatewayRequestAuthorizerEvent,
  anyAPIGatewayRequestAuthorizerEventV2,
  anyAPIGatewayTokenAuthorizerEvent,
  type APIGatewayRequestAuthorizerEventConstraints,
  type APIGatewayRequestAuthorizerEventV2Constraints,
  type APIGatewayTokenAuthorizerEventConstraints,
} from './events/api-gateway-authorizer/arbitrary.js';
export {
  anyAPIGatewayProxyEvent,
  anyAPIGatewayProxyWithCognitoAuthorizerEvent,
  anyAPIGatewayProxyWithLambdaAuthorizerEvent,
  type APIGatewayProxyEventConstraints,
} from './events/api-gateway-proxy/arbitrary.js';
export {
  anyAPIGatewayProxyEventV2,
  anyAPIGatewayProxyEventV2WithIAMAuthorizer,
  anyAPIGatewayProxyEventV2WithJWTAuthorizer,
  anyAPIGatewayProxyEventV2WithLambdaAuthorizer,
  type APIGatewayProxyEventV2Constraints,
} from './events/api-gateway-proxy-v2/arbitrary.js';
export {
  anyAPIGatewayProxyWebsocketEventV2,
  type APIGatewayProxyWebsocketEventV2Constraints,
} from './events/api-gateway-websocket/arbitrary.js';
export { anyCloudWatchAlarmEvent, type CloudWatchAlarmEventConstraints } from './events/cloudwatch-alarm/arbitrary.js';
export { anyCloudWatchLogsEvent, type CloudWatchLogsEventConstraints } from './events/cloudwatch-logs/arbitrary.js';
export { anyCodePipelineEvent, type CodePipelineEventConstraints } from './events/codepipeline/arbitrary.js';
export {
  anyCodePipelineCloudWatchActionEvent,
  anyCodePipelineCloudWatchEvent,
  anyCodePipelineCloudWatchPipelineEvent,
  anyCodePipelineCloudWatchStageEvent,
  type CodePipelineCloudWatchActionEventConstraints,
  type CodePipelineCloudWatchEventConstraints,
  type CodePipelineCloudWatchPipelineEventConstraints,
  type CodePipelineCloudWatchStageEventConstraints,
} from './events/codepipeline-cloudwatch/arbitrary.js';
export {
  anyDynamoDBStreamEvent,
  anyDynamoDBStreamTumblingWindowEvent,
  type DynamoDBStreamEventConstraints,
} from './events/dynamodb-stream/arbitrary.js';
export { anyEventBridgeEvent, type EventBridgeEventConstraints } from './events/eventbridge/arbitrary.js';
export {
  anyKinesisStreamEvent,
  anyKinesisStreamTumblingWindowEvent,
  type KinesisStreamEventConstraints,
} from './events/kinesis-stream/arbitrary.js';
export {
  anyLambdaFunctionURLEvent,
  anyLambdaFunctionURLEventWithIAMAuthorizer,
  type LambdaFunctionURLEventConstraints,
} from './events/lambda-function-url/arbitrary.js';
export { anyMSKEvent, type MSKEventConstraints } from './events/msk/arbitrary.js';
export { anyObjectKey, anyS3Event, type S3EventConstraints } from './events/s3/arbitrary.js';
export { anyS3BatchEvent, type S3BatchEventConstraints } from './events/s3-batch/arbitrary.js';
export {
  anyS3NotificationEvent,
  anyS3ObjectAccessTierChangedNotificationEvent,
  anyS3ObjectACLUpdatedNotificationEvent,
  anyS3ObjectCreatedNotificationEvent,
  anyS3ObjectDeletedNotificationEvent,
  anyS3ObjectRestoreCompletedNotificationEvent,
  anyS3ObjectRestoreExpiredNotificationEvent,
  anyS3ObjectRestoreInitiatedNotificationEvent,
  anyS3ObjectStorageClassChangedNotificationEvent,
  anyS3ObjectTagsAddedNotificationEvent,
  anyS3ObjectTagsDeletedNotificationEvent,
  type S3NotificationEventConstraints,
  type S3ObjectNotificationEventConstraints,
} from './events/s3-event-notification/arbitrary.js';
export { anyS3ObjectLambdaEvent, type S3ObjectLambdaEventConstraints } from './events/s3-object-lambda/arbitrary.js';
export {
  anyScheduledEvent,
  anySchedulerEvent,
  type ScheduledEventConstraints,
  type SchedulerEventConstraints,
  type SchedulerEventWithInputConstraints,
} from './events/scheduled/arbitrary.js';
export { anySecretsManagerRotationEvent, type SecretsManagerRotationEventConstraints } from './events/secretsmanager/arbitrary.js';
export { anySelfManagedKafkaEvent, type SelfManagedKafkaEventConstraints } from './events/self-managed-kafka/arbitrary.js';
export { anySNSEvent, type SNSEventConstraints } from './events/sns/arbitrary.js';
export { anySQSEvent, type SQSEventConstraints } from './events/sqs/arbitrary.js';
export {
  anyTransferFamilyAuthorizerEvent,
  type TransferFamilyAuthorizerEventConstraints,
} from './events/transfer-family-authorizer/arbitrary.js';
