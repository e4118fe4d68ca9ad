import type { createALBEvent } from '../events/alb/index.js';
import type {
  createAlexaLaunchRequestEnvelope,
  createAlexaIntentRequestEnvelope,
  createAlexaSessionEndedRequestEnvelope,
} from '../events/alexa-skill/index.js';
import type { createActiveMQEvent } from '../events/amazon-mq/activemq/index.js';
import type { createRabbitMQEvent } from '../events/amazon-mq/rabbitmq/index.js';
import type { createAmplifyGraphQlResolverEvent } from '../events/amplify-resolver/index.js';
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
import type { createAppSyncAuthorizerEvent } from '../events/appsync-authorizer/index.js';
import type { createAppSyncEventsPublishEvent, createAppSyncEventsSubscribeEvent } from '../events/appsync-events/index.js';
import type { createAppSyncResolverEvent, createAppSyncBatchResolverEvent } from '../events/appsync-resolver/index.js';
import type { createAutoScalingScaleInEvent } from '../events/autoscaling/index.js';
import type { createBedrockAgentApiEvent, createBedrockAgentFunctionEvent } from '../events/bedrock-agent/index.js';
import type { createCdkCustomResourceEvent, createCdkCustomResourceIsCompleteEvent } from '../events/cdk-custom-resource/index.js';
import type { createClientVPNConnectionHandlerEvent } from '../events/client-vpn/index.js';
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
import type {
  createCodeBuildCloudWatchStateEvent,
  createCodeBuildCloudWatchPhaseEvent,
} from '../events/codebuild-cloudwatch-state/index.js';
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
import type { createConnectOutboundCampaignsEvent } from '../events/connect-outbound-campaigns/index.js';
import type { createDocumentDBEvent } from '../events/documentdb-stream/index.js';
import type { createDynamoDBStreamEvent, createDynamoDBStreamTumblingWindowEvent } from '../events/dynamodb-stream/index.js';
import type {
  createKinesisStreamFailureEvent,
  createDynamoDBStreamFailureEvent,
  createKafkaFailureEvent,
} from '../events/event-source-mapping-failure/index.js';
import type { createEventBridgeEvent } from '../events/eventbridge/index.js';
import type { createEventBridgePipesEvent } from '../events/eventbridge-pipes/index.js';
import type {
  createGuardDutyScanResultNotificationEvent,
  createGuardDutyNotificationEvent,
} from '../events/guard-duty-event-notification/index.js';
import type { createIoTEvent } from '../events/iot/index.js';
import type { createIoTCustomAuthorizerEvent } from '../events/iot-authorizer/index.js';
import type { createIoTButtonEvent, createIoTOneClickEvent } from '../events/iot-button/index.js';
import type { createIoTPreProvisioningHookEvent } from '../events/iot-pre-provisioning-hook/index.js';
import type {
  createKinesisAnalyticsStreamsInputPreprocessingEvent,
  createKinesisAnalyticsFirehoseInputPreprocessingEvent,
  createKinesisAnalyticsOutputDeliveryEvent,
} from '../events/kinesis-analytics/index.js';
import type { createFirehoseTransformationEvent, createMSKFirehoseEvent } from '../events/kinesis-firehose-transformation/index.js';
import type { createKinesisStreamEvent, createKinesisStreamTumblingWindowEvent } from '../events/kinesis-stream/index.js';
import type { createLambdaDestinationEvent, createLambdaFunctionInvocationResultEvent } from '../events/lambda-destination/index.js';
import type { createLambdaFunctionURLEvent, createLambdaFunctionURLEventWithIAMAuthorizer } from '../events/lambda-function-url/index.js';
import type { createLexEvent } from '../events/lex/index.js';
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
import type {
  createSageMakerGroundTruthPreAnnotationEvent,
  createSageMakerGroundTruthPostAnnotationEvent,
} from '../events/sagemaker-ground-truth/index.js';
import type { createScheduledEvent, createSchedulerEvent } from '../events/scheduled/index.js';
import type { createSecretsManagerRotationEvent } from '../events/secretsmanager/index.js';
import type { createSelfManagedKafkaEvent } from '../events/self-managed-kafka/index.js';
import type { createSESEvent } from '../events/ses/index.js';
import type { createSNSEvent } from '../events/sns/index.js';
import type { createSQSEvent } from '../events/sqs/index.js';
import type {
  createEC2InstanceLaunchSuccessfulEvent,
  createEC2InstanceLaunchUnsuccessfulEvent,
  createEC2InstanceTerminateSuccessfulEvent,
  createEC2InstanceTerminateUnsuccessfulEvent,
  createEC2InstanceLaunchLifecycleActionEvent,
  createEC2InstanceTerminateLifecycleActionEvent,
} from '../events/state-change/autoscaling/index.js';
import type { createBatchJobStateChangeEvent } from '../events/state-change/batch/index.js';
import type {
  createEC2InstanceStateChangeNotificationEvent,
  createEC2SpotInstanceInterruptionWarningEvent,
  createEC2InstanceRebalanceRecommendationEvent,
} from '../events/state-change/ec2/index.js';
import type { createECRImageActionEvent, createECRImageScanEvent } from '../events/state-change/ecr/index.js';
import type {
  createECSTaskStateChangeEvent,
  createECSContainerInstanceStateChangeEvent,
  createECSServiceActionEvent,
  createECSDeploymentStateChangeEvent,
} from '../events/state-change/ecs/index.js';
import type {
  createRDSDBInstanceEvent,
  createRDSDBClusterEvent,
  createRDSDBSnapshotEvent,
  createRDSDBClusterSnapshotEvent,
  createRDSDBParameterGroupEvent,
  createRDSDBSecurityGroupEvent,
} from '../events/state-change/rds/index.js';
import type { createStepFunctionsExecutionStatusChangeEvent } from '../events/state-change/step-functions/index.js';
import type { createTranscribeJobStateChangeEvent } from '../events/state-change/transcribe/index.js';
import type { createTranslateTextTranslationJobStateChangeEvent } from '../events/state-change/translate/index.js';
import type { createTransferFamilyAuthorizerEvent } from '../events/transfer-family-authorizer/index.js';
import type { createTransferFamilyWorkflowStepEvent } from '../events/transfer-workflow/index.js';
import type { createVPCLatticeEvent } from '../events/vpc-lattice/index.js';
import type { createVPCLatticeEventV2 } from '../events/vpc-lattice-v2/index.js';
import type { createWorkMailMessageFlowEvent } from '../events/workmail/index.js';

