import { throughJSON } from '../../internal/json.js';
import { partitionOf } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { ALPHABETS, randomHex, randomText, randomUUID } from '../../values/random-text.js';
import { epochMilliseconds, isoMilliseconds } from '../../values/time.js';
import type { Happening } from '../../values/eventbridge-envelope.js';
import type { AnyChangeInit } from './init.js';
import type { Subject } from './kinds.js';

/** What an event has to say, in AWS's order. */
export type Detail = Record<string, unknown>;

const FIVE_MINUTES = 300_000;

/** States whose events don't say when it started. */
const WITHOUT_START: ReadonlySet<string> = new Set(['stage RESUMED', 'action ABANDONED']);

function beginning(subject: Subject, init: AnyChangeInit, state: string, { time }: Happening): Detail {
  const detail: Detail = { pipeline: init.pipeline ?? 'my-pipeline', 'execution-id': init['execution-id'] ?? randomUUID() };
  const given = init['start-time'];
  if (given !== undefined) detail['start-time'] = isoMilliseconds(epochMilliseconds(given));
  else if (!WITHOUT_START.has(`${subject} ${state}`)) {
    detail['start-time'] = isoMilliseconds(state === 'STARTED' ? time : Math.max(0, time - FIVE_MINUTES));
  }
  return detail;
}

function ending(detail: Detail, init: AnyChangeInit, retried: boolean): Detail {
  detail.version = init.version ?? 1;
  detail['pipeline-execution-attempt'] = init['pipeline-execution-attempt'] ?? (retried ? 2 : 1);
  return detail;
}

/** What changed in an execution of a pipeline. */
export function pipelineDetail(init: AnyChangeInit, happening: Happening): Detail {
  const { state = 'STARTED' } = init;
  const detail = beginning('pipeline', init, state, happening);
  const trigger = init['execution-trigger'];
  if (trigger !== undefined) detail['execution-trigger'] = { ...trigger };
  else if (state === 'STARTED') {
    detail['execution-trigger'] = {
      'trigger-type': 'StartPipelineExecution',
      'trigger-detail': `arn:${partitionOf(happening.region)}:sts::${happening.account}:assumed-role/Admin/${human().userName()}`,
    };
  }
  detail.state = state;
  ending(detail, init, state === 'RESUMED');
  if (init['stop-execution-comments'] !== undefined) detail['stop-execution-comments'] = init['stop-execution-comments'];
  return detail;
}

/** What changed in a stage. */
export function stageDetail(init: AnyChangeInit, happening: Happening): Detail {
  const { state = 'STARTED' } = init;
  const detail = beginning('stage', init, state, happening);
  const given = init['stage-last-retry-attempt-time'];
  const retried = given !== undefined || state === 'RESUMED';
  if (retried) detail['stage-last-retry-attempt-time'] = isoMilliseconds(given === undefined ? happening.time : epochMilliseconds(given));
  detail.stage = init.stage ?? 'Deploy';
  detail.state = state;
  return ending(detail, init, retried);
}

const PROVIDERS: Readonly<Record<string, string>> = {
  Approval: 'Manual',
  Build: 'CodeBuild',
  Compute: 'Commands',
  Deploy: 'CodeDeploy',
  Invoke: 'Lambda',
  Source: 'CodeCommit',
  Test: 'CodeBuild',
};

function resultOf(provider: string, state: string, { region }: Happening): Record<string, string> {
  const console = `https://${region}.console.aws.amazon.com`;
  const result: Record<string, string> = {};
  if (provider === 'CodeDeploy') {
    const id = `d-${randomText(ALPHABETS.upperCaseAlphanumeric, 9)}`;
    result['external-execution-url'] = `${console}/codedeploy/home?#/deployments/${id}`;
    result['external-execution-summary'] = `Deployment ${id} ${state.toLowerCase()}`;
    result['external-execution-id'] = id;
  } else if (provider === 'CodeCommit') {
    const id = randomHex(40);
    result['external-execution-url'] = `${console}/codecommit/home#/repository/my-repo/commit/${id}`;
    result['external-execution-summary'] = 'Edited index.html';
    result['external-execution-id'] = id;
  } else {
    result['external-execution-id'] = randomUUID();
  }
  if (state === 'FAILED') result['error-code'] = 'JobFailed';
  return result;
}

function artifactsOf(names: readonly string[], pipeline: string, { region }: Happening): object[] {
  const bucket = `codepipeline-${region}-${randomText(ALPHABETS.digits, 12)}`;
  return names.map((name) => ({
    name,
    s3location: { bucket, key: `${pipeline.slice(0, 20)}/${name.slice(0, 10)}/${randomText(ALPHABETS.alphanumeric, 7)}` },
  }));
}

const TAKES_ARTIFACTS: ReadonlySet<string> = new Set(['Build', 'Deploy', 'Test']);
const GIVES_ARTIFACTS: Readonly<Record<string, string>> = { Source: 'SourceArtifact', Build: 'BuildArtifact' };

/** What changed in an action. */
export function actionDetail(doing: string, init: AnyChangeInit, happening: Happening): Detail {
  const { state = 'STARTED', type = {} } = init;
  const { owner = 'AWS', category = 'Deploy', version = '1' } = type;
  const provider = type.provider ?? PROVIDERS[category]!;
  const detail = beginning('action', init, state, happening);
  const stage = init.stage ?? 'Deploy';
  detail.stage = stage;
  if (init['execution-result'] !== undefined) {
    detail['execution-result'] = throughJSON(doing, 'option "execution-result"', init['execution-result']);
  } else if (state === 'SUCCEEDED' || state === 'FAILED') detail['execution-result'] = resultOf(provider, state, happening);
  const inputs = init['input-artifacts'] ?? (state === 'STARTED' && TAKES_ARTIFACTS.has(category) ? ['SourceArtifact'] : undefined);
  if (inputs !== undefined) detail['input-artifacts'] = artifactsOf(inputs, detail.pipeline as string, happening);
  const output = state === 'SUCCEEDED' ? GIVES_ARTIFACTS[category] : undefined;
  const outputs = init['output-artifacts'] ?? (output === undefined ? undefined : [output]);
  if (outputs !== undefined) detail['output-artifacts'] = artifactsOf(outputs, detail.pipeline as string, happening);
  detail['action-execution-id'] = init['action-execution-id'] ?? randomUUID();
  detail.action = init.action ?? stage;
  detail.state = state;
  detail.region = happening.region;
  detail.type = { owner, category, provider, version };
  return ending(detail, init, false);
}
