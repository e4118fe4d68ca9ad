import type { createALBEvent } from '../events/alb/index.js';
import type { createActiveMQEvent } from '../events/amazon-mq/activemq/index.js';
import type { createRabbitMQEvent } from '../events/amazon-mq/rabbitmq/index.js';
import type {
  createAPIGatewayTokenAuthorizerEvent,
  createAPIGatewayRequestAuthorizerEvent,
  createAPIGatewayRequestAuthorizerEventV2,
} from '../events/api-gateway-authorizer/index.js';
import type { createAPIGatewayHttpApiProxyEvent } from '../events/api-gateway-http-api-proxy/index.js';
import type {
  createAPIGatewayProxyEvent,
  createAPIGatewayProxyWithLambdaAuthorizerEvent,
  createAPIGatewayProxyWithCognitoAuthorizerEvent,
} from '../events/api-gateway-proxy/index.js';
import type {
  createAPIGatewayProxyEventV2,
  createAPIGatewayProxyEventV2WithIAMAuthorizer,
  createAPIGatewayProxyEventV2WithJWTAuthorizer,
  createAPIGatewayProxyEventV2WithLambdaAuthorizer,
} from '../events/api-gateway-proxy-v2/index.js';
import type { createAPIGatewayProxyWebsocketEventV2 } from '../events/api-gateway-websocket/index.js';
import type { createCdkCustomResourceEvent, createCdkCustomResourceIsCompleteEvent } from '../events/cdk-custom-resource/index.js';
import type {
  createCloudFormationCustomResourceEvent,
  createCloudFormationCustomResourceCreateEvent,
  createCloudFormationCustomResourceUpdateEvent,
  createCloudFormationCustomResourceDeleteEvent,
} from '../events/cloudformation-custom-resource/index.js';
import type { createCloudFormationMacroEvent } from '../events/cloudformation-macro/index.js';
import type { createCloudFrontFunctionsEvent } from '../events/cloudfront-functions/index.js';
import type { createCloudFrontRequestEvent } from '../events/cloudfront-request/index.js';
import type { createCloudFrontResponseEvent } from '../events/cloudfront-response/index.js';
import type { createCloudWatchAlarmEvent } from '../events/cloudwatch-alarm/index.js';
import type {
  createCloudWatchDashboardCustomWidgetEvent,
  createCloudWatchDashboardCustomWidgetDescribeEvent,
} from '../events/cloudwatch-dashboard-widget/index.js';
import type { createCloudWatchLogsEvent } from '../events/cloudwatch-logs/index.js';
import type { createCodeBuildCloudWatchStateEvent } from '../events/codebuild-cloudwatch-state/index.js';
import type { createCodeCommitTriggerEvent } from '../events/codecommit/index.js';
import type { createCodeDeployLifecycleEventHookEvent } from '../events/codedeploy-hook/index.js';
import type { createCodePipelineEvent } from '../events/codepipeline/index.js';
import type {
  createCodePipelineCloudWatchEvent,
  createCodePipelineCloudWatchPipelineEvent,
  createCodePipelineCloudWatchStageEvent,
  createCodePipelineCloudWatchActionEvent,
} from '../events/codepipeline-cloudwatch/index.js';
import type { createCognitoSyncEvent } from '../events/cognito-sync/index.js';
import type { createCreateAuthChallengeTriggerEvent } from '../events/cognito/create-auth-challenge/index.js';
import type { createCustomEmailSenderTriggerEvent } from '../events/cognito/custom-email-sender/index.js';
import type { createCustomMessageTriggerEvent } from '../events/cognito/custom-message/index.js';
import type { createCustomSMSSenderTriggerEvent } from '../events/cognito/custom-sms-sender/index.js';
import type { createDefineAuthChallengeTriggerEvent } from '../events/cognito/define-auth-challenge/index.js';
import type { createInboundFederationTriggerEvent } from '../events/cognito/inbound-federation/index.js';
import type { createPostAuthenticationTriggerEvent } from '../events/cognito/post-authentication/index.js';
import type { createPostConfirmationTriggerEvent } from '../events/cognito/post-confirmation/index.js';
import type { createPreAuthenticationTriggerEvent } from '../events/cognito/pre-authentication/index.js';
import type { createPreSignUpTriggerEvent } from '../events/cognito/pre-sign-up/index.js';
import type { createPreTokenGenerationTriggerEvent } from '../events/cognito/pre-token-generation/index.js';
import type { createPreTokenGenerationV2TriggerEvent } from '../events/cognito/pre-token-generation-v2/index.js';
import type { createPreTokenGenerationV3TriggerEvent } from '../events/cognito/pre-token-generation-v3/index.js';
import type { createUserMigrationTriggerEvent } from '../events/cognito/user-migration/index.js';
import type { createVerifyAuthChallengeResponseTriggerEvent } from '../events/cognito/verify-auth-challenge-response/index.js';
import type { createConfigRuleEvent } from '../events/config-rule/index.js';
import type { createConnectContactFlowEvent } from '../events/connect-contact-flow/index.js';
import type { createDocumentDBEvent } from '../events/documentdb-stream/index.js';
import type { createDynamoDBStreamEvent, createDynamoDBStreamTumblingWindowEvent } from '../events/dynamodb-stream/index.js';
import type {
  createDynamoDBStreamFailureEvent,
  createKafkaFailureEvent,
  createKinesisStreamFailureEvent,
} from '../events/event-source-mapping-failure/index.js';
import type { createEventBridgeEvent } from '../events/eventbridge/index.js';
import type { createEventBridgePipesEvent } from '../events/eventbridge-pipes/index.js';
import type { createIoTEvent } from '../events/iot/index.js';
import type { createIoTCustomAuthorizerEvent } from '../events/iot-authorizer/index.js';
import type {
  createKinesisAnalyticsFirehoseInputPreprocessingEvent,
  createKinesisAnalyticsOutputDeliveryEvent,
  createKinesisAnalyticsStreamsInputPreprocessingEvent,
} from '../events/kinesis-analytics/index.js';
import type { createFirehoseTransformationEvent, createMSKFirehoseEvent } from '../events/kinesis-firehose-transformation/index.js';
import type { createKinesisStreamEvent, createKinesisStreamTumblingWindowEvent } from '../events/kinesis-stream/index.js';
import type { createLambdaDestinationEvent, createLambdaFunctionInvocationResultEvent } from '../events/lambda-destination/index.js';
import type { createLambdaFunctionURLEvent, createLambdaFunctionURLEventWithIAMAuthorizer } from '../events/lambda-function-url/index.js';
import type { createLexV2Event } from '../events/lex-v2/index.js';
import type { createMSKEvent } from '../events/msk/index.js';
import type { createS3Event } from '../events/s3/index.js';
import type { createS3BatchEvent } from '../events/s3-batch/index.js';
import type {
  createS3NotificationEvent,
  createS3ObjectAccessTierChangedNotificationEvent,
  createS3ObjectACLUpdatedNotificationEvent,
  createS3ObjectCreatedNotificationEvent,
  createS3ObjectDeletedNotificationEvent,
  createS3ObjectRestoreCompletedNotificationEvent,
  createS3ObjectRestoreExpiredNotificationEvent,
  createS3ObjectRestoreInitiatedNotificationEvent,
  createS3ObjectStorageClassChangedNotificationEvent,
  createS3ObjectTagsAddedNotificationEvent,
  createS3ObjectTagsDeletedNotificationEvent,
} from '../events/s3-event-notification/index.js';
import type { createS3ObjectLambdaEvent } from '../events/s3-object-lambda/index.js';
import type { createScheduledEvent, createSchedulerEvent } from '../events/scheduled/index.js';
import type { createSecretsManagerRotationEvent } from '../events/secretsmanager/index.js';
import type { createSelfManagedKafkaEvent } from '../events/self-managed-kafka/index.js';
import type { createSESEvent } from '../events/ses/index.js';
import type { createSNSEvent } from '../events/sns/index.js';
import type { createSQSEvent } from '../events/sqs/index.js';
import type {
  createEC2InstanceStateChangeNotificationEvent,
  createEC2SpotInstanceInterruptionWarningEvent,
  createEC2InstanceRebalanceRecommendationEvent,
} from '../events/state-change/ec2/index.js';
import type { createStepFunctionsExecutionStatusChangeEvent } from '../events/state-change/step-functions/index.js';
import type { createTransferFamilyAuthorizerEvent } from '../events/transfer-family-authorizer/index.js';
import type { createTransferFamilyWorkflowStepEvent } from '../events/transfer-workflow/index.js';
import type { createVPCLatticeEvent } from '../events/vpc-lattice/index.js';
import type { createVPCLatticeEventV2 } from '../events/vpc-lattice-v2/index.js';

