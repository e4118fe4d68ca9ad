import type { Conversion } from '../contracts/conversion.js';
import { conversions as alb } from '../events/alb/from-json.js';
import { conversions as alexaSkill } from '../events/alexa-skill/from-json.js';
import { conversions as amazonMqActivemq } from '../events/amazon-mq/activemq/from-json.js';
import { conversions as amazonMqRabbitmq } from '../events/amazon-mq/rabbitmq/from-json.js';
import { conversions as amplifyResolver } from '../events/amplify-resolver/from-json.js';
import { conversions as apiGatewayAuthorizer } from '../events/api-gateway-authorizer/from-json.js';
import { conversions as apiGatewayHttpApiProxy } from '../events/api-gateway-http-api-proxy/from-json.js';
import { conversions as apiGatewayProxy } from '../events/api-gateway-proxy/from-json.js';
import { conversions as apiGatewayProxyV2 } from '../events/api-gateway-proxy-v2/from-json.js';
import { conversions as apiGatewayWebsocket } from '../events/api-gateway-websocket/from-json.js';
import { conversions as appsyncAuthorizer } from '../events/appsync-authorizer/from-json.js';
import { conversions as appsyncEvents } from '../events/appsync-events/from-json.js';
import { conversions as appsyncResolver } from '../events/appsync-resolver/from-json.js';
import { conversions as autoscaling } from '../events/autoscaling/from-json.js';
import { conversions as bedrockAgent } from '../events/bedrock-agent/from-json.js';
import { conversions as cdkCustomResource } from '../events/cdk-custom-resource/from-json.js';
import { conversions as clientVpn } from '../events/client-vpn/from-json.js';
import { conversions as cloudformationCustomResource } from '../events/cloudformation-custom-resource/from-json.js';
import { conversions as cloudformationMacro } from '../events/cloudformation-macro/from-json.js';
import { conversions as cloudfrontFunctions } from '../events/cloudfront-functions/from-json.js';
import { conversions as cloudfrontRequest } from '../events/cloudfront-request/from-json.js';
import { conversions as cloudfrontResponse } from '../events/cloudfront-response/from-json.js';
import { conversions as cloudwatchAlarm } from '../events/cloudwatch-alarm/from-json.js';
import { conversions as cloudwatchDashboardWidget } from '../events/cloudwatch-dashboard-widget/from-json.js';
import { conversions as cloudwatchLogs } from '../events/cloudwatch-logs/from-json.js';
import { conversions as codebuildCloudwatchState } from '../events/codebuild-cloudwatch-state/from-json.js';
import { conversions as codecommit } from '../events/codecommit/from-json.js';
import { conversions as codedeployHook } from '../events/codedeploy-hook/from-json.js';
import { conversions as codepipeline } from '../events/codepipeline/from-json.js';
import { conversions as codepipelineCloudwatch } from '../events/codepipeline-cloudwatch/from-json.js';
import { conversions as cognitoSync } from '../events/cognito-sync/from-json.js';
import { conversions as cognitoCreateAuthChallenge } from '../events/cognito/create-auth-challenge/from-json.js';
import { conversions as cognitoCustomEmailSender } from '../events/cognito/custom-email-sender/from-json.js';
import { conversions as cognitoCustomMessage } from '../events/cognito/custom-message/from-json.js';
import { conversions as cognitoCustomSmsSender } from '../events/cognito/custom-sms-sender/from-json.js';
import { conversions as cognitoDefineAuthChallenge } from '../events/cognito/define-auth-challenge/from-json.js';
import { conversions as cognitoInboundFederation } from '../events/cognito/inbound-federation/from-json.js';
import { conversions as cognitoPostAuthentication } from '../events/cognito/post-authentication/from-json.js';
import { conversions as cognitoPostConfirmation } from '../events/cognito/post-confirmation/from-json.js';
import { conversions as cognitoPreAuthentication } from '../events/cognito/pre-authentication/from-json.js';
import { conversions as cognitoPreSignUp } from '../events/cognito/pre-sign-up/from-json.js';
import { conversions as cognitoPreTokenGeneration } from '../events/cognito/pre-token-generation/from-json.js';
import { conversions as cognitoPreTokenGenerationV2 } from '../events/cognito/pre-token-generation-v2/from-json.js';
import { conversions as cognitoPreTokenGenerationV3 } from '../events/cognito/pre-token-generation-v3/from-json.js';
import { conversions as cognitoUserMigration } from '../events/cognito/user-migration/from-json.js';
import { conversions as cognitoVerifyAuthChallengeResponse } from '../events/cognito/verify-auth-challenge-response/from-json.js';
import { conversions as configRule } from '../events/config-rule/from-json.js';
import { conversions as connectContactFlow } from '../events/connect-contact-flow/from-json.js';
import { conversions as connectOutboundCampaigns } from '../events/connect-outbound-campaigns/from-json.js';
import { conversions as documentdbStream } from '../events/documentdb-stream/from-json.js';
import { conversions as dynamodbStream } from '../events/dynamodb-stream/from-json.js';
import { conversions as eventSourceMappingFailure } from '../events/event-source-mapping-failure/from-json.js';
import { conversions as eventbridge } from '../events/eventbridge/from-json.js';
import { conversions as eventbridgePipes } from '../events/eventbridge-pipes/from-json.js';
import { conversions as guardDutyEventNotification } from '../events/guard-duty-event-notification/from-json.js';
import { conversions as iot } from '../events/iot/from-json.js';
import { conversions as iotAuthorizer } from '../events/iot-authorizer/from-json.js';
import { conversions as iotButton } from '../events/iot-button/from-json.js';
import { conversions as iotPreProvisioningHook } from '../events/iot-pre-provisioning-hook/from-json.js';
import { conversions as kinesisAnalytics } from '../events/kinesis-analytics/from-json.js';
import { conversions as kinesisFirehoseTransformation } from '../events/kinesis-firehose-transformation/from-json.js';
import { conversions as kinesisStream } from '../events/kinesis-stream/from-json.js';
import { conversions as lambdaDestination } from '../events/lambda-destination/from-json.js';
import { conversions as lambdaFunctionUrl } from '../events/lambda-function-url/from-json.js';
import { conversions as lex } from '../events/lex/from-json.js';
import { conversions as lexV2 } from '../events/lex-v2/from-json.js';
import { conversions as msk } from '../events/msk/from-json.js';
import { conversions as s3 } from '../events/s3/from-json.js';
import { conversions as s3Batch } from '../events/s3-batch/from-json.js';
import { conversions as s3EventNotification } from '../events/s3-event-notification/from-json.js';
import { conversions as s3ObjectLambda } from '../events/s3-object-lambda/from-json.js';
import { conversions as sageMakerGroundTruth } from '../events/sagemaker-ground-truth/from-json.js';
import { conversions as scheduled } from '../events/scheduled/from-json.js';
import { conversions as secretsmanager } from '../events/secretsmanager/from-json.js';
import { conversions as selfManagedKafka } from '../events/self-managed-kafka/from-json.js';
import { conversions as ses } from '../events/ses/from-json.js';
import { conversions as sns } from '../events/sns/from-json.js';
import { conversions as sqs } from '../events/sqs/from-json.js';
import { conversions as stateChangeAutoScaling } from '../events/state-change/autoscaling/from-json.js';
import { conversions as stateChangeBatch } from '../events/state-change/batch/from-json.js';
import { conversions as stateChangeEc2 } from '../events/state-change/ec2/from-json.js';
import { conversions as stateChangeECR } from '../events/state-change/ecr/from-json.js';
import { conversions as stateChangeEcs } from '../events/state-change/ecs/from-json.js';
import { conversions as stateChangeRDS } from '../events/state-change/rds/from-json.js';
import { conversions as stateChangeStepFunctions } from '../events/state-change/step-functions/from-json.js';
import { conversions as stateChangeTranscribe } from '../events/state-change/transcribe/from-json.js';
import { conversions as stateChangeTranslate } from '../events/state-change/translate/from-json.js';
import { conversions as transferFamilyAuthorizer } from '../events/transfer-family-authorizer/from-json.js';
import { conversions as transferWorkflow } from '../events/transfer-workflow/from-json.js';
import { conversions as vpcLattice } from '../events/vpc-lattice/from-json.js';
import { conversions as vpcLatticeV2 } from '../events/vpc-lattice-v2/from-json.js';
import { conversions as workMail } from '../events/workmail/from-json.js';

