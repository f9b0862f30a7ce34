import type { Trouble } from './trouble.ts';

/** Names of private repositories that everyone can see. */
export const privacyTroubles = {
  namesToHide: {
    sign: '`would name … in the log, job summary …, and this workflow’s repository is public`',
    remedy: 'Set `private-names: hide`, which requires Cosmos DB, or move the workflow to a private repository.',
  },
  shownBefore: {
    sign: '`The output directory has files of runs with private-names: show`',
    remedy: 'Remove these files before a later step uploads or caches the folder.',
  },
  privateNames: {
    sign: '`named in the log, job summary …, and this workflow’s repository is public`',
    remedy:
      'Set `private-names: hide`, which requires Cosmos DB, or move the workflow to a private repository. Delete the workflow runs that named them.',
  },
} as const satisfies Record<string, Trouble>;
