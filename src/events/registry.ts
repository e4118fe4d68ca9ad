import type { EventSourceFacts } from '../contracts/facts.js';
import { facts as alb } from './alb/facts.js';
import { facts as alexaSkill } from './alexa-skill/facts.js';
import { facts as activeMQ } from './amazon-mq/activemq/facts.js';
import { facts as rabbitMQ } from './amazon-mq/rabbitmq/facts.js';
import { facts as amplifyResolver } from './amplify-resolver/facts.js';
import { facts as apiGatewayAuthorizer } from './api-gateway-authorizer/facts.js';
import { facts as apiGatewayHttpApiProxy } from './api-gateway-http-api-proxy/facts.js';
import { facts as apiGatewayProxy } from './api-gateway-proxy/facts.js';
import { facts as apiGatewayProxyV2 } from './api-gateway-proxy-v2/facts.js';
import { facts as apiGatewayWebsocket } from './api-gateway-websocket/facts.js';
import { facts as appSyncAuthorizer } from './appsync-authorizer/facts.js';
import { facts as appSyncEvents } from './appsync-events/facts.js';
import { facts as appSyncResolver } from './appsync-resolver/facts.js';
import { facts as autoscaling } from './autoscaling/facts.js';
import { facts as bedrockAgent } from './bedrock-agent/facts.js';
import { facts as cdkCustomResource } from './cdk-custom-resource/facts.js';
import { facts as clientVPN } from './client-vpn/facts.js';
import { facts as cloudformationCustomResource } from './cloudformation-custom-resource/facts.js';
import { facts as cloudformationMacro } from './cloudformation-macro/facts.js';
import { facts as cloudfrontFunctions } from './cloudfront-functions/facts.js';
import { facts as cloudfrontRequest } from './cloudfront-request/facts.js';
import { facts as cloudfrontResponse } from './cloudfront-response/facts.js';
import { facts as cloudwatchAlarm } from './cloudwatch-alarm/facts.js';
import { facts as cloudwatchDashboardWidget } from './cloudwatch-dashboard-widget/facts.js';
import { facts as cloudwatchLogs } from './cloudwatch-logs/facts.js';
import { facts as codebuildCloudwatchState } from './codebuild-cloudwatch-state/facts.js';
import { facts as codecommit } from './codecommit/facts.js';
import { facts as codedeployHook } from './codedeploy-hook/facts.js';
import { facts as codepipeline } from './codepipeline/facts.js';
import { facts as codepipelineCloudwatch } from './codepipeline-cloudwatch/facts.js';
import { facts as cognitoSync } from './cognito-sync/facts.js';
import { facts as cognitoCreateAuthChallenge } from './cognito/create-auth-challenge/facts.js';
import { facts as cognitoCustomEmailSender } from './cognito/custom-email-sender/facts.js';
import { facts as cognitoCustomMessage } from './cognito/custom-message/facts.js';
import { facts as cognitoCustomSmsSender } from './cognito/custom-sms-sender/facts.js';
import { facts as cognitoDefineAuthChallenge } from './cognito/define-auth-challenge/facts.js';
import { facts as cognitoInboundFederation } from './cognito/inbound-federation/facts.js';
import { facts as cognitoPostAuthentication } from './cognito/post-authentication/facts.js';
import { facts as cognitoPostConfirmation } from './cognito/post-confirmation/facts.js';
import { facts as cognitoPreAuthentication } from './cognito/pre-authentication/facts.js';
import { facts as cognitoPreSignUp } from './cognito/pre-sign-up/facts.js';
import { facts as cognitoPreTokenGeneration } from './cognito/pre-token-generation/facts.js';
import { facts as cognitoPreTokenGenerationV2 } from './cognito/pre-token-generation-v2/facts.js';
import { facts as cognitoPreTokenGenerationV3 } from './cognito/pre-token-generation-v3/facts.js';
import { facts as cognitoUserMigration } from './cognito/user-migration/facts.js';
import { facts as cognitoVerifyAuthChallengeResponse } from './cognito/verify-auth-challenge-response/facts.js';
import { facts as configRule } from './config-rule/facts.js';
import { facts as connectContactFlow } from './connect-contact-flow/facts.js';
import { facts as connectOutboundCampaigns } from './connect-outbound-campaigns/facts.js';
import { facts as documentDBStream } from './documentdb-stream/facts.js';
import { facts as dynamoDBStream } from './dynamodb-stream/facts.js';
import { facts as eventSourceMappingFailure } from './event-source-mapping-failure/facts.js';
import { facts as eventbridge } from './eventbridge/facts.js';
import { facts as eventbridgePipes } from './eventbridge-pipes/facts.js';
import { facts as guardDutyEventNotification } from './guard-duty-event-notification/facts.js';
import { facts as iot } from './iot/facts.js';
import { facts as iotAuthorizer } from './iot-authorizer/facts.js';
import { facts as iotButton } from './iot-button/facts.js';
import { facts as iotPreProvisioningHook } from './iot-pre-provisioning-hook/facts.js';
import { facts as kinesisAnalytics } from './kinesis-analytics/facts.js';
import { facts as kinesisFirehoseTransformation } from './kinesis-firehose-transformation/facts.js';
import { facts as kinesisStream } from './kinesis-stream/facts.js';
import { facts as lambdaDestination } from './lambda-destination/facts.js';
import { facts as lambdaFunctionUrl } from './lambda-function-url/facts.js';
import { facts as lex } from './lex/facts.js';
import { facts as lexV2 } from './lex-v2/facts.js';
import { facts as msk } from './msk/facts.js';
import { facts as s3 } from './s3/facts.js';
import { facts as s3Batch } from './s3-batch/facts.js';
import { facts as s3EventNotification } from './s3-event-notification/facts.js';
import { facts as s3ObjectLambda } from './s3-object-lambda/facts.js';
import { facts as sageMakerGroundTruth } from './sagemaker-ground-truth/facts.js';
import { facts as scheduled } from './scheduled/facts.js';
import { facts as secretsManager } from './secretsmanager/facts.js';
import { facts as selfManagedKafka } from './self-managed-kafka/facts.js';
import { facts as ses } from './ses/facts.js';
import { facts as sns } from './sns/facts.js';
import { facts as sqs } from './sqs/facts.js';
import { facts as stateChangeAutoScaling } from './state-change/autoscaling/facts.js';
import { facts as stateChangeBatch } from './state-change/batch/facts.js';
import { facts as stateChangeEC2 } from './state-change/ec2/facts.js';
import { facts as stateChangeECR } from './state-change/ecr/facts.js';
import { facts as stateChangeECS } from './state-change/ecs/facts.js';
import { facts as stateChangeRDS } from './state-change/rds/facts.js';
import { facts as stateChangeStepFunctions } from './state-change/step-functions/facts.js';
import { facts as stateChangeTranscribe } from './state-change/transcribe/facts.js';
import { facts as stateChangeTranslate } from './state-change/translate/facts.js';
import { facts as transferFamilyAuthorizer } from './transfer-family-authorizer/facts.js';
import { facts as transferWorkflow } from './transfer-workflow/facts.js';
import { facts as vpcLattice } from './vpc-lattice/facts.js';
import { facts as vpcLatticeV2 } from './vpc-lattice-v2/facts.js';
import { facts as workMail } from './workmail/facts.js';

