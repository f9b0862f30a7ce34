import { join } from 'node:path';
import { readPlain, writeWhole } from '../../disk/whole-file.ts';
import type { ArchiveMark } from '../../model.ts';
import { messageOf } from '../../text/error-text.ts';
import { counted } from '../../text/format.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import {
  type ArchiveSource,
  type Changed,
  type Fields,
  type ListedRun,
  parseListed,
  parseMark,
  type ReadDocument,
  type WholeRun,
} from '../archive-source.ts';
import { StoreError } from '../store.ts';
import { readDocuments } from './documents.ts';
import { fileNames } from './folder.ts';
import { storeError } from './remedy.ts';

const pageSize = 1_000;

/** The run in an output directory, which stays as it is: the next run empties the directory. */
export class FileArchive implements ArchiveSource {
  readonly usage = { requestUnits: 0, throttled: 0 };
  readonly broken = undefined;
  readonly parallelDeletes = 1;
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  get #infoPath(): string {
    return join(this.#directory, fileNames.runInfo);
  }

  async days(): Promise<string[]> {
    const run = this.#listed();
    return run ? [run.date] : [];
  }

  async runsOf(): Promise<ListedRun[]> {
    return [this.#listed() ?? []].flat();
  }

  #listed(): ListedRun | undefined {
    const stored = this.#stored();
    return stored && parseListed(stored);
  }

  /** Throws where a file is there that is no run info: a run would be missing from the archive without a word. */
  #stored(): Fields | undefined {
    const text = readPlain(this.#infoPath);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text);
    } catch (error) {
      const message = `\`${fileNames.runInfo}\` cannot be read: ${messageOf(error)}`;
      throw new StoreError(message, { remedy: troubles.archiveDirectory.remedy, cause: error });
    }
  }

  async read({ id, date }: Pick<ListedRun, 'id' | 'date'>): Promise<WholeRun | undefined> {
    const stored = this.#stored();
    if (stored?.id !== id) return undefined;
    const { archive, ...info } = stored;
    return { id, date, info, archive: parseMark(archive), etag: readPlain(this.#infoPath) ?? '' };
  }

  /** Nobody else has them: where some are missing, an archive of the others would look whole. */
  async *documents({ id, info }: WholeRun): AsyncGenerator<ReadDocument[]> {
    let page: ReadDocument[] = [];
    const missing = new Set(
      String(info.createdList ?? '')
        .split(',')
        .filter(Boolean),
    );
    for await (const document of readDocuments(join(this.#directory, fileNames.stats), id)) {
      page.push({ document, etag: '' });
      missing.delete(document.repo);
      if (page.length < pageSize) continue;
      yield page;
      page = [];
    }
    yield page;
    if (missing.size === 0) return;
    const message = `\`${fileNames.stats}\` lacks ${counted(missing.size, 'document', 'documents')} of run ${id}`;
    throw new StoreError(message, { remedy: troubles.archiveDirectory.remedy });
  }

  async count(run: WholeRun): Promise<number> {
    let count = 0;
    for await (const page of this.documents(run)) count += page.length;
    return count;
  }

  async mark({ info, etag }: WholeRun, archive: ArchiveMark): Promise<Changed> {
    const text = `${JSON.stringify({ ...info, archive }, null, 2)}\n`;
    try {
      writeWhole(this.#infoPath, text, () => {
        if (readPlain(this.#infoPath) !== etag) throw new Error('the run info has changed');
      });
      return { status: 'done', etag: text };
    } catch (error) {
      if (readPlain(this.#infoPath) !== etag) return { status: 'changed' };
      throw storeError(`\`${fileNames.runInfo}\` could not be written: ${messageOf(error)}`);
    }
  }

  async empty(): Promise<never> {
    throw new StoreError('The files of a run are not emptied');
  }

  async delete(): Promise<never> {
    throw new StoreError('The files of a run are not deleted');
  }
}
