import type { ArchivedFile, ArchiveMark } from '../model.ts';
import { documentId } from '../model.ts';
import { filesIn, type WholeRun } from '../store/archive-source.ts';
import type { Log } from '../text/log.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { ArchiveFault } from './fault.ts';
import { type GatheredDocument, toParquet } from './gather.ts';
import { type Held, type HeldFile, readHeld } from './held.ts';
import { freeNumber, pathOf } from './paths.ts';
import type { Place } from './places/place.ts';
import { putAside, unreadable } from './run-info-file.ts';

/** Each round writes what the rounds before it, and other archivers, have not. */
const mostRounds = 4;

/**
 * Brings all of these documents into the place: what no file holds unchanged goes to a further one. Resolves to the run’s
 * files once all were read back, and every document is in one of them as it is.
 */
export async function keepDocuments(
  run: WholeRun,
  documents: readonly GatheredDocument[],
  { place, log }: { place: Place; log: Log },
): Promise<HeldFile[]> {
  const known = new Map(run.archive && filesIn(run.archive).map(({ path, sha256 }) => [path, sha256]));
  const written = new Set<string>();
  for (let round = 1; round <= mostRounds; round++) {
    const held = await readHeld(run, place, known);
    const missing = documents.filter(({ digest }) => !held.digests.has(digest));
    refuseLoss(run, missing, held);
    if (held.damaged.some(({ path }) => written.has(path))) throw unreadable(run.id);
    for (const damaged of held.damaged) {
      known.delete(damaged.path);
      await putAside(damaged, place, log);
    }
    if (held.damaged.length > 0) continue;
    if (missing.length === 0) return held.files;
    if (written.size > 0) throw unreadable(run.id);
    const path = pathOf(run, 'parquet', freeNumber(held.numbers));
    known.delete(path);
    if ((await place.create(path, toParquet(missing))) === 'created') written.add(path);
  }
  throw unreadable(run.id);
}

/** A file that is missing or damaged is written anew only where all of its documents are still there. */
function refuseLoss(run: WholeRun, missing: readonly GatheredDocument[], held: Held): void {
  const whole = new Set(held.files.map(({ path }) => path));
  const lost = (run.archive ? filesIn(run.archive) : []).filter(
    ({ path, documents }) => documents > 0 && !whole.has(path),
  );
  if (lost.length === 0) return;
  const expected = lost.reduce((sum, { documents }) => sum + documents, 0);
  const present = new Set(missing.map(({ id }) => id));
  const named = String(run.info.createdList ?? '')
    .split(',')
    .filter(Boolean);
  const gone = named.map((repo) => documentId(repo, run.id)).filter((id) => !present.has(id) && !held.ids.has(id));
  if (missing.length >= expected && gone.length === 0) return;
  const paths = lost.map(({ path }) => `\`${path}\``).join(', ');
  throw new ArchiveFault(
    `Run ${run.id}: ${paths} is missing or damaged, and not all of its documents are in the store anymore`,
    troubles.archiveLost.remedy,
  );
}

/** What the run info is to say of these files. */
export function markOf(files: readonly HeldFile[], before: ArchiveMark | undefined, now: string): ArchiveMark {
  const earlier = before ? filesIn(before) : [];
  const [first, ...further] = files.map((file): ArchivedFile => {
    const same = earlier.find(({ path, sha256 }) => path === file.path && sha256 === file.sha256);
    return { ...file, archivedAt: same?.archivedAt ?? now };
  });
  if (!first) throw new Error('an archive has at least one file');
  return further.length > 0 ? { ...first, further } : first;
}
