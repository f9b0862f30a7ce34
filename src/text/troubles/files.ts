import type { Trouble } from './trouble.ts';

/** The output directory cannot be written. */
export const filesTroubles = {
  outputDirectory: {
    sign: '`The output directory cannot be written`',
    remedy: 'Set `output-directory` to a folder inside the workspace, or to `none`.',
  },
  folderInWay: {
    sign: '`a folder is named as a file of the run: …`',
    remedy: 'Rename or remove this folder in `output-directory`, and in the cache or artifact that restores it.',
  },
  folderInUse: {
    sign: '`The output directory is in use by …` or `was taken over by …`',
    remedy: 'Give each of the two steps its own `output-directory`, or run one after the other.',
  },
  diskFull: {
    sign: 'Files: `ENOSPC`, `EDQUOT` or `EFBIG`',
    remedy: 'Free disk space on the runner before this step.',
  },
  openFiles: {
    sign: 'Files: `EMFILE` or `ENFILE`',
    remedy: 'Raise the runner’s limit of open files (`ulimit -n`).',
  },
} as const satisfies Record<string, Trouble>;
