export type { DeepPartial } from './internal/overrides.js';
export { configure, type Settings } from './values/settings.js';
export { seed } from './values/sequence.js';
export type { Instant } from './values/time.js';
export type { EventSourceFacts } from './contracts/facts.js';
export { matchesEventPattern } from './event-pattern/matches-event-pattern.js';
export { detectEventSource } from './events/detect.js';
export { fromJSON, type EventFactory, type FactoryCall } from './from-json/index.js';
export { unwrap, type EventSource, type EventsBySource, type Unwrapped } from './unwrap/index.js';
export { createALBEvent, type ALBEventInit } from './events/alb/index.js';
export {
  createAlexaIntentRequestEnvelope,
  createAlexaLaunchRequestEnvelope,
  createAlexaSessionEndedRequestEnvelope,
  type AlexaApplication,
  type AlexaConfirmationStatus,
  type AlexaContext,
  type AlexaDevice,
  type AlexaIntent,
  type AlexaIntentRequest,
  type AlexaIntentRequestEnvelope,
  type AlexaIntentRequestEnvelopeInit,
  type AlexaLaunchRequest,
  type AlexaLaunchRequestEnvelope,
  type AlexaLaunchRequestEnvelopeInit,
  type AlexaOutputSpeech,
  type AlexaRequestEnvelope,
  type AlexaRequestInit,
  type AlexaResolution,
  type AlexaResponseEnvelope,
  type AlexaSession,
  type AlexaSessionEndedRequest,
  type AlexaSessionEndedRequestEnvelope,
  type AlexaSessionEndedRequestEnvelopeInit,
  type AlexaSlot,
  type AlexaSlotInit,
  type AlexaUser,
} from './events/alexa-skill/index.js';
export {
  createActiveMQEvent,
  createActiveMQMessage,
  type ActiveMQDestination,
  type ActiveMQEvent,
  type ActiveMQMessage,
  type ActiveMQMessageInit,
} from './events/amazon-mq/activemq/index.js';
export {
  createRabbitMQEvent,
  createRabbitMQMessage,
  type RabbitMQBasicProperties,
  type RabbitMQEvent,
  type RabbitMQHeaderInit,
  type RabbitMQHeaderValue,
  type RabbitMQMessage,
  type RabbitMQMessageInit,
} from './events/amazon-mq/rabbitmq/index.js';
export { createAmplifyGraphQlResolverEvent, type AmplifyGraphQlResolverEventInit } from './events/amplify-resolver/index.js';
export {
  createAPIGatewayRequestAuthorizerEvent,
  createAPIGatewayRequestAuthorizerEventV2,
  createAPIGatewayTokenAuthorizerEvent,
  type APIGatewayRequestAuthorizerEventInit,
  type APIGatewayRequestAuthorizerEventV2Init,
  type APIGatewayTokenAuthorizerEventInit,
} from './events/api-gateway-authorizer/index.js';
export {
  createAPIGatewayHttpApiProxyEvent,
  type APIGatewayHttpApiProxyEvent,
  type APIGatewayHttpApiProxyEventIdentity,
  type APIGatewayHttpApiProxyEventInit,
  type APIGatewayHttpApiProxyEventRequestContext,
} from './events/api-gateway-http-api-proxy/index.js';
export {
  createAPIGatewayProxyEvent,
  createAPIGatewayProxyWithCognitoAuthorizerEvent,
  createAPIGatewayProxyWithLambdaAuthorizerEvent,
  type APIGatewayProxyEventInit,
  type APIGatewayProxyWithCognitoAuthorizerEventInit,
  type APIGatewayProxyWithLambdaAuthorizerEventInit,
  type CognitoAuthorizer,
  type IamAuthorization,
  type IamAuthorizationInit,
  type LambdaAuthorizer,
} from './events/api-gateway-proxy/index.js';
export {
  createAPIGatewayProxyEventV2,
  createAPIGatewayProxyEventV2WithIAMAuthorizer,
  createAPIGatewayProxyEventV2WithJWTAuthorizer,
  createAPIGatewayProxyEventV2WithLambdaAuthorizer,
  type APIGatewayProxyEventV2Init,
  type APIGatewayProxyEventV2WithIAMAuthorizerInit,
  type APIGatewayProxyEventV2WithJWTAuthorizerInit,
  type APIGatewayProxyEventV2WithLambdaAuthorizerInit,
  type HttpApiAuthorizer,
  type HttpApiRequestInit,
  type IamV2Authorization,
  type IamV2Authorizer,
  type JwtAuthorization,
  type JwtAuthorizer,
  type LambdaV2Authorizer,
} from './events/api-gateway-proxy-v2/index.js';
export {
  createAPIGatewayProxyWebsocketEventV2,
  type APIGatewayProxyWebsocketEventV2Init,
  type WebsocketAuthorizer,
  type WebsocketEventType,
} from './events/api-gateway-websocket/index.js';
export { createAppSyncAuthorizerEvent, type AppSyncAuthorizerEventInit } from './events/appsync-authorizer/index.js';
export {
  createAppSyncEventsPublishEvent,
  createAppSyncEventsSubscribeEvent,
  type AppSyncEventsBaseEvent,
  type AppSyncEventsIdentity,
  type AppSyncEventsIdentityLambda,
  type AppSyncEventsIncomingEvent,
  type AppSyncEventsInfo,
  type AppSyncEventsOutgoingEvent,
  type AppSyncEventsPublishEvent,
  type AppSyncEventsPublishEventInit,
  type AppSyncEventsPublishResult,
  type AppSyncEventsSubscribeEvent,
  type AppSyncEventsSubscribeEventInit,
  type AppSyncEventsSubscribeResult,
} from './events/appsync-events/index.js';
export {
  createAppSyncBatchResolverEvent,
  createAppSyncResolverEvent,
  type AppSyncBatchResolverEvent,
  type AppSyncCognitoIdentityInit,
  type AppSyncIamIdentityInit,
  type AppSyncIdentityInit,
  type AppSyncLambdaContext,
  type AppSyncOidcIdentityInit,
  type AppSyncResolverEventInit,
} from './events/appsync-resolver/index.js';
export {
  createAutoScalingScaleInEvent,
  type AutoScalingInstanceRecordInit,
  type AutoScalingScaleInEventInit,
  type AutoScalingTerminationRequestInit,
} from './events/autoscaling/index.js';
export {
  createBedrockAgentApiEvent,
  createBedrockAgentFunctionEvent,
  type BedrockAgent,
  type BedrockAgentApiEvent,
  type BedrockAgentApiEventInit,
  type BedrockAgentApiResult,
  type BedrockAgentEventInit,
  type BedrockAgentFunctionEvent,
  type BedrockAgentFunctionEventInit,
  type BedrockAgentFunctionResult,
  type BedrockAgentInit,
  type BedrockAgentParameter,
  type BedrockAgentParametersInit,
  type BedrockAgentParameterValue,
} from './events/bedrock-agent/index.js';
export {
  createCdkCustomResourceEvent,
  createCdkCustomResourceIsCompleteEvent,
  type CdkCustomResourceEventInit,
  type CdkCustomResourceIsCompleteEventInit,
} from './events/cdk-custom-resource/index.js';
export {
  createClientVPNConnectionHandlerEvent,
  type ClientVPNConnectionHandlerEvent,
  type ClientVPNConnectionHandlerEventInit,
  type ClientVPNConnectionHandlerResult,
  type ClientVPNSchemaVersion,
} from './events/client-vpn/index.js';
export {
  createCloudFormationCustomResourceCreateEvent,
  createCloudFormationCustomResourceDeleteEvent,
  createCloudFormationCustomResourceEvent,
  createCloudFormationCustomResourceUpdateEvent,
  type CloudFormationCustomResourceCreateEventInit,
  type CloudFormationCustomResourceDeleteEventInit,
  type CloudFormationCustomResourceEventInit,
  type CloudFormationCustomResourceUpdateEventInit,
  type CustomResourceProperties,
} from './events/cloudformation-custom-resource/index.js';
export {
  createCloudFormationMacroEvent,
  type CloudFormationMacroEvent,
  type CloudFormationMacroEventInit,
  type CloudFormationMacroResponse,
  type CloudFormationTemplateParameterValue,
} from './events/cloudformation-macro/index.js';
export {
  createCloudFrontFunctionsEvent,
  type CloudFrontFunctionsEventInit,
  type CloudFrontFunctionsResponseInit,
} from './events/cloudfront-functions/index.js';
export {
  createCloudFrontRequestEvent,
  type CloudFrontCustomOriginInit,
  type CloudFrontOriginInit,
  type CloudFrontRequestEventInit,
  type CloudFrontRequestInit,
  type CloudFrontS3OriginInit,
} from './events/cloudfront-request/index.js';
export { createCloudFrontResponseEvent, type CloudFrontResponseEventInit } from './events/cloudfront-response/index.js';
export {
  createCloudWatchAlarmEvent,
  type CloudWatchAlarmComparisonOperator,
  type CloudWatchAlarmEventInit,
  type CloudWatchAlarmMetricInit,
  type CloudWatchAlarmPreviousStateInit,
  type CloudWatchAlarmStateInit,
  type CloudWatchAlarmStateValue,
} from './events/cloudwatch-alarm/index.js';
export {
  createCloudWatchDashboardCustomWidgetDescribeEvent,
  createCloudWatchDashboardCustomWidgetEvent,
  type CloudWatchDashboardCustomWidgetDescribeEvent,
  type CloudWatchDashboardCustomWidgetDescribeEventInit,
  type CloudWatchDashboardCustomWidgetEvent,
  type CloudWatchDashboardCustomWidgetEventInit,
  type CloudWatchWidgetContext,
  type CloudWatchWidgetTimeRange,
  type CloudWatchWidgetTimeRangeInit,
  type CloudWatchWidgetTimezone,
} from './events/cloudwatch-dashboard-widget/index.js';
export {
  createCloudWatchLogsEvent,
  decodeCloudWatchLogsEvent,
  encodeCloudWatchLogsEvent,
  type CloudWatchLogsData,
  type CloudWatchLogsEventInit,
  type CloudWatchLogsLogEventInit,
} from './events/cloudwatch-logs/index.js';
export {
  createCodeBuildCloudWatchPhaseEvent,
  createCodeBuildCloudWatchStateEvent,
  type CodeBuildCloudWatchPhaseEvent,
  type CodeBuildCloudWatchPhaseEventInit,
  type CodeBuildCloudWatchStateEventInit,
  type CodeBuildPhaseEventDetail,
  type CodeBuildSourceInit,
} from './events/codebuild-cloudwatch-state/index.js';
export {
  createCodeCommitTrigger,
  createCodeCommitTriggerEvent,
  type CodeCommitReferenceInit,
  type CodeCommitTriggerInit,
} from './events/codecommit/index.js';
export {
  createCodeDeployLifecycleEventHookEvent,
  type CodeDeployLifecycleEventHookEvent,
  type CodeDeployLifecycleEventHookEventInit,
} from './events/codedeploy-hook/index.js';
export { createCodePipelineEvent, type CodePipelineArtifactInit, type CodePipelineEventInit } from './events/codepipeline/index.js';
export {
  createCodePipelineCloudWatchActionEvent,
  createCodePipelineCloudWatchEvent,
  createCodePipelineCloudWatchPipelineEvent,
  createCodePipelineCloudWatchStageEvent,
  type CodePipelineActionTypeInit,
  type CodePipelineChangeInit,
  type CodePipelineCloudWatchActionEventInit,
  type CodePipelineCloudWatchEventInit,
  type CodePipelineCloudWatchPipelineEventInit,
  type CodePipelineCloudWatchStageEventInit,
} from './events/codepipeline-cloudwatch/index.js';
export {
  createCognitoSyncEvent,
  type CognitoSyncEvent,
  type CognitoSyncEventInit,
  type CognitoSyncOperation,
  type CognitoSyncRecord,
  type CognitoSyncRecordInit,
} from './events/cognito-sync/index.js';
export {
  createCreateAuthChallengeTriggerEvent,
  type CreateAuthChallengeTriggerEventInit,
} from './events/cognito/create-auth-challenge/index.js';
export { createCustomEmailSenderTriggerEvent, type CustomEmailSenderTriggerEventInit } from './events/cognito/custom-email-sender/index.js';
export { createCustomMessageTriggerEvent, type CustomMessageTriggerEventInit } from './events/cognito/custom-message/index.js';
export { createCustomSMSSenderTriggerEvent, type CustomSMSSenderTriggerEventInit } from './events/cognito/custom-sms-sender/index.js';
export {
  createDefineAuthChallengeTriggerEvent,
  type DefineAuthChallengeTriggerEventInit,
} from './events/cognito/define-auth-challenge/index.js';
export { createInboundFederationTriggerEvent, type InboundFederationTriggerEventInit } from './events/cognito/inbound-federation/index.js';
export {
  createPostAuthenticationTriggerEvent,
  type PostAuthenticationTriggerEventInit,
} from './events/cognito/post-authentication/index.js';
export { createPostConfirmationTriggerEvent, type PostConfirmationTriggerEventInit } from './events/cognito/post-confirmation/index.js';
export { createPreAuthenticationTriggerEvent, type PreAuthenticationTriggerEventInit } from './events/cognito/pre-authentication/index.js';
export { createPreSignUpTriggerEvent, type PreSignUpTriggerEventInit } from './events/cognito/pre-sign-up/index.js';
export {
  createPreTokenGenerationTriggerEvent,
  type PreTokenGenerationTriggerEventInit,
} from './events/cognito/pre-token-generation/index.js';
export {
  createPreTokenGenerationV2TriggerEvent,
  type PreTokenGenerationV2TriggerEventInit,
} from './events/cognito/pre-token-generation-v2/index.js';
export {
  createPreTokenGenerationV3TriggerEvent,
  type PreTokenGenerationV3TriggerEventInit,
} from './events/cognito/pre-token-generation-v3/index.js';
export { createUserMigrationTriggerEvent, type UserMigrationTriggerEventInit } from './events/cognito/user-migration/index.js';
export {
  createVerifyAuthChallengeResponseTriggerEvent,
  type VerifyAuthChallengeResponseTriggerEventInit,
} from './events/cognito/verify-auth-challenge-response/index.js';
export {
  createConfigRuleEvent,
  type ConfigRuleEvaluationMode,
  type ConfigRuleEvent,
  type ConfigRuleEventInit,
  type ConfigRuleInvokingEvent,
  type ConfigRuleMessageType,
  type ConfigurationItem,
  type ConfigurationItemChangedProperty,
  type ConfigurationItemChangeNotification,
  type ConfigurationItemChangeType,
  type ConfigurationItemDiff,
  type ConfigurationItemRelationship,
  type ConfigurationItemRelationshipInit,
  type ConfigurationItemStatus,
  type ConfigurationItemSummary,
  type OversizedConfigurationItemChangeNotification,
  type ScheduledNotification,
} from './events/config-rule/index.js';
export {
  createConnectContactFlowEvent,
  type ConnectChannel,
  type ConnectContactFlowEventInit,
  type ConnectInitiationMethod,
} from './events/connect-contact-flow/index.js';
export {
  createConnectOutboundCampaignsEvent,
  type ConnectOutboundCampaignsCustomerProfile,
  type ConnectOutboundCampaignsCustomerProfileInit,
  type ConnectOutboundCampaignsEvent,
  type ConnectOutboundCampaignsEventInit,
  type ConnectOutboundCampaignsResponse,
} from './events/connect-outbound-campaigns/index.js';
export {
  createDocumentDBEvent,
  createDocumentDBEventRecord,
  type DocumentDBChangeEvent,
  type DocumentDBEvent,
  type DocumentDBEventRecord,
  type DocumentDBEventRecordInit,
  type DocumentDBNamespace,
  type DocumentDBOperationType,
  type ExtendedJSONDocument,
} from './events/documentdb-stream/index.js';
export {
  createDynamoDBRecord,
  createDynamoDBStreamEvent,
  createDynamoDBStreamTumblingWindowEvent,
  marshall,
  numberValue,
  unmarshall,
  type AttributeMap,
  type DynamoDBEventName,
  type DynamoDBRecordInit,
  type DynamoDBStreamTumblingWindowEvent,
  type NumberValue,
  type PlainAttribute,
  type StreamViewType,
} from './events/dynamodb-stream/index.js';
export {
  createDynamoDBStreamFailureEvent,
  createKafkaFailureEvent,
  createKinesisStreamFailureEvent,
  type DynamoDBStreamFailureEvent,
  type DynamoDBStreamFailureEventInit,
  type EventSourceMappingFailureCondition,
  type EventSourceMappingFailureRequestContext,
  type EventSourceMappingFailureResponseContext,
  type KafkaBatchInfo,
  type KafkaFailureEvent,
  type KafkaFailureEventInit,
  type KafkaRecordsInfo,
  type KinesisStreamFailureEvent,
  type KinesisStreamFailureEventInit,
  type StreamBatchInfo,
} from './events/event-source-mapping-failure/index.js';
export { createEventBridgeEvent, type EventBridgeEventInit } from './events/eventbridge/index.js';
export {
  createEventBridgePipesEvent,
  type ActiveMQPipesRecord,
  type EventBridgePipesEvent,
  type EventBridgePipesRecord,
  type EventBridgePipesSourceEvent,
  type KafkaPipesRecord,
  type KinesisPipesRecord,
  type RabbitMQPipesRecord,
} from './events/eventbridge-pipes/index.js';
export {
  createGuardDutyNotificationEvent,
  createGuardDutyScanResultNotificationEvent,
  type GuardDutyScanResultNotificationEventInit,
} from './events/guard-duty-event-notification/index.js';
export { createIoTEvent, type IoTEventInit, type IoTReading, type IoTRuleEvent, type IoTRuleFields } from './events/iot/index.js';
export { createIoTCustomAuthorizerEvent, type IoTCustomAuthorizerEventInit } from './events/iot-authorizer/index.js';
export {
  createIoTButtonEvent,
  createIoTOneClickEvent,
  type IoTButtonClickType,
  type IoTButtonEvent,
  type IoTButtonEventInit,
  type IoTOneClickDeviceEvent,
  type IoTOneClickEvent,
  type IoTOneClickEventInit,
} from './events/iot-button/index.js';
export { createIoTPreProvisioningHookEvent, type IoTPreProvisioningHookEventInit } from './events/iot-pre-provisioning-hook/index.js';
export {
  createKinesisAnalyticsFirehoseInputPreprocessingEvent,
  createKinesisAnalyticsOutputDeliveryEvent,
  createKinesisAnalyticsStreamsInputPreprocessingEvent,
  type KinesisAnalyticsFirehoseInputPreprocessingEvent,
  type KinesisAnalyticsFirehoseRecord,
  type KinesisAnalyticsFirehoseRecordInit,
  type KinesisAnalyticsInputPreprocessingResponse,
  type KinesisAnalyticsOutputDeliveryEvent,
  type KinesisAnalyticsOutputDeliveryRecord,
  type KinesisAnalyticsOutputDeliveryRecordInit,
  type KinesisAnalyticsOutputDeliveryResponse,
  type KinesisAnalyticsStreamsInputPreprocessingEvent,
  type KinesisAnalyticsStreamsRecord,
  type KinesisAnalyticsStreamsRecordInit,
} from './events/kinesis-analytics/index.js';
export {
  createFirehoseTransformationEvent,
  createFirehoseTransformationEventRecord,
  createMSKFirehoseEvent,
  createMSKFirehoseEventRecord,
  type DeliveryStreamInit,
  type FirehoseTransformationEventRecordInit,
  type MSKFirehoseEvent,
  type MSKFirehoseEventRecord,
  type MSKFirehoseEventRecordInit,
  type MSKFirehoseRecordMetadata,
  type MSKFirehoseResponse,
  type MSKFirehoseResponseRecord,
} from './events/kinesis-firehose-transformation/index.js';
export {
  createKinesisStreamEvent,
  createKinesisStreamRecord,
  createKinesisStreamTumblingWindowEvent,
  type KinesisDeliverableEvent,
  type KinesisStreamRecordInit,
} from './events/kinesis-stream/index.js';
export {
  createLambdaDestinationEvent,
  createLambdaFunctionInvocationResultEvent,
  type LambdaDestinationCondition,
  type LambdaDestinationEvent,
  type LambdaDestinationEventInit,
  type LambdaDestinationRequestContext,
  type LambdaDestinationResponseContext,
  type LambdaFunctionInvocationResultDetailType,
  type LambdaFunctionInvocationResultEvent,
  type LambdaFunctionInvocationResultEventInit,
} from './events/lambda-destination/index.js';
export {
  createLambdaFunctionURLEvent,
  createLambdaFunctionURLEventWithIAMAuthorizer,
  type LambdaFunctionURLEventInit,
  type LambdaFunctionURLEventWithIAMAuthorizerInit,
} from './events/lambda-function-url/index.js';
export {
  createLexEvent,
  type LexActiveContextInit,
  type LexBotInit,
  type LexEventInit,
  type LexIntentSummaryInit,
  type LexSlotInit,
} from './events/lex/index.js';
export {
  createLexV2Event,
  type LexV2ActiveContextInit,
  type LexV2BotInit,
  type LexV2EventInit,
  type LexV2SlotInit,
} from './events/lex-v2/index.js';
export {
  createMSKEvent,
  createMSKRecord,
  type KafkaHeaders,
  type KafkaRecordInit,
  type KafkaSchemaMetadata,
  type MSKRecordInit,
} from './events/msk/index.js';
export {
  createS3Event,
  createS3EventRecord,
  createS3TestEvent,
  decodeObjectKey,
  encodeObjectKey,
  type S3EventName,
  type S3EventRecordInit,
  type S3TestEvent,
  type S3TestEventInit,
} from './events/s3/index.js';
export { createS3BatchEvent, type S3BatchEventInit } from './events/s3-batch/index.js';
export {
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
  type S3NotificationDetailType,
  type S3NotificationEventInit,
  type S3ObjectNotificationEventInit,
} from './events/s3-event-notification/index.js';
export {
  createS3ObjectLambdaEvent,
  type S3ObjectLambdaConfiguration,
  type S3ObjectLambdaEvent,
  type S3ObjectLambdaEventInit,
  type S3ObjectLambdaGetObjectEvent,
  type S3ObjectLambdaHeadObjectEvent,
  type S3ObjectLambdaListObjectsEvent,
  type S3ObjectLambdaListObjectsV2Event,
  type S3ObjectLambdaOperation,
  type S3ObjectLambdaUserIdentity,
  type S3ObjectLambdaUserRequest,
} from './events/s3-object-lambda/index.js';
export {
  createSageMakerGroundTruthPostAnnotationEvent,
  createSageMakerGroundTruthPreAnnotationEvent,
  type SageMakerGroundTruthAnnotations,
  type SageMakerGroundTruthPostAnnotationEvent,
  type SageMakerGroundTruthPostAnnotationEventInit,
  type SageMakerGroundTruthPostAnnotationResponse,
  type SageMakerGroundTruthPreAnnotationEvent,
  type SageMakerGroundTruthPreAnnotationEventInit,
  type SageMakerGroundTruthPreAnnotationResponse,
} from './events/sagemaker-ground-truth/index.js';
export {
  createScheduledEvent,
  createSchedulerEvent,
  type ScheduledEventInit,
  type SchedulerEvent,
  type SchedulerEventInit,
  type SchedulerEventWithInputInit,
} from './events/scheduled/index.js';
export { createSecretsManagerRotationEvent, type SecretsManagerRotationEventInit } from './events/secretsmanager/index.js';
export {
  createSelfManagedKafkaEvent,
  createSelfManagedKafkaRecord,
  type SelfManagedKafkaRecordInit,
} from './events/self-managed-kafka/index.js';
export {
  createSESEvent,
  createSESEventRecord,
  type SESDmarcPolicy,
  type SESEventRecordInit,
  type SESHeaderInit,
  type SESVerdict,
} from './events/ses/index.js';
export {
  createSNSEvent,
  createSNSEventRecord,
  type SNSDeliverableEvent,
  type SNSEventRecordInit,
  type SNSMessageAttributeInit,
  type SNSMessageAttributesInit,
} from './events/sns/index.js';
export {
  createSQSEvent,
  createSQSRecord,
  type SQSDeliverableEvent,
  type SQSMessageAttributeInit,
  type SQSMessageAttributesInit,
  type SQSRecordInit,
} from './events/sqs/index.js';
export {
  createEC2InstanceLaunchLifecycleActionEvent,
  createEC2InstanceLaunchSuccessfulEvent,
  createEC2InstanceLaunchUnsuccessfulEvent,
  createEC2InstanceTerminateLifecycleActionEvent,
  createEC2InstanceTerminateSuccessfulEvent,
  createEC2InstanceTerminateUnsuccessfulEvent,
  type AutoScalingInstanceDetails,
  type AutoScalingLifecycleActionDetail,
  type AutoScalingLifecycleActionInit,
  type AutoScalingPlace,
  type AutoScalingSuccessfulActivityDetail,
  type AutoScalingSuccessfulActivityInit,
  type AutoScalingUnsuccessfulActivityDetail,
  type AutoScalingUnsuccessfulActivityInit,
  type EC2InstanceLaunchLifecycleActionEvent,
  type EC2InstanceLaunchSuccessfulEvent,
  type EC2InstanceLaunchUnsuccessfulEvent,
  type EC2InstanceTerminateLifecycleActionEvent,
  type EC2InstanceTerminateSuccessfulEvent,
  type EC2InstanceTerminateUnsuccessfulEvent,
} from './events/state-change/autoscaling/index.js';
export {
  createBatchJobStateChangeEvent,
  type BatchArrayProperties,
  type BatchAttemptContainer,
  type BatchEvaluateOnExit,
  type BatchJobAttempt,
  type BatchJobAttemptInit,
  type BatchJobContainer,
  type BatchJobDependency,
  type BatchJobStateChangeDetail,
  type BatchJobStateChangeEvent,
  type BatchJobStateChangeEventInit,
  type BatchJobStatus,
  type BatchNetworkInterface,
  type BatchPlatform,
} from './events/state-change/batch/index.js';
export {
  createEC2InstanceRebalanceRecommendationEvent,
  createEC2InstanceStateChangeNotificationEvent,
  createEC2SpotInstanceInterruptionWarningEvent,
  type EC2InstanceRebalanceRecommendationDetail,
  type EC2InstanceRebalanceRecommendationEvent,
  type EC2InstanceRebalanceRecommendationEventInit,
  type EC2InstanceState,
  type EC2InstanceStateChangeNotificationDetail,
  type EC2InstanceStateChangeNotificationEvent,
  type EC2InstanceStateChangeNotificationEventInit,
  type EC2SpotInstanceAction,
  type EC2SpotInstanceInterruptionWarningDetail,
  type EC2SpotInstanceInterruptionWarningEvent,
  type EC2SpotInstanceInterruptionWarningEventInit,
} from './events/state-change/ec2/index.js';
export {
  createECRImageActionEvent,
  createECRImageScanEvent,
  type ECRFindingSeverity,
  type ECRImageActionDetail,
  type ECRImageActionEvent,
  type ECRImageActionEventInit,
  type ECRImageScanDetail,
  type ECRImageScanEvent,
  type ECRImageScanEventInit,
} from './events/state-change/ecr/index.js';
export {
  createECSContainerInstanceStateChangeEvent,
  createECSDeploymentStateChangeEvent,
  createECSServiceActionEvent,
  createECSTaskStateChangeEvent,
  type ECSAttachment,
  type ECSAttribute,
  type ECSContainer,
  type ECSContainerInit,
  type ECSContainerInstanceStateChangeDetail,
  type ECSContainerInstanceStateChangeEvent,
  type ECSContainerInstanceStateChangeEventInit,
  type ECSContainerInstanceStatus,
  type ECSContainerOverride,
  type ECSDeploymentName,
  type ECSDeploymentStateChangeDetail,
  type ECSDeploymentStateChangeEvent,
  type ECSDeploymentStateChangeEventInit,
  type ECSLaunchType,
  type ECSResource,
  type ECSResourcesInit,
  type ECSServiceActionDetail,
  type ECSServiceActionEvent,
  type ECSServiceActionEventInit,
  type ECSServiceActionName,
  type ECSTaskStateChangeDetail,
  type ECSTaskStateChangeEvent,
  type ECSTaskStateChangeEventInit,
  type ECSTaskStatus,
  type ECSTaskStopCode,
} from './events/state-change/ecs/index.js';
export {
  createRDSDBClusterEvent,
  createRDSDBClusterSnapshotEvent,
  createRDSDBInstanceEvent,
  createRDSDBParameterGroupEvent,
  createRDSDBSecurityGroupEvent,
  createRDSDBSnapshotEvent,
  type RDSDBClusterEvent,
  type RDSDBClusterSnapshotEvent,
  type RDSDBInstanceEvent,
  type RDSDBParameterGroupEvent,
  type RDSDBSecurityGroupEvent,
  type RDSDBSnapshotEvent,
  type RDSEventDetail,
  type RDSEventInit,
  type RDSSourceType,
} from './events/state-change/rds/index.js';
export {
  createStepFunctionsExecutionStatusChangeEvent,
  type StepFunctionsExecutionDataDetails,
  type StepFunctionsExecutionStatus,
  type StepFunctionsExecutionStatusChangeDetail,
  type StepFunctionsExecutionStatusChangeEvent,
  type StepFunctionsExecutionStatusChangeEventInit,
  type StepFunctionsRedriveStatus,
} from './events/state-change/step-functions/index.js';
export {
  createTranscribeJobStateChangeEvent,
  type TranscribeJobStateChangeDetail,
  type TranscribeJobStateChangeEvent,
  type TranscribeJobStateChangeEventInit,
} from './events/state-change/transcribe/index.js';
export {
  createTranslateTextTranslationJobStateChangeEvent,
  type TranslateJobStatus,
  type TranslateTextTranslationJobStateChangeDetail,
  type TranslateTextTranslationJobStateChangeEvent,
  type TranslateTextTranslationJobStateChangeEventInit,
} from './events/state-change/translate/index.js';
export { createTransferFamilyAuthorizerEvent, type TransferFamilyAuthorizerEventInit } from './events/transfer-family-authorizer/index.js';
export {
  createTransferFamilyWorkflowStepEvent,
  type TransferFamilyWorkflowDomain,
  type TransferFamilyWorkflowEFSFileLocation,
  type TransferFamilyWorkflowS3FileLocation,
  type TransferFamilyWorkflowStepEvent,
  type TransferFamilyWorkflowStepEventInit,
} from './events/transfer-workflow/index.js';
export {
  createVPCLatticeEvent,
  type VPCLatticeEvent,
  type VPCLatticeEventInit,
  type VPCLatticeIdentity,
  type VPCLatticeRequestInit,
  type VPCLatticeResult,
} from './events/vpc-lattice/index.js';
export {
  createVPCLatticeEventV2,
  type VPCLatticeEventV2,
  type VPCLatticeEventV2Identity,
  type VPCLatticeEventV2Init,
  type VPCLatticeEventV2RequestContext,
} from './events/vpc-lattice-v2/index.js';
export {
  createWorkMailMessageFlowEvent,
  type WorkMailActionType,
  type WorkMailAddress,
  type WorkMailMessageFlowEvent,
  type WorkMailMessageFlowEventInit,
  type WorkMailMessageFlowResponse,
} from './events/workmail/index.js';
export { createContext, type ContextInit, type Runtime } from './context/index.js';
export {
  createFunction,
  type AliasInit,
  type ArrivalRate,
  type AsynchronousAttempt,
  type AsynchronousDelivery,
  type AsynchronousInvocation,
  type AsynchronousOutcome,
  type AsynchronousTarget,
  type Bill,
  type BilledInvocation,
  type BillLine,
  type BillOptions,
  type ConcurrencyPeriod,
  type DeadLetterAttribute,
  type DryRunResponse,
  type DurationModel,
  type EnvironmentDescription,
  type EventResponse,
  type FunctionAlias,
  type FunctionConfiguration,
  type FunctionConfigurationUpdate,
  type FunctionInit,
  type FunctionInvokeOptions,
  type FunctionLogEvent,
  type FunctionMetrics,
  type FunctionOutcome,
  type InvocationAttempt,
  type InvokeManyOptions,
  type LambdaFunction,
  type MetricDatapoint,
  type MetricDatum,
  type MetricDimensions,
  type MetricName,
  type MetricQuery,
  type PublishedVersion,
  type ServiceError,
  type SimulatedCall,
  type SimulatedInvocation,
  type SimulatedOutcome,
  type SimulatedRecord,
  type SimulatedThrottle,
  type SimulationResult,
} from './function/index.js';
export {
  type LambdaHandler,
  type StreamingHandler,
  invoke,
  type InvokeOptions,
  isOutcome,
  type EmittedMetric,
  type FailedOutcome,
  type LogEvent,
  type LoggingConfig,
  type Outcome,
  type PendingWork,
  type ReportedError,
  type StreamedChunk,
  type StreamedHttpResponse,
  type StreamedOutcome,
  type StreamedPayload,
  type StreamedPrelude,
  type StreamedResponse,
  type SucceededOutcome,
  type TimedOutOutcome,
} from './invoke/index.js';
export {
  createEventSourceMapping,
  type AmazonMQMappingOptions,
  type DynamoDBMappingOptions,
  type EventSourceMapping,
  type EventSourceMappingOptions,
  type KinesisMappingOptions,
  type MappedAttempt,
  type MappedDelivery,
  type MappedFailure,
  type MappedFunction,
  type MappedOutcome,
  type MappedRecord,
  type MappedRecordState,
  type MappedSources,
  type MappedTime,
  type MappingFilterCriteria,
  type MappingTarget,
  type MSKMappingOptions,
  type SelfManagedKafkaMappingOptions,
  type SQSMappingOptions,
} from './mapping/index.js';
export type { Timeline } from './timeline/index.js';