/** The type of each source's events, by slug. */
export interface EventsBySource {
  alb: ReturnType<typeof createALBEvent>;
  'alexa-skill':
    | ReturnType<typeof createAlexaLaunchRequestEnvelope>
    | ReturnType<typeof createAlexaIntentRequestEnvelope>
    | ReturnType<typeof createAlexaSessionEndedRequestEnvelope>;
  'amazon-mq/activemq': ReturnType<typeof createActiveMQEvent>;
  'amazon-mq/rabbitmq': ReturnType<typeof createRabbitMQEvent>;
  'amplify-resolver': ReturnType<typeof createAmplifyGraphQlResolverEvent>;
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
  'appsync-authorizer': ReturnType<typeof createAppSyncAuthorizerEvent>;
  'appsync-events': ReturnType<typeof createAppSyncEventsPublishEvent> | ReturnType<typeof createAppSyncEventsSubscribeEvent>;
  'appsync-resolver': ReturnType<typeof createAppSyncResolverEvent> | ReturnType<typeof createAppSyncBatchResolverEvent>;
  autoscaling: ReturnType<typeof createAutoScalingScaleInEvent>;
  'bedrock-agent': ReturnType<typeof createBedrockAgentApiEvent> | ReturnType<typeof createBedrockAgentFunctionEvent>;
  'cdk-custom-resource': ReturnType<typeof createCdkCustomResourceEvent> | ReturnType<typeof createCdkCustomResourceIsCompleteEvent>;
  'client-vpn': ReturnType<typeof createClientVPNConnectionHandlerEvent>;
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
  'codebuild-cloudwatch-state':
    | ReturnType<typeof createCodeBuildCloudWatchStateEvent>
    | ReturnType<typeof createCodeBuildCloudWatchPhaseEvent>;
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
  'connect-outbound-campaigns': ReturnType<typeof createConnectOutboundCampaignsEvent>;
  'documentdb-stream': ReturnType<typeof createDocumentDBEvent>;
  'dynamodb-stream': ReturnType<typeof createDynamoDBStreamEvent> | ReturnType<typeof createDynamoDBStreamTumblingWindowEvent>;
  'event-source-mapping-failure':
    | ReturnType<typeof createKinesisStreamFailureEvent>
    | ReturnType<typeof createDynamoDBStreamFailureEvent>
    | ReturnType<typeof createKafkaFailureEvent>;
  eventbridge: ReturnType<typeof createEventBridgeEvent>;
  'eventbridge-pipes': ReturnType<typeof createEventBridgePipesEvent>;
  'guard-duty-event-notification':
    | ReturnType<typeof createGuardDutyScanResultNotificationEvent>
    | ReturnType<typeof createGuardDutyNotificationEvent>;
  iot: ReturnType<typeof createIoTEvent>;
  'iot-authorizer': ReturnType<typeof createIoTCustomAuthorizerEvent>;
  'iot-button': ReturnType<typeof createIoTButtonEvent> | ReturnType<typeof createIoTOneClickEvent>;
  'iot-pre-provisioning-hook': ReturnType<typeof createIoTPreProvisioningHookEvent>;
  'kinesis-analytics':
    | ReturnType<typeof createKinesisAnalyticsStreamsInputPreprocessingEvent>
    | ReturnType<typeof createKinesisAnalyticsFirehoseInputPreprocessingEvent>
    | ReturnType<typeof createKinesisAnalyticsOutputDeliveryEvent>;
  'kinesis-firehose-transformation': ReturnType<typeof createFirehoseTransformationEvent> | ReturnType<typeof createMSKFirehoseEvent>;
  'kinesis-stream': ReturnType<typeof createKinesisStreamEvent> | ReturnType<typeof createKinesisStreamTumblingWindowEvent>;
  'lambda-destination': ReturnType<typeof createLambdaDestinationEvent> | ReturnType<typeof createLambdaFunctionInvocationResultEvent>;
  'lambda-function-url': ReturnType<typeof createLambdaFunctionURLEvent> | ReturnType<typeof createLambdaFunctionURLEventWithIAMAuthorizer>;
  lex: ReturnType<typeof createLexEvent>;
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
  'sagemaker-ground-truth':
    | ReturnType<typeof createSageMakerGroundTruthPreAnnotationEvent>
    | ReturnType<typeof createSageMakerGroundTruthPostAnnotationEvent>;
  scheduled: ReturnType<typeof createScheduledEvent> | ReturnType<typeof createSchedulerEvent>;
  secretsmanager: ReturnType<typeof createSecretsManagerRotationEvent>;
  'self-managed-kafka': ReturnType<typeof createSelfManagedKafkaEvent>;
  ses: ReturnType<typeof createSESEvent>;
  sns: ReturnType<typeof createSNSEvent>;
  sqs: ReturnType<typeof createSQSEvent>;
  'state-change/autoscaling':
    | ReturnType<typeof createEC2InstanceLaunchSuccessfulEvent>
    | ReturnType<typeof createEC2InstanceLaunchUnsuccessfulEvent>
    | ReturnType<typeof createEC2InstanceTerminateSuccessfulEvent>
    | ReturnType<typeof createEC2InstanceTerminateUnsuccessfulEvent>
    | ReturnType<typeof createEC2InstanceLaunchLifecycleActionEvent>
    | ReturnType<typeof createEC2InstanceTerminateLifecycleActionEvent>;
  'state-change/batch': ReturnType<typeof createBatchJobStateChangeEvent>;
  'state-change/ec2':
    | ReturnType<typeof createEC2InstanceStateChangeNotificationEvent>
    | ReturnType<typeof createEC2SpotInstanceInterruptionWarningEvent>
    | ReturnType<typeof createEC2InstanceRebalanceRecommendationEvent>;
  'state-change/ecr': ReturnType<typeof createECRImageActionEvent> | ReturnType<typeof createECRImageScanEvent>;
  'state-change/ecs':
    | ReturnType<typeof createECSTaskStateChangeEvent>
    | ReturnType<typeof createECSContainerInstanceStateChangeEvent>
    | ReturnType<typeof createECSServiceActionEvent>
    | ReturnType<typeof createECSDeploymentStateChangeEvent>;
  'state-change/rds':
    | ReturnType<typeof createRDSDBInstanceEvent>
    | ReturnType<typeof createRDSDBClusterEvent>
    | ReturnType<typeof createRDSDBSnapshotEvent>
    | ReturnType<typeof createRDSDBClusterSnapshotEvent>
    | ReturnType<typeof createRDSDBParameterGroupEvent>
    | ReturnType<typeof createRDSDBSecurityGroupEvent>;
  'state-change/step-functions': ReturnType<typeof createStepFunctionsExecutionStatusChangeEvent>;
  'state-change/transcribe': ReturnType<typeof createTranscribeJobStateChangeEvent>;
  'state-change/translate': ReturnType<typeof createTranslateTextTranslationJobStateChangeEvent>;
  'transfer-family-authorizer': ReturnType<typeof createTransferFamilyAuthorizerEvent>;
  'transfer-workflow': ReturnType<typeof createTransferFamilyWorkflowStepEvent>;
  'vpc-lattice': ReturnType<typeof createVPCLatticeEvent>;
  'vpc-lattice-v2': ReturnType<typeof createVPCLatticeEventV2>;
  workmail: ReturnType<typeof createWorkMailMessageFlowEvent>;
}
