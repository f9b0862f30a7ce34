import type { Trouble } from './trouble.ts';

/** A site cannot be made from the archive. */
export const dashboardTroubles = {
  dashboardArchive: {
    sign: 'Dashboard: `The archive’s folder cannot be used`',
    remedy: 'Set `archive` to a folder inside the workspace that this step can read.',
  },
  dashboardEmpty: {
    sign: 'Dashboard: `… has no run with documents`',
    remedy: 'Set `archive` to the `destination` of the archive action, and run that action first.',
  },
  dashboardUnreadable: {
    sign: 'Dashboard: `… cannot be read` (files of the archive)',
    remedy:
      'Run the archive action again, which replaces a damaged file while its documents are in the store. Otherwise restore the file from a backup.',
  },
  dashboardLeftOut: {
    sign: 'Dashboard: `… left out, since not everyone can see …`',
    remedy:
      'To show them, set `include-private` to true, and publish the site only where readers are allowed to see them.',
  },
  dashboardExposes: {
    sign: 'Dashboard: `The site has … that are not public`',
    remedy: 'Publish it only where readers are allowed to see them, or remove `include-private`.',
  },
  dashboardStopped: {
    sign: 'Dashboard: `Job canceled`',
    remedy: 'Run the workflow again. The site that was there before is unchanged.',
  },
  dashboardFolder: {
    sign: 'Dashboard: `The site cannot be written`',
    remedy: 'Set `output-directory` to an empty folder, or to one with a site of this action.',
  },
} as const satisfies Record<string, Trouble>;
