import type { Trouble } from './trouble.ts';

/** What a run found, how it ended, and bugs. */
export const runTroubles = {
  ownersNotListed: {
    sign: '`… could not be listed`',
    remedy: 'Check that each name matches the owner’s address on GitHub, and that the token can read its repositories.',
  },
  repositoriesMissing: {
    sign: '`… of the … repositories … are missing`',
    remedy:
      'Check that the token can still read them. GitHub answers the same for a deleted repository and for one that the token cannot see.',
  },
  nothingFound: {
    sign: '`No repository was found`',
    remedy:
      'Check the sources and the token: the organization is empty, everything is excluded, or the token cannot see it. GITHUB_TOKEN sees public repositories and its own repository only.',
  },
  tooFewPoints: {
    sign: 'Dry run: `A run would need … points, more than are left in this hour`',
    remedy: 'Run less often, select fewer repositories, or use a GitHub App, which has more points.',
  },
  tooLong: {
    sign: '`max-minutes (…) reached`; dry run: `A run would take about …, more than max-minutes allows`',
    remedy: 'Raise `max-minutes`, or split the run over more jobs.',
  },
  jobCanceled: {
    sign: '`Job canceled`',
    remedy: 'Run the workflow again to collect the rest.',
  },
  jobKilled: {
    sign: '`The job was killed`',
    remedy:
      'Run the workflow again. The end of the job’s log shows the cause: canceled by force, `timeout-minutes` reached, or the runner out of memory.',
  },
  shardMissing: {
    sign: '`Shard … left no result`',
    remedy: 'Re-run the failed jobs of the workflow run: each asks only for what is missing.',
  },
  planMissing: {
    sign: '`There is no whole plan of this workflow run in …`',
    remedy:
      'If the job with `stage: plan` failed, re-run all jobs. Otherwise, download its artifact to this folder first.',
  },
  planOfAnother: {
    sign: '`Run … was taken up by a later attempt`, its run info `no longer exists`, or its documents `are in the archive alone`',
    remedy: 'Re-run all jobs of the workflow run.',
  },
  tooManyFailed: {
    sign: '`None of the … repositories was stored`, or more failed than `max-failed-percent` allows',
    remedy: 'See Failures for what to do about each reason.',
  },
  earlierRunUnknown: {
    sign: '`cannot look for the run of an earlier attempt`, or `cannot read which repositories run … has stored`',
    remedy: 'Run the job again. To start a new run instead, set `resume: false`.',
  },
  runInfoChanged: {
    sign: '`was changed by another`',
    remedy: 'Check whether another run used this ID.',
  },
  runsMissing: {
    sign: '`The last run was … ago; runs usually start every …`',
    remedy:
      'GitHub drops some scheduled runs, most at the top of an hour: schedule another minute. If more than one is missing, check that the schedule is on. GitHub turns schedules off after 60 days without activity in a public repository.',
  },
  postKeys: {
    sign: '`The post step has no …`',
    remedy:
      'In nested composite actions, the runner gives the post step the inputs of the outer action. Give that action inputs of the same names.',
  },
  bug: {
    sign: '`Unexpected: …`',
    remedy: 'This is a bug. Please report it with the log.',
  },
} as const satisfies Record<string, Trouble>;
