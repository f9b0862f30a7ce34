import type { FailureStatus, FinalStatus } from '../../model.ts';
import { troubles } from '../../text/troubles/troubles.ts';

interface Explained {
  meaning: string;
  advice: string;
}

/** What each failure of a repository means, and what a person can do about it; what someone can act on comes first. */
export const failureStatuses: Record<FailureStatus, Explained> = {
  'not-found': {
    meaning: 'The repository does not exist, or the token cannot read it.',
    advice: 'Correct or remove each name in the sources. For a private repository, use a token that can read it.',
  },
  forbidden: {
    meaning: 'The repository exists, but its owner blocks this token.',
    advice:
      'Authorize the token for the organization’s single sign-on, allow the runner’s IP address, or exclude the repository.',
  },
  'store-error': {
    meaning: 'Collected but not stored.',
    advice: 'See the reason. If the output directory has `not-stored.ndjson`, the documents are in it.',
  },
  'github-error': {
    meaning: 'GitHub returned an error on every attempt.',
    advice: 'The next run tries again. If it persists, check https://www.githubstatus.com or exclude the repository.',
  },
  timeout: {
    meaning: 'The query timed out (10 s), even for one repository alone.',
    advice: 'The next run tries again. If it persists, request fewer `extra-metrics` or exclude the repository.',
  },
  'not-attempted': {
    meaning: 'Not stored before the run ended.',
    advice: 'Run again. If time ran out, raise `max-minutes` or split the run over more jobs.',
  },
};

/** In a count, such as `2 not found`. */
export const shortReasons: Record<FailureStatus, string> = {
  'not-found': 'not found',
  forbidden: 'blocked',
  'store-error': 'not stored',
  'github-error': 'with a GitHub error',
  timeout: 'timed out',
  'not-attempted': 'not attempted',
};

const persistent = 'The next run tries again. If it persists, check https://www.githubstatus.com.';

/** The same for owners that could not be listed. */
export const ownerStatuses: Record<Exclude<FailureStatus, 'store-error'>, Explained> = {
  'not-found': {
    meaning: 'The owner does not exist, or the token cannot see it.',
    advice: troubles.ownersNotListed.remedy,
  },
  forbidden: {
    meaning: 'The owner exists, but blocks this token.',
    advice: 'Authorize the token for the organization’s single sign-on, or allow the runner’s IP address.',
  },
  'github-error': { meaning: 'GitHub did not list all repositories.', advice: persistent },
  timeout: { meaning: 'The listing timed out.', advice: persistent },
  'not-attempted': {
    meaning: 'Not listed before the run ended.',
    advice: failureStatuses['not-attempted'].advice,
  },
};

/** Of what failed by the very problem that ended the run. */
export const endedTheRun: Explained = {
  meaning: 'The run ended for this reason.',
  advice: 'Solve the problem that ended the run, then run the workflow again.',
};

/** What to do about what a run did not reach depends on why it ended. */
const adviceAfter: Partial<Record<FinalStatus, string>> = {
  cancelled: troubles.jobCanceled.remedy,
  'timed out': troubles.tooLong.remedy,
  failed: endedTheRun.advice,
};

export type Failing = 'repositories' | 'owners';

/** What a failure of a repository or an owner means in a run that ended so. */
export function explain(status: FailureStatus, of: Failing, run: FinalStatus): Explained {
  const explained = of === 'owners' && status !== 'store-error' ? ownerStatuses[status] : failureStatuses[status];
  const advice = status === 'not-attempted' ? adviceAfter[run] : undefined;
  return advice === undefined ? explained : { ...explained, advice };
}
