import { readFileSync } from 'node:fs';

/** Who can see the repository in which the workflow runs, and so its logs, job summaries and artifacts. */
export type Audience = 'public' | 'not public' | 'unknown';

/**
 * Read from the event's payload, which every event has, a schedule too:
 * https://github.blog/changelog/2022-09-27-github-actions-additional-information-available-in-github-event-payload-for-scheduled-workflow-runs/
 */
export function readAudience({ GITHUB_EVENT_PATH }: NodeJS.ProcessEnv): Audience {
  const { visibility, private: isPrivate } = repositoryIn(GITHUB_EVENT_PATH);
  if (typeof visibility === 'string') return visibility === 'public' ? 'public' : 'not public';
  if (typeof isPrivate !== 'boolean') return 'unknown';
  return isPrivate ? 'not public' : 'public';
}

function repositoryIn(path: string | undefined): { visibility?: unknown; private?: unknown } {
  try {
    return JSON.parse(readFileSync(path ?? '', 'utf8')).repository ?? {};
  } catch {
    return {};
  }
}
