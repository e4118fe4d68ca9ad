export type { Constraints, RecordsConstraint } from './generate/constraints.js';
export { anyALBEvent, type ALBEventConstraints } from './events/alb/arbitrary.js';
export {
  anyAlexaIntentRequestEnvelope,
  anyAlexaLaunchRequestEnvelope,
  anyAlexaSessionEndedRequestEnvelope,
  type AlexaIntentRequestEnvelopeConstraints,
  type AlexaLaunchRequestEnvelopeConstraints,
  type AlexaSessionEndedRequestEnvelopeConstraints,
} from './events/alexa-skill/arbitrary.js';
export { anyActiveMQEvent, type ActiveMQEventConstraints } from './events/amazon-mq/activemq/arbitrary.js';
export { anyRabbitMQEvent, type RabbitMQEventConstraints } from './events/amazon-mq/rabbitmq/arbitrary.js';
export { anyAmplifyGraphQlResolverEvent, type AmplifyGraphQlResolverEventConstraints } from './events/amplify-resolver/arbitrary.js';
export {
  anyAPIGatewayRequestAuthorizerEvent,
  anyAPIGatewayRequestAuthorizerEventV2,
  anyAPIGatewayTokenAuthorizerEvent,
  type APIGatewayRequestAuthorizerEventConstraints,
  type APIGatewayRequestAuthorizerEventV2Constraints,
  type APIGatewayTokenAuthorizerEventConstraints,
} from './events/api-gateway-authorizer/arbitrary.js';
export {
  anyAPIGatewayHttpApiProxyEvent,
  type APIGatewayHttpApiProxyEventConstraints,
} from './events/api-gateway-http-api-proxy/arbitrary.js';
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
export { anyAppSyncAuthorizerEvent, type AppSyncAuthorizerEventConstraints } from './events/appsync-authorizer/arbitrary.js';
export {
  anyAppSyncEventsPublishEvent,
  anyAppSyncEventsSubscribeEvent,
  type AppSyncEventsPublishEventConstraints,
  type AppSyncEventsSubscribeEventConstraints,
} from './events/appsync-events/arbitrary.js';
export {
  anyAppSyncBatchResolverEvent,
  anyAppSyncResolverEvent,
  type AppSyncBatchResolverEventConstraints,
  type AppSyncResolverEventConstraints,
} from './events/appsync-resolver/arbitrary.js';
export { anyAutoScalingScaleInEvent, type AutoScalingScaleInEventConstraints } from './events/autoscaling/arbitrary.js';
export {
  anyBedrockAgentApiEvent,
  anyBedrockAgentFunctionEvent,
  type BedrockAgentApiEventConstraints,
  type BedrockAgentFunctionEventConstraints,
} from './events/bedrock-agent/arbitrary.js';
export {
  anyCdkCustomResourceEvent,
  anyCdkCustomResourceIsCompleteEvent,
  type CdkCustomResourceEventConstraints,
  type CdkCustomResourceIsCompleteEventConstraints,
} from './events/cdk-custom-resource/arbitrary.js';
export { anyClientVPNConnectionHandlerEvent, type ClientVPNConnectionHandlerEventConstraints } from './events/client-vpn/arbitrary.js';
export {
  anyCloudFormationCustomResourceCreateEvent,
  anyCloudFormationCustomResourceDeleteEvent,
  anyCloudFormationCustomResourceEvent,
  anyCloudFormationCustomResourceUpdateEvent,
  type CloudFormationCustomResourceCreateEventConstraints,
  type CloudFormationCustomResourceDeleteEventConstraints,
  type CloudFormationCustomResourceEventConstraints,
  type CloudFormationCustomResourceUpdateEventConstraints,
} from './events/cloudformation-custom-resource/arbitrary.js';
export { anyCloudFormationMacroEvent, type CloudFormationMacroEventConstraints } from './events/cloudformation-macro/arbitrary.js';
export { anyCloudFrontFunctionsEvent, type CloudFrontFunctionsEventConstraints } from './events/cloudfront-functions/arbitrary.js';
export { anyCloudFrontRequestEvent, type CloudFrontRequestEventConstraints } from './events/cloudfront-request/arbitrary.js';
export { anyCloudFrontResponseEvent, type CloudFrontResponseEventConstraints } from './events/cloudfront-response/arbitrary.js';
export { anyCloudWatchAlarmEvent, type CloudWatchAlarmEventConstraints } from './events/cloudwatch-alarm/arbitrary.js';
export {
  anyCloudWatchDashboardCustomWidgetDescribeEvent,
  anyCloudWatchDashboardCustomWidgetEvent,
  type CloudWatchDashboardCustomWidgetDescribeEventConstraints,
  type CloudWatchDashboardCustomWidgetEventConstraints,
} from './events/cloudwatch-dashboard-widget/arbitrary.js';
export { anyCloudWatchLogsEvent, type CloudWatchLogsEventConstraints } from './events/cloudwatch-logs/arbitrary.js';
export {
  anyCodeBuildCloudWatchPhaseEvent,
  anyCodeBuildCloudWatchStateEvent,
  type CodeBuildCloudWatchPhaseEventConstraints,
  type CodeBuildCloudWatchStateEventConstraints,
} from './events/codebuild-cloudwatch-state/arbitrary.js';
export { anyCodeCommitTriggerEvent, type CodeCommitTriggerEventConstraints } from './events/codecommit/arbitrary.js';
export {
  anyCodeDeployLifecycleEventHookEvent,
  type CodeDeployLifecycleEventHookEventConstraints,
} from './events/codedeploy-hook/arbitrary.js';
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
export { anyCognitoSyncEvent, type CognitoSyncEventConstraints } from './events/cognito-sync/arbitrary.js';
export {
  anyCreateAuthChallengeTriggerEvent,
  type CreateAuthChallengeTriggerEventConstraints,
} from './events/cognito/create-auth-challenge/arbitrary.js';
export {
  anyCustomEmailSenderTriggerEvent,
  type CustomEmailSenderTriggerEventConstraints,
} from './events/cognito/custom-email-sender/arbitrary.js';
export { anyCustomMessageTriggerEvent, type CustomMessageTriggerEventConstraints } from './events/cognito/custom-message/arbitrary.js';
export {
  anyCustomSMSSenderTriggerEvent,
  type CustomSMSSenderTriggerEventConstraints,
} from './events/cognito/custom-sms-sender/arbitrary.js';
export {
  anyDefineAuthChallengeTriggerEvent,
  type DefineAuthChallengeTriggerEventConstraints,
} from './events/cognito/define-auth-challenge/arbitrary.js';
export {
  anyInboundFederationTriggerEvent,
  type InboundFederationTriggerEventConstraints,
} from './events/cognito/inbound-federation/arbitrary.js';
export {
  anyPostAuthenticationTriggerEvent,
  type PostAuthenticationTriggerEventConstraints,
} from './events/cognito/post-authentication/arbitrary.js';
export {
  anyPostConfirmationTriggerEvent,
  type PostConfirmationTriggerEventConstraints,
} from './events/cognito/post-confirmation/arbitrary.js';
export {
  anyPreAuthenticationTriggerEvent,
  type PreAuthenticationTriggerEventConstraints,
} from './events/cognito/pre-authentication/arbitrary.js';
export { anyPreSignUpTriggerEvent, type PreSignUpTriggerEventConstraints } from './events/cognito/pre-sign-up/arbitrary.js';
export {
  anyPreTokenGenerationTriggerEvent,
  type PreTokenGenerationTriggerEventConstraints,
} from './events/cognito/pre-token-generation/arbitrary.js';
export {
  anyPreTokenGenerationV2TriggerEvent,
  type PreTokenGenerationV2TriggerEventConstraints,
} from './events/cognito/pre-token-generation-v2/arbitrary.js';
export {
  anyPreTokenGenerationV3TriggerEvent,
  type PreTokenGenerationV3TriggerEventConstraints,
} from './events/cognito/pre-token-generation-v3/arbitrary.js';
export { anyUserMigrationTriggerEvent, type UserMigrationTriggerEventConstraints } from './events/cognito/user-migration/arbitrary.js';
export {
  anyVerifyAuthChallengeResponseTriggerEvent,
  type VerifyAuthChallengeResponseTriggerEventConstraints,
} from './events/cognito/verify-auth-challenge-response/arbitrary.js';
export { anyConfigRuleEvent, type ConfigRuleEventConstraints } from './events/config-rule/arbitrary.js';
export { anyConnectContactFlowEvent, type ConnectContactFlowEventConstraints } from './events/connect-contact-flow/arbitrary.js';
export {
  anyConnectOutboundCampaignsEvent,
  type ConnectOutboundCampaignsEventConstraints,
} from './events/connect-outbound-campaigns/arbitrary.js';
export { anyDocumentDBEvent, type DocumentDBEventConstraints } from './events/documentdb-stream/arbitrary.js';
export {
  anyDynamoDBStreamEvent,
  anyDynamoDBStreamTumblingWindowEvent,
  type DynamoDBStreamEventConstraints,
} from './events/dynamodb-stream/arbitrary.js';
export {
  anyDynamoDBStreamFailureEvent,
  anyKafkaFailureEvent,
  anyKinesisStreamFailureEvent,
  type DynamoDBStreamFailureEventConstraints,
  type KafkaFailureEventConstraints,
  type KinesisStreamFailureEventConstraints,
} from './events/event-source-mapping-failure/arbitrary.js';
export { anyEventBridgeEvent, type EventBridgeEventConstraints } from './events/eventbridge/arbitrary.js';
export { anyEventBridgePipesEvent, type EventBridgePipesEventConstraints } from './events/eventbridge-pipes/arbitrary.js';
export {
  anyGuardDutyNotificationEvent,
  anyGuardDutyScanResultNotificationEvent,
  type GuardDutyScanResultNotificationEventConstraints,
} from './events/guard-duty-event-notification/arbitrary.js';
export { anyIoTEvent, type IoTEventConstraints } from './events/iot/arbitrary.js';
export { anyIoTCustomAuthorizerEvent, type IoTCustomAuthorizerEventConstraints } from './events/iot-authorizer/arbitrary.js';
export {
  anyIoTButtonEvent,
  anyIoTOneClickEvent,
  type IoTButtonEventConstraints,
  type IoTOneClickEventConstraints,
} from './events/iot-button/arbitrary.js';
export {
  anyIoTPreProvisioningHookEvent,
  type IoTPreProvisioningHookEventConstraints,
} from './events/iot-pre-provisioning-hook/arbitrary.js';
export {
  anyKinesisAnalyticsFirehoseInputPreprocessingEvent,
  anyKinesisAnalyticsOutputDeliveryEvent,
  anyKinesisAnalyticsStreamsInputPreprocessingEvent,
  type KinesisAnalyticsFirehoseInputPreprocessingEventConstraints,
  type KinesisAnalyticsOutputDeliveryEventConstraints,
  type KinesisAnalyticsStreamsInputPreprocessingEventConstraints,
} from './events/kinesis-analytics/arbitrary.js';
export {
  anyFirehoseTransformationEvent,
  anyMSKFirehoseEvent,
  type FirehoseTransformationEventConstraints,
  type MSKFirehoseEventConstraints,
} from './events/kinesis-firehose-transformation/arbitrary.js';
export {
  anyKinesisStreamEvent,
  anyKinesisStreamTumblingWindowEvent,
  type KinesisStreamEventConstraints,
} from './events/kinesis-stream/arbitrary.js';
export {
  anyLambdaDestinationEvent,
  anyLambdaFunctionInvocationResultEvent,
  type LambdaDestinationEventConstraints,
  type LambdaFunctionInvocationResultEventConstraints,
} from './events/lambda-destination/arbitrary.js';
export {
  anyLambdaFunctionURLEvent,
  anyLambdaFunctionURLEventWithIAMAuthorizer,
  type LambdaFunctionURLEventConstraints,
} from './events/lambda-function-url/arbitrary.js';
export { anyLexEvent, type LexEventConstraints } from './events/lex/arbitrary.js';
export { anyLexV2Event, type LexV2EventConstraints } from './events/lex-v2/arbitrary.js';
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
  anySageMakerGroundTruthPostAnnotationEvent,
  anySageMakerGroundTruthPreAnnotationEvent,
  type SageMakerGroundTruthPostAnnotationEventConstraints,
  type SageMakerGroundTruthPreAnnotationEventConstraints,
} from './events/sagemaker-ground-truth/arbitrary.js';
export {
  anyScheduledEvent,
  anySchedulerEvent,
  type ScheduledEventConstraints,
  type SchedulerEventConstraints,
  type SchedulerEventWithInputConstraints,
} from './events/scheduled/arbitrary.js';
export { anySecretsManagerRotationEvent, type SecretsManagerRotationEventConstraints } from './events/secretsmanager/arbitrary.js';
export { anySelfManagedKafkaEvent, type SelfManagedKafkaEventConstraints } from './events/self-managed-kafka/arbitrary.js';
export { anySESEvent, type SESEventConstraints } from './events/ses/arbitrary.js';
export { anySNSEvent, type SNSEventConstraints } from './events/sns/arbitrary.js';
export { anySQSEvent, type SQSEventConstraints } from './events/sqs/arbitrary.js';
export {
  anyEC2InstanceLaunchLifecycleActionEvent,
  anyEC2InstanceLaunchSuccessfulEvent,
  anyEC2InstanceLaunchUnsuccessfulEvent,
  anyEC2InstanceTerminateLifecycleActionEvent,
  anyEC2InstanceTerminateSuccessfulEvent,
  anyEC2InstanceTerminateUnsuccessfulEvent,
  type EC2InstanceLaunchLifecycleActionEventConstraints,
  type EC2InstanceLaunchSuccessfulEventConstraints,
  type EC2InstanceLaunchUnsuccessfulEventConstraints,
  type EC2InstanceTerminateLifecycleActionEventConstraints,
  type EC2InstanceTerminateSuccessfulEventConstraints,
  type EC2InstanceTerminateUnsuccessfulEventConstraints,
} from './events/state-change/autoscaling/arbitrary.js';
export { anyBatchJobStateChangeEvent, type BatchJobStateChangeEventConstraints } from './events/state-change/batch/arbitrary.js';
export {
  anyEC2InstanceRebalanceRecommendationEvent,
  anyEC2InstanceStateChangeNotificationEvent,
  anyEC2SpotInstanceInterruptionWarningEvent,
  type EC2InstanceRebalanceRecommendationEventConstraints,
  type EC2InstanceStateChangeNotificationEventConstraints,
  type EC2SpotInstanceInterruptionWarningEventConstraints,
} from './events/state-change/ec2/arbitrary.js';
export {
  anyECRImageActionEvent,
  anyECRImageScanEvent,
  type ECRImageActionEventConstraints,
  type ECRImageScanEventConstraints,
} from './events/state-change/ecr/arbitrary.js';
export {
  anyECSContainerInstanceStateChangeEvent,
  anyECSDeploymentStateChangeEvent,
  anyECSServiceActionEvent,
  anyECSTaskStateChangeEvent,
  type ECSContainerInstanceStateChangeEventConstraints,
  type ECSDeploymentStateChangeEventConstraints,
  type ECSServiceActionEventConstraints,
  type ECSTaskStateChangeEventConstraints,
} from './events/state-change/ecs/arbitrary.js';
export {
  anyRDSDBClusterEvent,
  anyRDSDBClusterSnapshotEvent,
  anyRDSDBInstanceEvent,
  anyRDSDBParameterGroupEvent,
  anyRDSDBSecurityGroupEvent,
  anyRDSDBSnapshotEvent,
  type RDSDBClusterEventConstraints,
  type RDSDBClusterSnapshotEventConstraints,
  type RDSDBInstanceEventConstraints,
  type RDSDBParameterGroupEventConstraints,
  type RDSDBSecurityGroupEventConstraints,
  type RDSDBSnapshotEventConstraints,
} from './events/state-change/rds/arbitrary.js';
export {
  anyStepFunctionsExecutionStatusChangeEvent,
  type StepFunctionsExecutionStatusChangeEventConstraints,
} from './events/state-change/step-functions/arbitrary.js';
export {
  anyTranscribeJobStateChangeEvent,
  type TranscribeJobStateChangeEventConstraints,
} from './events/state-change/transcribe/arbitrary.js';
export {
  anyTranslateTextTranslationJobStateChangeEvent,
  type TranslateTextTranslationJobStateChangeEventConstraints,
} from './events/state-change/translate/arbitrary.js';
export {
  anyTransferFamilyAuthorizerEvent,
  type TransferFamilyAuthorizerEventConstraints,
} from './events/transfer-family-authorizer/arbitrary.js';
export {
  anyTransferFamilyWorkflowStepEvent,
  type TransferFamilyWorkflowStepEventConstraints,
} from './events/transfer-workflow/arbitrary.js';
export { anyVPCLatticeEvent, type VPCLatticeEventConstraints } from './events/vpc-lattice/arbitrary.js';
export { anyVPCLatticeEventV2, type VPCLatticeEventV2Constraints } from './events/vpc-lattice-v2/arbitrary.js';
export { anyWorkMailMessageFlowEvent, type WorkMailMessageFlowEventConstraints } from './events/workmail/arbitrary.js';
