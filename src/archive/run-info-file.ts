import type { Fields, WholeRun } from '../store/archive-source.ts';
import { messageOf } from '../text/error-text.ts';
import type { Log } from '../text/log.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { canonical } from './canonical.ts';
import { ArchiveFault } from './fault.ts';
import type { DamagedFile, HeldFile } from './held.ts';
import { folderOf, freeNumber, numberOf, pathOf } from './paths.ts';
import { type Place, sha256Of } from './places/place.ts';

/** Two archivers write at the same time at most; then one finds what the other wrote. */
const mostRounds = 4;

/**
 * Brings the run info into the place, and reads it back. It is there before any document, so that a run of another account
 * with the same id is noticed before files are mixed.
 */
export async function keepRunInfo(run: WholeRun, place: Place, log: Log): Promise<HeldFile> {
  for (let round = 1; round <= mostRounds; round++) {
    const files = await readInfos(run, place, log);
    const newest = files.at(-1);
    if (newest && isForeign(newest.info, run.info)) throw foreign(run, place);
    if (newest && canonical(newest.info) === canonical(run.info)) return newest.file;
    const n = freeNumber(files.map((file) => file.n));
    await place.create(pathOf(run, 'json', n), new TextEncoder().encode(`${JSON.stringify(run.info, null, 2)}\n`));
  }
  throw unreadable(`the run info of run ${run.id}`);
}

export const unreadable = (what: string): ArchiveFault =>
  new ArchiveFault(
    `What is read back from the archive differs from what was written: ${what}`,
    troubles.archiveDiffers.remedy,
  );

const foreign = ({ id }: WholeRun, { name }: Place): ArchiveFault =>
  new ArchiveFault(`\`${name}\` has another run with the ID ${id}`, troubles.archiveForeign.remedy);

/** The run infos of this run in the place, the newest last. What is none is put aside. */
async function readInfos(run: WholeRun, place: Place, log: Log) {
  const files: { n: number; info: Fields; file: HeldFile }[] = [];
  for (const { path } of await place.list(folderOf(run))) {
    const n = numberOf(path, run, 'json');
    const bytes = n === undefined ? undefined : await place.read(path);
    if (n === undefined || bytes === undefined) continue;
    try {
      const info = parse(bytes, run);
      files.push({ n, info, file: { path, documents: 0, bytes: bytes.byteLength, sha256: sha256Of(bytes) } });
    } catch (error) {
      await putAside({ path, reason: messageOf(error), sha256: sha256Of(bytes) }, place, log);
    }
  }
  return files.sort((one, other) => one.n - other.n);
}

function parse(bytes: Uint8Array, { id }: WholeRun): Fields {
  const info: unknown = JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(bytes));
  if ((info as Fields | null)?.id !== id) throw new Error('it is not the run info of this run');
  return info as Fields;
}

/** A run has a token of its own, and of a first attempt; one of the original system never changes once it is over. */
const isForeign = (found: Fields, own: Fields): boolean =>
  tokenOf(found) !== tokenOf(own) || (own.token === undefined && found.createdList !== own.createdList);

const tokenOf = ({ token, takenUp }: Fields): unknown =>
  (takenUp as { firstToken?: unknown } | undefined)?.firstToken ?? token;

export async function putAside({ path, reason, sha256 }: DamagedFile, place: Place, log: Log): Promise<void> {
  const name = await place.putAside(path, sha256);
  if (name) log.warning(`The archive’s file \`${path}\` is damaged (${reason}). It was renamed to \`${name}\``);
}
