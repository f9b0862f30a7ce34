import type { WorkflowOptions } from './model.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** Of the job, not of its steps: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#github-context */
export function githubContext(
  workflow: WorkflowFile,
  job: string,
  { attempt, options }: { attempt: number; options: WorkflowOptions },
): Record<string, unknown> {
  return {
    ...{ job, workflow: workflow.name, run_id: options.runId ?? defaultRunId, run_attempt: String(attempt) },
    ...{ repository: 'octo-org/repo-stats', repository_owner: 'octo-org', event_name: 'schedule' },
    token: options.token ?? defaultToken,
  };
}

export const defaultPermissions = ['contents: read', 'actions: read'];
export const defaultRunId = '1658821493';
export const defaultToken = 'ghs_token-of-the-job';
