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
    repositoryUrl,
    workflowRunUrl: GITHUB_RUN_ID ? `${repositoryUrl}/actions/runs/${GITHUB_RUN_ID}` : undefined,
  };
}