/** How the events of each source become calls of its factories, by slug. */
export const conversionsBySource: Readonly<Record<string, readonly Conversion[]>> = {
  alb,
  'alexa-skill': alexaSkill,
  'amazon-mq/activemq': amazonMqActivemq,
  'amazon-mq/rabbitmq': amazonMqRabbitmq,
  'amplify-resolver': amplifyResolver,
  'api-gateway-authorizer': apiGatewayAuthorizer,
  'api-gateway-http-api-proxy': apiGatewayHttpApiProxy,
  'api-gateway-proxy': apiGatewayProxy,
  'api-gateway-proxy-v2': apiGatewayProxyV2,
  'api-gateway-websocket': apiGatewayWebsocket,
  'appsync-authorizer': appsyncAuthorizer,
  'appsync-events': appsyncEvents,
  'appsync-resolver': appsyncResolver,
  autoscaling,
  'bedrock-agent': bedrockAgent,
  'cdk-custom-resource': cdkCustomResource,
  'client-vpn': clientVpn,
  'cloudformation-custom-resource': cloudformationCustomResource,
  'cloudformation-macro': cloudformationMacro,
  'cloudfront-functions': cloudfrontFunctions,
  'cloudfront-request': cloudfrontRequest,
  'cloudfront-response': cloudfrontResponse,
  'cloudwatch-alarm': cloudwatchAlarm,
  'cloudwatch-dashboard-widget': cloudwatchDashboardWidget,
  'cloudwatch-logs': cloudwatchLogs,
  'codebuild-cloudwatch-state': codebuildCloudwatchState,
  codecommit,
  'codedeploy-hook': codedeployHook,
  codepipeline,
  'codepipeline-cloudwatch': codepipelineCloudwatch,
  'cognito-sync': cognitoSync,
  'cognito/create-auth-challenge': cognitoCreateAuthChallenge,
  'cognito/custom-email-sender': cognitoCustomEmailSender,
  'cognito/custom-message': cognitoCustomMessage,
  'cognito/custom-sms-sender': cognitoCustomSmsSender,
  'cognito/define-auth-challenge': cognitoDefineAuthChallenge,
  'cognito/inbound-federation': cognitoInboundFederation,
  'cognito/post-authentication': cognitoPostAuthentication,
  'cognito/post-confirmation': cognitoPostConfirmation,
  'cognito/pre-authentication': cognitoPreAuthentication,
  'cognito/pre-sign-up': cognitoPreSignUp,
  'cognito/pre-token-generation': cognitoPreTokenGeneration,
  'cognito/pre-token-generation-v2': cognitoPreTokenGenerationV2,
  'cognito/pre-token-generation-v3': cognitoPreTokenGenerationV3,
  'cognito/user-migration': cognitoUserMigration,
  'cognito/verify-auth-challenge-response': cognitoVerifyAuthChallengeResponse,
  'config-rule': configRule,
  'connect-contact-flow': connectContactFlow,
  'connect-outbound-campaigns': connectOutboundCampaigns,
  'documentdb-stream': documentdbStream,
  'dynamodb-stream': dynamodbStream,
  'event-source-mapping-failure': eventSourceMappingFailure,
  eventbridge,
  'eventbridge-pipes': eventbridgePipes,
  'guard-duty-event-notification': guardDutyEventNotification,
  iot,
  'iot-authorizer': iotAuthorizer,
  'iot-button': iotButton,
  'iot-pre-provisioning-hook': iotPreProvisioningHook,
  'kinesis-analytics': kinesisAnalytics,
  'kinesis-firehose-transformation': kinesisFirehoseTransformation,
  'kinesis-stream': kinesisStream,
  'lambda-destination': lambdaDestination,
  'lambda-function-url': lambdaFunctionUrl,
  lex,
  'lex-v2': lexV2,
  msk,
  s3,
  's3-batch': s3Batch,
  's3-event-notification': s3EventNotification,
  's3-object-lambda': s3ObjectLambda,
  'sagemaker-ground-truth': sageMakerGroundTruth,
  scheduled,
  secretsmanager,
  'self-managed-kafka': selfManagedKafka,
  ses,
  sns,
  sqs,
  'state-change/autoscaling': stateChangeAutoScaling,
  'state-change/batch': stateChangeBatch,
  'state-change/ec2': stateChangeEc2,
  'state-change/ecr': stateChangeECR,
  'state-change/ecs': stateChangeEcs,
  'state-change/rds': stateChangeRDS,
  'state-change/step-functions': stateChangeStepFunctions,
  'state-change/transcribe': stateChangeTranscribe,
  'state-change/translate': stateChangeTranslate,
  'transfer-family-authorizer': transferFamilyAuthorizer,
  'transfer-workflow': transferWorkflow,
  'vpc-lattice': vpcLattice,
  'vpc-lattice-v2': vpcLatticeV2,
  workmail: workMail,
};
