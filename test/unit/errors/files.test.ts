import { expect, test } from 'vitest';
import { firstFit } from '../../../src/errors/facts.ts';
import { fileMeanings } from '../../../src/errors/meanings/files.ts';
import type { TroubleName } from '../../../src/text/troubles/troubles.ts';

/** What Node says of files that it cannot open or write. */
const examples: readonly [text: string, trouble: TroubleName][] = [
  ['ENOSPC: no space left on device, write', 'diskFull'],
  ['EDQUOT: disk quota exceeded, write', 'diskFull'],
  ['EFBIG: file too large, write', 'diskFull'],
  ["EMFILE: too many open files, open '/w/repo-stats/stats.csv.new'", 'openFiles'],
  ["ENFILE: file table overflow, open '/w/repo-stats/stats.csv.new'", 'openFiles'],
  ['The output directory is in use by step `stats` of job `collect`', 'folderInUse'],
  ['The output directory was taken over by step `stats` of job `collect` while this run was paused', 'folderInUse'],
  ['a folder is named as a file of the run: `not-stored.ndjson`', 'folderInWay'],
  ["EACCES: permission denied, mkdir '/w/repo-stats'", 'outputDirectory'],
  ["EROFS: read-only file system, open '/w/repo-stats/run-info.json.new'", 'outputDirectory'],
];

test.each(examples)('%s: %s', (text, trouble) => {
  expect(firstFit(fileMeanings, { text })?.trouble).toBe(trouble);
});

test('each row is the meaning of one of the examples', () => {
  const used = examples.map(([text]) => firstFit(fileMeanings, { text }));
  expect(fileMeanings.filter((row) => !used.includes(row))).toEqual([]);
});
