import type { Trouble } from './trouble.ts';

/** The GitHub App of `github-app-client-id`, or one of its installations. */
export const githubAppTroubles = {
  githubAppKey: {
    sign: 'GitHub: `A JSON web token could not be decoded`',
    remedy:
      'Set `github-app-private-key` to the whole private key of the App in `github-app-client-id`. Generate one in the App’s settings.',
  },
  githubAppId: {
    sign: 'GitHub: `Integration not found`',
    remedy:
      'Set `github-app-client-id` to the client ID in the App’s settings, and `github-app-private-key` to a key of the same App.',
  },
  githubAppClock: {
    sign: 'GitHub: `claim (‘iat’)` or `claim (‘exp’)`',
    remedy: 'Set the clock of the runner: it differs from GitHub’s by minutes.',
  },
  githubInstallation: {
    sign: 'GitHub: `HTTP 401` or `HTTP 404` for the token of an installation',
    remedy: 'Check whether the App is still installed there. Ask an owner to install it again, then run again.',
  },
  githubAppSuspended: {
    sign: '`The GitHub App is suspended at`',
    remedy: 'Ask an owner there to lift the suspension, under “GitHub Apps” in the settings of the organization.',
  },
  githubAppPermission: {
    sign: '`The GitHub App lacks`',
    remedy:
      'Add the permission in the App’s settings, under “Permissions & events”. An owner then accepts it at the address in the message.',
  },
  githubAppNowhere: {
    sign: '`Nobody has installed the GitHub App`',
    remedy: 'Install the App in each organization that it reads: in its settings, under “Install App”.',
  },
  githubAppElsewhere: {
    sign: '`The GitHub App is not installed there`',
    remedy: 'Ask an owner to install the App there, or give `github-token` access.',
  },
} as const satisfies Record<string, Trouble>;
