import type { MeaningRow } from './meaning.ts';

const errors = 'https://man7.org/linux/man-pages/man3/errno.3.html';

/** What errors of files mean: those of the output directory, and of the runner. */
export const fileMeanings: readonly MeaningRow[] = [
  { when: { text: /\b(ENOSPC|EDQUOT|EFBIG)\b/ }, trouble: 'diskFull', source: errors },
  { when: { text: /\b(EMFILE|ENFILE)\b/ }, trouble: 'openFiles', source: errors },
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
