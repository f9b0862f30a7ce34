import type { Trouble } from './trouble.ts';

/** The place of the archive cannot be used. */
export const archiveTroubles = {
  archiveFolder: {
    sign: '`The archive’s folder cannot be used`',
    remedy: 'Set `destination` to a folder inside the workspace that this step can write to.',
  },
  archiveFolderLinks: {
    sign: '`The archive’s folder cannot be used` with `EPERM` or `ENOTSUP`, and `link`',
    remedy: 'Set `destination` to a folder on a file system with hard links, or to an address of Blob Storage.',
  },
  archivePublic: {
    sign: 'Archive: `… is in a public repository or container`',
    remedy:
      'Set `destination` to a container of Blob Storage without public access, or archive in a private repository.',
  },
} as const satisfies Record<string, Trouble>;
