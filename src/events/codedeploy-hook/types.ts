/** The event that CodeDeploy sends to the function that is a hook of a deployment. */
export interface CodeDeployLifecycleEventHookEvent {
  DeploymentId: string;
  /** What the answer must name in `PutLifecycleEventHookExecutionStatus`; it means nothing else. */
  LifecycleEventHookExecutionId: string;
}
