/** Where GitHub and the workflow are, as the runner's variables say. `workflowRunUrl` is absent outside of a workflow run. */
export function readAddresses(env: NodeJS.ProcessEnv) {
  const {
    GITHUB_API_URL,
    GITHUB_GRAPHQL_URL,
    GITHUB_SERVER_URL = 'https://github.com',
    GITHUB_REPOSITORY = '',
    GITHUB_RUN_ID,
  } = env;
  const repositoryUrl = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
  return {
    apiUrl: GITHUB_API_URL || 'https://api.github.com',
    graphqlUrl: GITHUB_GRAPHQL_URL || 'https://api.github.com/graphql',
    serverUrl: GITHUB_SERVER_URL,
    repositoryUrl,
    workflowRunUrl: GITHUB_RUN_ID ? `${repositoryUrl}/actions/runs/${GITHUB_RUN_ID}` : undefined,
  };
}

/** Where the run takes place, as telemetry names it. */
export function readPlace(env: NodeJS.ProcessEnv) {
  return { repository: env.GITHUB_REPOSITORY ?? '', workflowRunUrl: readAddresses(env).workflowRunUrl };
}

/** Which step of which workflow this is, and of a workflow that is run again in which attempt, whatever branch it runs on: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export function readStep(env: NodeJS.ProcessEnv) {
  const { GITHUB_WORKFLOW_REF = '', GITHUB_WORKFLOW, GITHUB_JOB, GITHUB_ACTION, GITHUB_RUN_ATTEMPT } = env;
  const attempt = Number(GITHUB_RUN_ATTEMPT);
  const workflow = GITHUB_WORKFLOW_REF.replace(/@[^@]*$/, '') || GITHUB_WORKFLOW;
  return {
    ...(workflow && { workflow }),
    ...(GITHUB_JOB && { job: GITHUB_JOB }),
    ...(GITHUB_ACTION && { step: GITHUB_ACTION }),
    ...(Number.isSafeInteger(attempt) && attempt > 1 && { attempt }),
  };
}

/** Which step of which attempt of a workflow run this is. */
export function readHolder(env: NodeJS.ProcessEnv) {
  const { job, step } = readStep(env);
  return { workflowRunUrl: readAddresses(env).workflowRunUrl, attempt: env.GITHUB_RUN_ATTEMPT, job, step };
}
