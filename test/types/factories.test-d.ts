import type * as aws from 'aws-lambda';
import * as lambdouble from 'lambdouble';
import { describe, expectTypeOf, it } from 'vitest';

/** Every handler of the published types takes our event as it is: the assignment is the test. */
type EventOf<H> = H extends (event: infer E, ...rest: never[]) => unknown ? E : never;

describe('factories fit the published handlers', () => {
  it('without a cast', () => {
    expectTypeOf(lambdouble.createActiveMQEvent()).toEqualTypeOf<lambdouble.ActiveMQEvent>();
    expectTypeOf(lambdouble.createRabbitMQEvent()).toEqualTypeOf<lambdouble.RabbitMQEvent>();
    expectTypeOf(lambdouble.createRDSDBSecurityGroupEvent()).toEqualTypeOf<lambdouble.RDSDBSecurityGroupEvent>();
    expectTypeOf(lambdouble.createRDSDBParameterGroupEvent()).toEqualTypeOf<lambdouble.RDSDBParameterGroupEvent>();
    expectTypeOf(lambdouble.createRDSDBClusterSnapshotEvent()).toEqualTypeOf<lambdouble.RDSDBClusterSnapshotEvent>();
    expectTypeOf(lambdouble.createRDSDBSnapshotEvent()).toEqualTypeOf<lambdouble.RDSDBSnapshotEvent>();
    expectTypeOf(lambdouble.createRDSDBClusterEvent()).toEqualTypeOf<lambdouble.RDSDBClusterEvent>();
    expectTypeOf(lambdouble.createRDSDBInstanceEvent()).toEqualTypeOf<lambdouble.RDSDBInstanceEvent>();
    expectTypeOf(
      lambdouble.createTranslateTextTranslationJobStateChangeEvent(),
    ).toEqualTypeOf<lambdouble.TranslateTextTranslationJobStateChangeEvent>();
    expectTypeOf(lambdouble.createTranscribeJobStateChangeEvent()).toEqualTypeOf<lambdouble.TranscribeJobStateChangeEvent>();
    expectTypeOf(lambdouble.createECRImageScanEvent()).toEqualTypeOf<lambdouble.ECRImageScanEvent>();
    expectTypeOf(lambdouble.createECRImageActionEvent()).toEqualTypeOf<lambdouble.ECRImageActionEvent>();
    expectTypeOf(
      lambdouble.createEC2InstanceTerminateLifecycleActionEvent(),
    ).toEqualTypeOf<lambdouble.EC2InstanceTerminateLifecycleActionEvent>();
    expectTypeOf(
      lambdouble.createEC2InstanceLaunchLifecycleActionEvent(),
    ).toEqualTypeOf<lambdouble.EC2InstanceLaunchLifecycleActionEvent>();
    expectTypeOf(
      lambdouble.createEC2InstanceTerminateUnsuccessfulEvent(),
    ).toEqualTypeOf<lambdouble.EC2InstanceTerminateUnsuccessfulEvent>();
    expectTypeOf(lambdouble.createEC2InstanceTerminateSuccessfulEvent()).toEqualTypeOf<lambdouble.EC2InstanceTerminateSuccessfulEvent>();
    expectTypeOf(lambdouble.createEC2InstanceLaunchUnsuccessfulEvent()).toEqualTypeOf<lambdouble.EC2InstanceLaunchUnsuccessfulEvent>();
    expectTypeOf(lambdouble.createEC2InstanceLaunchSuccessfulEvent()).toEqualTypeOf<lambdouble.EC2InstanceLaunchSuccessfulEvent>();
    expectTypeOf(lambdouble.createCognitoSyncEvent()).toEqualTypeOf<lambdouble.CognitoSyncEvent>();
    expectTypeOf(lambdouble.createConfigRuleEvent()).toEqualTypeOf<lambdouble.ConfigRuleEvent>();
    expectTypeOf(lambdouble.createAPIGatewayProxyEvent()).toExtend<EventOf<aws.APIGatewayProxyHandler>>();
    expectTypeOf(lambdouble.createAPIGatewayProxyWithCognitoAuthorizerEvent()).toExtend<
      EventOf<aws.APIGatewayProxyWithCognitoAuthorizerHandler>
    >();
    expectTypeOf(lambdouble.createAPIGatewayProxyEventV2()).toExtend<EventOf<aws.APIGatewayProxyHandlerV2>>();
    expectTypeOf(lambdouble.createAPIGatewayProxyEventV2WithJWTAuthorizer()).toExtend<
      EventOf<aws.APIGatewayProxyHandlerV2WithJWTAuthorizer>
    >();
    expectTypeOf(lambdouble.createAPIGatewayProxyEventV2WithIAMAuthorizer()).toExtend<
      EventOf<aws.APIGatewayProxyHandlerV2WithIAMAuthorizer>
    >();
    expectTypeOf(lambdouble.createAPIGatewayProxyWebsocketEventV2()).toExtend<EventOf<aws.APIGatewayProxyWebsocketHandlerV2>>();
    expectTypeOf(lambdouble.createAPIGatewayTokenAuthorizerEvent()).toExtend<EventOf<aws.APIGatewayTokenAuthorizerHandler>>();
    expectTypeOf(lambdouble.createAPIGatewayRequestAuthorizerEvent()).toExtend<EventOf<aws.APIGatewayRequestAuthorizerHandler>>();
    expectTypeOf(lambdouble.createAPIGatewayRequestAuthorizerEventV2()).toExtend<EventOf<aws.APIGatewayRequestSimpleAuthorizerHandlerV2>>();
    expectTypeOf(lambdouble.createCreateAuthChallengeTriggerEvent()).toExtend<EventOf<aws.CreateAuthChallengeTriggerHandler>>();
    expectTypeOf(lambdouble.createCustomEmailSenderTriggerEvent()).toExtend<EventOf<aws.CustomEmailSenderTriggerHandler>>();
    expectTypeOf(lambdouble.createCustomMessageTriggerEvent()).toExtend<EventOf<aws.CustomMessageTriggerHandler>>();
    expectTypeOf(lambdouble.createCustomSMSSenderTriggerEvent()).toExtend<EventOf<aws.CustomSMSSenderTriggerHandler>>();
    expectTypeOf(lambdouble.createDefineAuthChallengeTriggerEvent()).toExtend<EventOf<aws.DefineAuthChallengeTriggerHandler>>();
    expectTypeOf(lambdouble.createInboundFederationTriggerEvent()).toExtend<EventOf<aws.InboundFederationTriggerHandler>>();
    expectTypeOf(lambdouble.createPostAuthenticationTriggerEvent()).toExtend<EventOf<aws.PostAuthenticationTriggerHandler>>();
    expectTypeOf(lambdouble.createPostConfirmationTriggerEvent()).toExtend<EventOf<aws.PostConfirmationTriggerHandler>>();
    expectTypeOf(lambdouble.createPreAuthenticationTriggerEvent()).toExtend<EventOf<aws.PreAuthenticationTriggerHandler>>();
    expectTypeOf(lambdouble.createPreSignUpTriggerEvent()).toExtend<EventOf<aws.PreSignUpTriggerHandler>>();
    expectTypeOf(lambdouble.createPreTokenGenerationTriggerEvent()).toExtend<EventOf<aws.PreTokenGenerationTriggerHandler>>();
    expectTypeOf(lambdouble.createPreTokenGenerationV2TriggerEvent()).toExtend<EventOf<aws.PreTokenGenerationV2TriggerHandler>>();
    expectTypeOf(lambdouble.createPreTokenGenerationV3TriggerEvent()).toExtend<EventOf<aws.PreTokenGenerationV3TriggerHandler>>();
    expectTypeOf(lambdouble.createUserMigrationTriggerEvent()).toExtend<EventOf<aws.UserMigrationTriggerHandler>>();
    expectTypeOf(lambdouble.createVerifyAuthChallengeResponseTriggerEvent()).toExtend<
      EventOf<aws.VerifyAuthChallengeResponseTriggerHandler>
    >();
    expectTypeOf(lambdouble.createConnectContactFlowEvent()).toExtend<EventOf<aws.ConnectContactFlowHandler>>();
    expectTypeOf(lambdouble.createLexV2Event()).toExtend<EventOf<aws.LexV2Handler>>();
    expectTypeOf(lambdouble.createLexEvent()).toExtend<EventOf<aws.LexHandler>>();
    expectTypeOf(lambdouble.createBedrockAgentApiEvent()).toEqualTypeOf<lambdouble.BedrockAgentApiEvent>();
    expectTypeOf(lambdouble.createBedrockAgentFunctionEvent()).toEqualTypeOf<lambdouble.BedrockAgentFunctionEvent>();
    expectTypeOf(lambdouble.createAlexaIntentRequestEnvelope()).toEqualTypeOf<lambdouble.AlexaIntentRequestEnvelope>();
    expectTypeOf(lambdouble.createAlexaLaunchRequestEnvelope()).toEqualTypeOf<lambdouble.AlexaLaunchRequestEnvelope>();
    expectTypeOf(lambdouble.createAlexaSessionEndedRequestEnvelope()).toEqualTypeOf<lambdouble.AlexaSessionEndedRequestEnvelope>();
    expectTypeOf(lambdouble.createDocumentDBEvent()).toEqualTypeOf<lambdouble.DocumentDBEvent>();
    expectTypeOf(lambdouble.createDynamoDBStreamEvent()).toExtend<EventOf<aws.DynamoDBStreamHandler>>();
    expectTypeOf(lambdouble.createEventBridgeEvent({ 'detail-type': 'OrderPlaced', detail: { id: 'o-1' } })).toExtend<
      EventOf<aws.EventBridgeHandler<'OrderPlaced', { id: string }, void>>
    >();
    expectTypeOf(lambdouble.createLambdaFunctionURLEvent()).toExtend<EventOf<aws.LambdaFunctionURLHandler>>();
    expectTypeOf(lambdouble.createLambdaFunctionURLEventWithIAMAuthorizer()).toExtend<
      EventOf<aws.LambdaFunctionURLHandlerWithIAMAuthorizer>
    >();
    expectTypeOf(lambdouble.createMSKEvent()).toEqualTypeOf<aws.MSKEvent>();
    expectTypeOf(lambdouble.createFirehoseTransformationEvent()).toExtend<EventOf<aws.FirehoseTransformationHandler>>();
    expectTypeOf(lambdouble.createKinesisStreamEvent()).toExtend<EventOf<aws.KinesisStreamHandler>>();
    expectTypeOf(lambdouble.createKinesisStreamTumblingWindowEvent()).toExtend<EventOf<aws.KinesisStreamTumblingWindowHandler>>();
    expectTypeOf(lambdouble.createALBEvent()).toEqualTypeOf<aws.ALBEvent>();
    expectTypeOf(lambdouble.createVPCLatticeEvent()).toEqualTypeOf<lambdouble.VPCLatticeEvent>();
    expectTypeOf(lambdouble.createCloudWatchDashboardCustomWidgetEvent({ params: { service: 'a' } }).service).toEqualTypeOf<string>();
    expectTypeOf(
      lambdouble.createCloudWatchDashboardCustomWidgetDescribeEvent(),
    ).toEqualTypeOf<lambdouble.CloudWatchDashboardCustomWidgetDescribeEvent>();
    expectTypeOf(lambdouble.createCloudFormationMacroEvent({ params: { Count: 3 } }).params).toEqualTypeOf<{ Count: number }>();
    expectTypeOf(lambdouble.createTransferFamilyWorkflowStepEvent()).toEqualTypeOf<lambdouble.TransferFamilyWorkflowStepEvent<'S3'>>();
    expectTypeOf(lambdouble.createWorkMailMessageFlowEvent()).toEqualTypeOf<lambdouble.WorkMailMessageFlowEvent>();
    expectTypeOf(
      lambdouble.createSageMakerGroundTruthPreAnnotationEvent(),
    ).toEqualTypeOf<lambdouble.SageMakerGroundTruthPreAnnotationEvent>();
    expectTypeOf(
      lambdouble.createSageMakerGroundTruthPostAnnotationEvent(),
    ).toEqualTypeOf<lambdouble.SageMakerGroundTruthPostAnnotationEvent>();
    expectTypeOf(lambdouble.createCodeBuildCloudWatchPhaseEvent()).toEqualTypeOf<lambdouble.CodeBuildCloudWatchPhaseEvent>();
    expectTypeOf(lambdouble.createConnectOutboundCampaignsEvent()).toEqualTypeOf<lambdouble.ConnectOutboundCampaignsEvent>();
    expectTypeOf(lambdouble.createVPCLatticeEventV2()).toEqualTypeOf<lambdouble.VPCLatticeEventV2>();
    expectTypeOf(lambdouble.createAPIGatewayHttpApiProxyEvent()).toExtend<EventOf<aws.APIGatewayProxyHandler>>();
    expectTypeOf(lambdouble.createS3Event()).toEqualTypeOf<aws.S3Event>();
    expectTypeOf(lambdouble.createScheduledEvent()).toExtend<EventOf<aws.ScheduledHandler>>();
    expectTypeOf(lambdouble.createSecretsManagerRotationEvent()).toExtend<EventOf<aws.SecretsManagerRotationHandler>>();
    expectTypeOf(lambdouble.createSNSEvent()).toExtend<EventOf<aws.SNSHandler>>();
    expectTypeOf(lambdouble.createSelfManagedKafkaEvent()).toEqualTypeOf<aws.SelfManagedKafkaEvent>();
    expectTypeOf(lambdouble.createSQSEvent()).toExtend<EventOf<aws.SQSHandler>>();
    expectTypeOf(
      lambdouble.createStepFunctionsExecutionStatusChangeEvent(),
    ).toEqualTypeOf<lambdouble.StepFunctionsExecutionStatusChangeEvent>();
    expectTypeOf(
      lambdouble.createEC2InstanceStateChangeNotificationEvent(),
    ).toEqualTypeOf<lambdouble.EC2InstanceStateChangeNotificationEvent>();
    expectTypeOf(
      lambdouble.createEC2SpotInstanceInterruptionWarningEvent(),
    ).toEqualTypeOf<lambdouble.EC2SpotInstanceInterruptionWarningEvent>();
    expectTypeOf(
      lambdouble.createEC2InstanceRebalanceRecommendationEvent(),
    ).toEqualTypeOf<lambdouble.EC2InstanceRebalanceRecommendationEvent>();
    expectTypeOf(lambdouble.createECSTaskStateChangeEvent()).toEqualTypeOf<lambdouble.ECSTaskStateChangeEvent>();
    expectTypeOf(lambdouble.createECSContainerInstanceStateChangeEvent()).toEqualTypeOf<lambdouble.ECSContainerInstanceStateChangeEvent>();
    expectTypeOf(lambdouble.createECSServiceActionEvent()).toEqualTypeOf<lambdouble.ECSServiceActionEvent>();
    expectTypeOf(lambdouble.createECSDeploymentStateChangeEvent()).toEqualTypeOf<lambdouble.ECSDeploymentStateChangeEvent>();
    expectTypeOf(lambdouble.createBatchJobStateChangeEvent()).toEqualTypeOf<lambdouble.BatchJobStateChangeEvent>();
    expectTypeOf(lambdouble.createTransferFamilyAuthorizerEvent()).toExtend<EventOf<aws.TransferFamilyAuthorizerHandler>>();
    expectTypeOf(lambdouble.createCdkCustomResourceEvent()).toExtend<EventOf<aws.CdkCustomResourceHandler>>();
    expectTypeOf(lambdouble.createCdkCustomResourceIsCompleteEvent()).toExtend<EventOf<aws.CdkCustomResourceIsCompleteHandler>>();
    expectTypeOf(lambdouble.createCloudFormationCustomResourceEvent()).toExtend<EventOf<aws.CloudFormationCustomResourceHandler>>();
    expectTypeOf(lambdouble.createCloudFormationCustomResourceUpdateEvent({ resourceProperties: { Size: 5 } })).toExtend<
      EventOf<aws.CloudFormationCustomResourceHandler<{ Size: string }>>
    >();
    expectTypeOf(lambdouble.createCloudFrontFunctionsEvent()).toEqualTypeOf<aws.CloudFrontFunctionsEvent>();
    expectTypeOf(lambdouble.createCloudFrontRequestEvent()).toExtend<EventOf<aws.CloudFrontRequestHandler>>();
    expectTypeOf(lambdouble.createCloudFrontResponseEvent()).toExtend<EventOf<aws.CloudFrontResponseHandler>>();
    expectTypeOf(lambdouble.createCloudWatchLogsEvent()).toExtend<EventOf<aws.CloudWatchLogsHandler>>();
    expectTypeOf(lambdouble.createS3BatchEvent()).toExtend<EventOf<aws.S3BatchHandler>>();
    expectTypeOf(lambdouble.createCloudWatchAlarmEvent()).toExtend<EventOf<aws.CloudWatchAlarmHandler>>();
    expectTypeOf(lambdouble.createCodePipelineEvent()).toExtend<EventOf<aws.CodePipelineHandler>>();
    expectTypeOf(lambdouble.createS3NotificationEvent()).toExtend<EventOf<aws.S3NotificationEventBridgeHandler>>();
    expectTypeOf(lambdouble.createS3ObjectACLUpdatedNotificationEvent()).toExtend<
      EventOf<aws.S3NotificationEventBridgeHandler<aws.S3ObjectACLUpdatedNotificationEvent>>
    >();
    expectTypeOf(lambdouble.createS3ObjectAccessTierChangedNotificationEvent()).toExtend<
      EventOf<aws.S3NotificationEventBridgeHandler<aws.S3ObjectAccessTierChangedNotificationEvent>>
    >();
    expectTypeOf(lambdouble.createS3ObjectCreatedNotificationEvent()).toExtend<
      EventOf<aws.S3NotificationEventBridgeHandler<aws.S3ObjectCreatedNotificationEvent>>
    >();
    expectTypeOf(lambdouble.createS3ObjectDeletedNotificationEvent()).toExtend<
      EventOf<aws.S3NotificationEventBridgeHandler<aws.S3ObjectDeletedNotificationEvent>>
    >();
    expectTypeOf(lambdouble.createS3ObjectLambdaEvent()).toEqualTypeOf<lambdouble.S3ObjectLambdaGetObjectEvent>();
    expectTypeOf(lambdouble.createS3ObjectRestoreCompletedNotificationEvent()).toExtend<
      EventOf<aws.S3NotificationEventBridgeHandler<aws.S3ObjectRestoreCompletedNotificationEvent>>
    >();
    expectTypeOf(lambdouble.createS3ObjectRestoreExpiredNotificationEvent()).toExtend<
      EventOf<aws.S3NotificationEventBridgeHandler<aws.S3ObjectRestoreExpiredNotificationEvent>>
    >();
    expectTypeOf(lambdouble.createS3ObjectRestoreInitiatedNotificationEvent()).toExtend<
      EventOf<aws.S3NotificationEventBridgeHandler<aws.S3ObjectRestoreInitiatedNotificationEvent>>
    >();
    expectTypeOf(lambdouble.createS3ObjectStorageClassChangedNotificationEvent()).toExtend<
      EventOf<aws.S3NotificationEventBridgeHandler<aws.S3ObjectStorageClassChangedNotificationEvent>>
    >();
    expectTypeOf(lambdouble.createS3ObjectTagsAddedNotificationEvent()).toExtend<
      EventOf<aws.S3NotificationEventBridgeHandler<aws.S3ObjectTagsAddedNotificationEvent>>
    >();
    expectTypeOf(lambdouble.createS3ObjectTagsDeletedNotificationEvent()).toExtend<
      EventOf<aws.S3NotificationEventBridgeHandler<aws.S3ObjectTagsDeletedNotificationEvent>>
    >();
    expectTypeOf(lambdouble.createCodePipelineCloudWatchEvent()).toExtend<EventOf<aws.CodePipelineCloudWatchHandler>>();
    expectTypeOf(lambdouble.createCodePipelineCloudWatchPipelineEvent()).toExtend<EventOf<aws.CodePipelineCloudWatchPipelineHandler>>();
    expectTypeOf(lambdouble.createCodePipelineCloudWatchStageEvent()).toExtend<EventOf<aws.CodePipelineCloudWatchStageHandler>>();
    expectTypeOf(lambdouble.createCodePipelineCloudWatchActionEvent()).toExtend<EventOf<aws.CodePipelineCloudWatchActionHandler>>();
    expectTypeOf(lambdouble.createCodeBuildCloudWatchStateEvent()).toExtend<EventOf<aws.CodeBuildCloudWatchStateHandler>>();
    expectTypeOf(lambdouble.createIoTEvent({ payload: 'on' })).toExtend<EventOf<aws.IoTHandler>>();
    expectTypeOf(lambdouble.createIoTEvent()).toExtend<aws.IoTEvent<{ deviceId: string }>>();
    expectTypeOf(lambdouble.createIoTCustomAuthorizerEvent()).toExtend<EventOf<aws.IoTCustomAuthorizerHandler>>();
    expectTypeOf(lambdouble.createIoTPreProvisioningHookEvent()).toExtend<EventOf<aws.IoTPreProvisioningHookHandler>>();
    expectTypeOf(lambdouble.createGuardDutyNotificationEvent()).toEqualTypeOf<aws.GuardDutyNotificationEvent>();
    expectTypeOf(lambdouble.createGuardDutyScanResultNotificationEvent()).toEqualTypeOf<aws.GuardDutyScanResultNotificationEvent>();
    expectTypeOf(lambdouble.createAutoScalingScaleInEvent()).toExtend<EventOf<aws.AutoScalingScaleInHandler>>();
    expectTypeOf(lambdouble.createClientVPNConnectionHandlerEvent()).toEqualTypeOf<lambdouble.ClientVPNConnectionHandlerEvent>();
    expectTypeOf(lambdouble.createIoTButtonEvent()).toEqualTypeOf<lambdouble.IoTButtonEvent>();
    expectTypeOf(lambdouble.createIoTOneClickEvent()).toEqualTypeOf<lambdouble.IoTOneClickEvent>();
    expectTypeOf(lambdouble.createCodeCommitTriggerEvent()).toEqualTypeOf<aws.CodeCommitTriggerEvent>();
    expectTypeOf(
      lambdouble.createKinesisAnalyticsFirehoseInputPreprocessingEvent(),
    ).toEqualTypeOf<lambdouble.KinesisAnalyticsFirehoseInputPreprocessingEvent>();
    expectTypeOf(lambdouble.createKinesisAnalyticsOutputDeliveryEvent()).toEqualTypeOf<lambdouble.KinesisAnalyticsOutputDeliveryEvent>();
    expectTypeOf(
      lambdouble.createKinesisAnalyticsStreamsInputPreprocessingEvent(),
    ).toEqualTypeOf<lambdouble.KinesisAnalyticsStreamsInputPreprocessingEvent>();
    expectTypeOf(lambdouble.createCodeDeployLifecycleEventHookEvent()).toEqualTypeOf<lambdouble.CodeDeployLifecycleEventHookEvent>();
    expectTypeOf(lambdouble.createKinesisStreamFailureEvent()).toEqualTypeOf<lambdouble.KinesisStreamFailureEvent>();
    expectTypeOf(lambdouble.createDynamoDBStreamFailureEvent()).toEqualTypeOf<lambdouble.DynamoDBStreamFailureEvent>();
    expectTypeOf(lambdouble.createKafkaFailureEvent()).toEqualTypeOf<lambdouble.KafkaFailureEvent>();
    expectTypeOf(lambdouble.createLambdaDestinationEvent({ requestPayload: { orderId: 7 } }).requestPayload).toEqualTypeOf<{
      orderId: number;
    }>();
    expectTypeOf(lambdouble.createLambdaFunctionInvocationResultEvent()).toEqualTypeOf<lambdouble.LambdaFunctionInvocationResultEvent>();
    expectTypeOf(lambdouble.createEventBridgePipesEvent()).toEqualTypeOf<aws.SQSRecord[]>();
    expectTypeOf(lambdouble.createEventBridgePipesEvent(lambdouble.createMSKEvent())).toEqualTypeOf<lambdouble.KafkaPipesRecord[]>();
    expectTypeOf(lambdouble.createSESEvent()).toExtend<EventOf<aws.SESHandler>>();
    expectTypeOf(lambdouble.createAppSyncResolverEvent()).toExtend<EventOf<aws.AppSyncResolverHandler<Record<string, unknown>, void>>>();
    expectTypeOf(lambdouble.createAppSyncResolverEvent({ arguments: { id: '7' } })).toExtend<
      EventOf<aws.AppSyncResolverHandler<{ id: string }, void>>
    >();
    expectTypeOf(lambdouble.createAppSyncBatchResolverEvent({ arguments: { first: 7 }, source: { id: 'p-1' } })).toExtend<
      EventOf<aws.AppSyncBatchResolverHandler<{ first: number }, void, { id: string }>>
    >();
    expectTypeOf(lambdouble.createAppSyncAuthorizerEvent()).toExtend<EventOf<aws.AppSyncAuthorizerHandler>>();
    expectTypeOf(lambdouble.createAppSyncEventsPublishEvent()).toEqualTypeOf<lambdouble.AppSyncEventsPublishEvent>();
    expectTypeOf(lambdouble.createAppSyncEventsSubscribeEvent()).toEqualTypeOf<lambdouble.AppSyncEventsSubscribeEvent>();
    expectTypeOf(lambdouble.createAmplifyGraphQlResolverEvent()).toExtend<EventOf<aws.AmplifyGraphQlResolverHandler>>();
    expectTypeOf(lambdouble.createAmplifyGraphQlResolverEvent({ arguments: { id: '7' } })).toExtend<
      EventOf<aws.AmplifyGraphQlResolverHandler<{ id: string }>>
    >();
  });

  it('and records fit theirs', () => {
    expectTypeOf(lambdouble.createActiveMQMessage()).toEqualTypeOf<lambdouble.ActiveMQMessage>();
    expectTypeOf(lambdouble.createRabbitMQMessage()).toEqualTypeOf<lambdouble.RabbitMQMessage>();
    expectTypeOf(lambdouble.createS3EventRecord()).toEqualTypeOf<aws.S3EventRecord>();
    expectTypeOf(lambdouble.createMSKRecord()).toEqualTypeOf<aws.MSKRecord>();
    expectTypeOf(lambdouble.createSelfManagedKafkaRecord()).toEqualTypeOf<aws.SelfManagedKafkaRecord>();
    expectTypeOf(lambdouble.createSQSRecord()).toEqualTypeOf<aws.SQSRecord>();
    expectTypeOf(lambdouble.createSNSEventRecord()).toEqualTypeOf<aws.SNSEventRecord>();
    expectTypeOf(lambdouble.createFirehoseTransformationEventRecord()).toEqualTypeOf<aws.FirehoseTransformationEventRecord>();
    expectTypeOf(lambdouble.createKinesisStreamRecord()).toEqualTypeOf<aws.KinesisStreamRecord>();
    expectTypeOf(lambdouble.createDocumentDBEventRecord()).toEqualTypeOf<lambdouble.DocumentDBEventRecord>();
    expectTypeOf(lambdouble.createDynamoDBRecord()).toEqualTypeOf<aws.DynamoDBRecord>();
    expectTypeOf(lambdouble.createCodeCommitTrigger()).toExtend<EventOf<aws.CodeCommitHandler>>();
    expectTypeOf(lambdouble.createSESEventRecord()).toEqualTypeOf<aws.SESEventRecord>();
  });
});

