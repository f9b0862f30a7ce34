import type { MeaningRow } from './meaning.ts';

const errors = 'https://man7.org/linux/man-pages/man3/errno.3.html';

const usedUp: readonly MeaningRow[] = [
  { when: { text: /\b(ENOSPC|EDQUOT|EFBIG)\b/ }, trouble: 'diskFull', source: errors },
  { when: { text: /\b(EMFILE|ENFILE)\b/ }, trouble: 'openFiles', source: errors },
];

/** What errors of files mean: those of the output directory, and of the runner. */
export const fileMeanings: readonly MeaningRow[] = [
  ...usedUp,
  {
    when: { text: /^The output directory (is in use|was taken over) by / },
    trouble: 'folderInUse',
    source: 'src/store/files/lock.ts',
  },
  {
    when: { text: /\ba folder is named as a file of the run: / },
    trouble: 'folderInWay',
    source: 'src/store/files/folder.ts',
  },
  { when: {}, trouble: 'outputDirectory', source: errors },
];

/** The same for a folder of archives. */
export const archiveFolderMeanings: readonly MeaningRow[] = [
  ...usedUp,
  {
    when: { text: /\b(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK)\b.*\blink\b/ },
    trouble: 'archiveFolderLinks',
    source: 'https://man7.org/linux/man-pages/man2/link.2.html',
  },
  { when: {}, trouble: 'archiveFolder', source: errors },
];

/** The same for the folder of a site. */
export const siteFolderMeanings: readonly MeaningRow[] = [
  ...usedUp,
  { when: {}, trouble: 'dashboardFolder', source: errors },
];