/** The type of each source's events, by slug. */
export interface EventsBySource {
  alb: ReturnType<typeof createALBEvent>;
  'amazon-mq/activemq': ReturnType<typeof createActiveMQEvent>;
  'amazon-mq/rabbitmq': ReturnType<typeof createRabbitMQEvent>;
  'api-gateway-authorizer':
    | ReturnType<typeof createAPIGatewayTokenAuthorizerEvent>
    | ReturnType<typeof createAPIGatewayRequestAuthorizerEvent>
    | ReturnType<typeof createAPIGatewayRequestAuthorizerEventV2>;
  'api-gateway-http-api-proxy': ReturnType<typeof createAPIGatewayHttpApiProxyEvent>;
  'api-gateway-proxy':
    | ReturnType<typeof createAPIGatewayProxyEvent>
    | ReturnType<typeof createAPIGatewayProxyWithLambdaAuthorizerEvent>
    | ReturnType<typeof createAPIGatewayProxyWithCognitoAuthorizerEvent>;
  'api-gateway-proxy-v2':
    | ReturnType<typeof createAPIGatewayProxyEventV2>
    | ReturnType<typeof createAPIGatewayProxyEventV2WithIAMAuthorizer>
    | ReturnType<typeof createAPIGatewayProxyEventV2WithJWTAuthorizer>
    | ReturnType<typeof createAPIGatewayProxyEventV2WithLambdaAuthorizer>;
  'api-gateway-websocket': ReturnType<typeof createAPIGatewayProxyWebsocketEventV2>;
  'cdk-custom-resource': ReturnType<typeof createCdkCustomResourceEvent> | ReturnType<typeof createCdkCustomResourceIsCompleteEvent>;
  'cloudformation-custom-resource':
    | ReturnType<typeof createCloudFormationCustomResourceEvent>
    | ReturnType<typeof createCloudFormationCustomResourceCreateEvent>
    | ReturnType<typeof createCloudFormationCustomResourceUpdateEvent>
    | ReturnType<typeof createCloudFormationCustomResourceDeleteEvent>;
  'cloudformation-macro': ReturnType<typeof createCloudFormationMacroEvent>;
  'cloudfront-functions': ReturnType<typeof createCloudFrontFunctionsEvent>;
  'cloudfront-request': ReturnType<typeof createCloudFrontRequestEvent>;
  'cloudfront-response': ReturnType<typeof createCloudFrontResponseEvent>;
  'cloudwatch-alarm': ReturnType<typeof createCloudWatchAlarmEvent>;
  'cloudwatch-dashboard-widget':
    | ReturnType<typeof createCloudWatchDashboardCustomWidgetEvent>
    | ReturnType<typeof createCloudWatchDashboardCustomWidgetDescribeEvent>;
  'cloudwatch-logs': ReturnType<typeof createCloudWatchLogsEvent>;
  'codebuild-cloudwatch-state': ReturnType<typeof createCodeBuildCloudWatchStateEvent>;
  codecommit: ReturnType<typeof createCodeCommitTriggerEvent>;
  'codedeploy-hook': ReturnType<typeof createCodeDeployLifecycleEventHookEvent>;
  codepipeline: ReturnType<typeof createCodePipelineEvent>;
  'codepipeline-cloudwatch':
    | ReturnType<typeof createCodePipelineCloudWatchEvent>
    | ReturnType<typeof createCodePipelineCloudWatchPipelineEvent>
    | ReturnType<typeof createCodePipelineCloudWatchStageEvent>
    | ReturnType<typeof createCodePipelineCloudWatchActionEvent>;
  'cognito-sync': ReturnType<typeof createCognitoSyncEvent>;
  'cognito/create-auth-challenge': ReturnType<typeof createCreateAuthChallengeTriggerEvent>;
  'cognito/custom-email-sender': ReturnType<typeof createCustomEmailSenderTriggerEvent>;
  'cognito/custom-message': ReturnType<typeof createCustomMessageTriggerEvent>;
  'cognito/custom-sms-sender': ReturnType<typeof createCustomSMSSenderTriggerEvent>;
  'cognito/define-auth-challenge': ReturnType<typeof createDefineAuthChallengeTriggerEvent>;
  'cognito/inbound-federation': ReturnType<typeof createInboundFederationTriggerEvent>;
  'cognito/post-authentication': ReturnType<typeof createPostAuthenticationTriggerEvent>;
  'cognito/post-confirmation': ReturnType<typeof createPostConfirmationTriggerEvent>;
  'cognito/pre-authentication': ReturnType<typeof createPreAuthenticationTriggerEvent>;
  'cognito/pre-sign-up': ReturnType<typeof createPreSignUpTriggerEvent>;
  'cognito/pre-token-generation': ReturnType<typeof createPreTokenGenerationTriggerEvent>;
  'cognito/pre-token-generation-v2': ReturnType<typeof createPreTokenGenerationV2TriggerEvent>;
  'cognito/pre-token-generation-v3': ReturnType<typeof createPreTokenGenerationV3TriggerEvent>;
  'cognito/user-migration': ReturnType<typeof createUserMigrationTriggerEvent>;
  'cognito/verify-auth-challenge-response': ReturnType<typeof createVerifyAuthChallengeResponseTriggerEvent>;
  'config-rule': ReturnType<typeof createConfigRuleEvent>;
  'connect-contact-flow': ReturnType<typeof createConnectContactFlowEvent>;
  'documentdb-stream': ReturnType<typeof createDocumentDBEvent>;
  'dynamodb-stream': ReturnType<typeof createDynamoDBStreamEvent> | ReturnType<typeof createDynamoDBStreamTumblingWindowEvent>;
  'event-source-mapping-failure':
    | ReturnType<typeof createDynamoDBStreamFailureEvent>
    | ReturnType<typeof createKafkaFailureEvent>
    | ReturnType<typeof createKinesisStreamFailureEvent>;
  eventbridge: ReturnType<typeof createEventBridgeEvent>;
  'eventbridge-pipes': ReturnType<typeof createEventBridgePipesEvent>;
  iot: ReturnType<typeof createIoTEvent>;
  'iot-authorizer': ReturnType<typeof createIoTCustomAuthorizerEvent>;
  'kinesis-analytics':
    | ReturnType<typeof createKinesisAnalyticsFirehoseInputPreprocessingEvent>
    | ReturnType<typeof createKinesisAnalyticsOutputDeliveryEvent>
    | ReturnType<typeof createKinesisAnalyticsStreamsInputPreprocessingEvent>;
  'kinesis-firehose-transformation': ReturnType<typeof createFirehoseTransformationEvent> | ReturnType<typeof createMSKFirehoseEvent>;
  'kinesis-stream': ReturnType<typeof createKinesisStreamEvent> | ReturnType<typeof createKinesisStreamTumblingWindowEvent>;
  'lambda-destination': ReturnType<typeof createLambdaDestinationEvent> | ReturnType<typeof createLambdaFunctionInvocationResultEvent>;
  'lambda-function-url': ReturnType<typeof createLambdaFunctionURLEvent> | ReturnType<typeof createLambdaFunctionURLEventWithIAMAuthorizer>;
  'lex-v2': ReturnType<typeof createLexV2Event>;
  msk: ReturnType<typeof createMSKEvent>;
  s3: ReturnType<typeof createS3Event>;
  's3-batch': ReturnType<typeof createS3BatchEvent>;
  's3-event-notification':
    | ReturnType<typeof createS3NotificationEvent>
    | ReturnType<typeof createS3ObjectAccessTierChangedNotificationEvent>
    | ReturnType<typeof createS3ObjectACLUpdatedNotificationEvent>
    | ReturnType<typeof createS3ObjectCreatedNotificationEvent>
    | ReturnType<typeof createS3ObjectDeletedNotificationEvent>
    | ReturnType<typeof createS3ObjectRestoreCompletedNotificationEvent>
    | ReturnType<typeof createS3ObjectRestoreExpiredNotificationEvent>
    | ReturnType<typeof createS3ObjectRestoreInitiatedNotificationEvent>
    | ReturnType<typeof createS3ObjectStorageClassChangedNotificationEvent>
    | ReturnType<typeof createS3ObjectTagsAddedNotificationEvent>
    | ReturnType<typeof createS3ObjectTagsDeletedNotificationEvent>;
  's3-object-lambda': ReturnType<typeof createS3ObjectLambdaEvent>;
  scheduled: ReturnType<typeof createScheduledEvent> | ReturnType<typeof createSchedulerEvent>;
  secretsmanager: ReturnType<typeof createSecretsManagerRotationEvent>;
  'self-managed-kafka': ReturnType<typeof createSelfManagedKafkaEvent>;
  ses: ReturnType<typeof createSESEvent>;
  sns: ReturnType<typeof createSNSEvent>;
  sqs: ReturnType<typeof createSQSEvent>;
  'state-change/ec2':
    | ReturnType<typeof createEC2InstanceStateChangeNotificationEvent>
    | ReturnType<typeof createEC2SpotInstanceInterruptionWarningEvent>
    | ReturnType<typeof createEC2InstanceRebalanceRecommendationEvent>;
  'state-change/step-functions': ReturnType<typeof createStepFunctionsExecutionStatusChangeEvent>;
  'transfer-family-authorizer': ReturnType<typeof createTransferFamilyAuthorizerEvent>;
  'transfer-workflow': ReturnType<typeof createTransferFamilyWorkflowStepEvent>;
  'vpc-lattice': ReturnType<typeof createVPCLatticeEvent>;
  'vpc-lattice-v2': ReturnType<typeof createVPCLatticeEventV2>;
}
