import type { Problem } from '../../model.ts';
import { counted } from '../../text/format.ts';
import type { FileDocuments } from './documents.ts';
import { readRunInfo } from './earlier-files.ts';
import { type FileName, type Folder, fileNames } from './folder.ts';
import { remedyFor } from './remedy.ts';

/** What is in the output directory once a run is over, as it is found there, and what is wrong with it. */
export interface Contents {
  names: string[];
  problems: Problem[];
}

export function contentsOf(folder: Folder, documents: FileDocuments): Contents {
  const { refusal, faults } = folder;
  if (refusal !== undefined) return { names: [], problems: [problemOf('No files were written', refusal)] };
  const lines = new Map<FileName, number>([
    [fileNames.stats, documents.stats.lines],
    [fileNames.notStored, documents.notStored.lines],
  ]);
  const present = Object.values(fileNames).filter((name) => folder.has(name));
  const names = present.map((name) => {
    const count = lines.get(name) ?? 0;
    return count > 0 ? `${name} (${counted(count, 'document', 'documents')})` : name;
  });
  const missing = [...faults].filter(([name]) => !present.includes(name));
  const byReason = Map.groupBy(missing, ([, reason]) => reason);
  const wrong = [...faults].filter(([name]) => present.includes(name));
  return {
    names,
    problems: [
      ...[...byReason].map(([reason, some]) => problemOf(`${list(some)} could not be written`, reason)),
      ...wrong.map(([name, reason]) => problemOf(wrongWith(name, folder), reason)),
    ],
  };
}

const list = (some: readonly (readonly [FileName, string])[]): string => some.map(([name]) => `\`${name}\``).join(', ');

/** What a file is that was there before it could not be written. */
function wrongWith(name: FileName, folder: Folder): string {
  if (name === fileNames.notStored) return `\`${name}\` lacks documents`;
  const status = name === fileNames.runInfo ? readRunInfo(folder, name)?.info.status : undefined;
  return `\`${name}\` could not be replaced${status === undefined ? '' : ` and says \`${status}\``}`;
}

const problemOf = (what: string, reason: string): Problem => ({
  message: `${what}: ${reason}`,
  remedy: remedyFor(reason),
  failsStep: false,
});