describe('options are typed', () => {
  it('by name and by value', () => {
    // @ts-expect-error there is no option "buckett"
    lambdouble.createS3Event({ buckett: 'photos' });
    // @ts-expect-error a size is a number
    lambdouble.createS3Event({ size: '7' });
    // @ts-expect-error configurations write s3:, events don't
    lambdouble.createS3Event({ eventName: 's3:ObjectCreated:Put' });
  });

  it('and so are raw overrides, at any depth', () => {
    lambdouble.createS3Event({}, { Records: [undefined, { s3: { object: { size: undefined } } }] });
    // @ts-expect-error a bucket has no colour
    lambdouble.createS3Event({}, { Records: [{ s3: { bucket: { colour: 'red' } } }] });
  });
});

describe('custom resources', () => {
  it('with properties of their own still fit the published handlers', () => {
    const event = lambdouble.createCloudFormationCustomResourceEvent({ resourceProperties: { Name: 'orders', Size: 5 } });
    expectTypeOf(event).toExtend<EventOf<aws.CloudFormationCustomResourceHandler>>();
    expectTypeOf(event.ResourceProperties.Size).toEqualTypeOf<string>();
    expectTypeOf(lambdouble.createCdkCustomResourceEvent({ resourceProperties: { Name: 'orders' } })).toExtend<
      EventOf<aws.CdkCustomResourceHandler>
    >();
  });
});
