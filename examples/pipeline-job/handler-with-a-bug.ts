import { CodePipelineClient, PutJobFailureResultCommand, PutJobSuccessResultCommand } from '@aws-sdk/client-codepipeline';
import type { CodePipelineEvent, Context } from 'aws-lambda';
import { becomesHealthy } from './health.js';

const codepipeline = new CodePipelineClient({});

const ROUNDS = 4;

/** The handler of handler.ts as it was first written. */
export async function handler(event: CodePipelineEvent, context: Context): Promise<void> {
  const { id: jobId, data } = event['CodePipeline.job'];
  // The bug: UserParameters is absent for an action that has none, this throws, and nobody ever tells CodePipeline.
  const { url } = JSON.parse(data.actionConfiguration.configuration.UserParameters) as { url: string };
  try {
    if (!URL.canParse(url)) throw new Error('UserParameters must be {"url": "https://..."}');
    const round = Number(data.continuationToken ?? 1);
    const healthy = await becomesHealthy(url, () => context.getRemainingTimeInMillis());
    if (!healthy && round === ROUNDS) throw new Error(`${url} is still not healthy`);
    const goOn = healthy ? {} : { continuationToken: String(round + 1) };
    await codepipeline.send(new PutJobSuccessResultCommand({ jobId, ...goOn }));
  } catch (error) {
    const failureDetails = { type: 'JobFailed', message: String(error), externalExecutionId: context.awsRequestId } as const;
    await codepipeline.send(new PutJobFailureResultCommand({ jobId, failureDetails }));
  }
}
