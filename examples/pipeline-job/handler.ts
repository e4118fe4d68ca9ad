import { CodePipelineClient, PutJobFailureResultCommand, PutJobSuccessResultCommand } from '@aws-sdk/client-codepipeline';
import type { CodePipelineEvent, Context } from 'aws-lambda';
import { becomesHealthy } from './health.js';

const codepipeline = new CodePipelineClient({});

const ROUNDS = 4;

/**
 * An action behind the deployment: waits until the new version answers at the URL in the action's UserParameters. What the function
 * returns means nothing to CodePipeline, and a job that gets neither result hangs until the action times out.
 */
export async function handler(event: CodePipelineEvent, context: Context): Promise<void> {
  const { id: jobId, data } = event['CodePipeline.job'];
  try {
    const url = urlOf(data.actionConfiguration.configuration.UserParameters);
    const round = Number(data.continuationToken ?? 1);
    const healthy = await becomesHealthy(url, () => context.getRemainingTimeInMillis());
    if (!healthy && round === ROUNDS) throw new Error(`${url} is still not healthy`);
    // With a continuation token the job goes on: CodePipeline calls again, and the timeout starts anew.
    const goOn = healthy ? {} : { continuationToken: String(round + 1) };
    await codepipeline.send(new PutJobSuccessResultCommand({ jobId, ...goOn }));
  } catch (error) {
    const failureDetails = { type: 'JobFailed', message: String(error), externalExecutionId: context.awsRequestId } as const;
    await codepipeline.send(new PutJobFailureResultCommand({ jobId, failureDetails }));
  }
}

/** The type says that UserParameters is a text; it is absent for an action that has none. */
function urlOf(userParameters: string | undefined): string {
  const { url } = JSON.parse(userParameters ?? '{}') as { url?: unknown };
  if (typeof url !== 'string' || !URL.canParse(url)) throw new Error('UserParameters must be {"url": "https://..."}');
  return url;
}