/** The facts of every event source, by slug. */
export const eventSources: readonly EventSourceFacts[] = [
  alb,
  alexaSkill,
  activeMQ,
  rabbitMQ,
  amplifyResolver,
  apiGatewayAuthorizer,
  apiGatewayHttpApiProxy,
  apiGatewayProxy,
  apiGatewayProxyV2,
  apiGatewayWebsocket,
  appSyncAuthorizer,
  appSyncEvents,
  appSyncResolver,
  autoscaling,
  bedrockAgent,
  cdkCustomResource,
  clientVPN,
  cloudformationCustomResource,
  cloudformationMacro,
  cloudfrontFunctions,
  cloudfrontRequest,
  cloudfrontResponse,
  cloudwatchAlarm,
  cloudwatchDashboardWidget,
  cloudwatchLogs,
  codebuildCloudwatchState,
  codecommit,
  codedeployHook,
  codepipeline,
  codepipelineCloudwatch,
  cognitoSync,
  cognitoCreateAuthChallenge,
  cognitoCustomEmailSender,
  cognitoCustomMessage,
  cognitoCustomSmsSender,
  cognitoDefineAuthChallenge,
  cognitoInboundFederation,
  cognitoPostAuthentication,
  cognitoPostConfirmation,
  cognitoPreAuthentication,
  cognitoPreSignUp,
  cognitoPreTokenGeneration,
  cognitoPreTokenGenerationV2,
  cognitoPreTokenGenerationV3,
  cognitoUserMigration,
  cognitoVerifyAuthChallengeResponse,
  configRule,
  connectContactFlow,
  connectOutboundCampaigns,
  documentDBStream,
  dynamoDBStream,
  eventSourceMappingFailure,
  eventbridge,
  eventbridgePipes,
  guardDutyEventNotification,
  iot,
  iotAuthorizer,
  iotButton,
  iotPreProvisioningHook,
  kinesisAnalytics,
  kinesisFirehoseTransformation,
  kinesisStream,
  lambdaDestination,
  lambdaFunctionUrl,
  lex,
  lexV2,
  msk,
  s3,
  s3Batch,
  s3EventNotification,
  s3ObjectLambda,
  sageMakerGroundTruth,
  scheduled,
  secretsManager,
  selfManagedKafka,
  ses,
  sns,
  sqs,
  stateChangeAutoScaling,
  stateChangeBatch,
  stateChangeEC2,
  stateChangeECR,
  stateChangeECS,
  stateChangeRDS,
  stateChangeStepFunctions,
  stateChangeTranscribe,
  stateChangeTranslate,
  transferFamilyAuthorizer,
  transferWorkflow,
  vpcLattice,
  vpcLatticeV2,
  workMail,
];
