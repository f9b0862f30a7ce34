import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { fileOf, type HistoryRow, type OwnerRow, type Site } from '../site-data.ts';

const asked = new Map<string, Promise<Response>>();

/** Each file is asked for once; what failed is asked for again when it is needed again. */
function ask({ version }: Site, name: string): Promise<Response> {
  const path = `data/${version}/${name}`;
  const earlier = asked.get(path);
  if (earlier) return earlier;
  const request = fetch(path).then((response) => {
    if (!response.ok) throw new Error(`${name} could not be loaded (status ${response.status}).`);
    return response;
  });
  request.catch(() => asked.delete(path));
  asked.set(path, request);
  return request;
}

const read = new WeakMap<Response, Promise<unknown>>();

export async function readJson<T>(site: Site, name: string): Promise<T> {
  const response = await ask(site, name);
  const earlier = read.get(response) ?? response.json();
  read.set(response, earlier);
  return earlier as Promise<T>;
}

/** The rows of a repository, the oldest first; none if the site does not have it. */
export const readRepository = (site: Site, repo: string): Promise<HistoryRow[]> =>
  readRows(site, { folder: 'repositories', files: site.historyFiles, column: 'repo', name: repo });

/** The rows of an owner, the oldest first; none if the site does not have it. */
export const readOwner = (site: Site, owner: string): Promise<OwnerRow[]> =>
  readRows(site, { folder: 'owners', files: site.ownerFiles, column: 'owner', name: owner });

interface Wanted {
  folder: 'repositories' | 'owners';
  files: number;
  /** That with the name by which the rows are sorted. */
  column: 'repo' | 'owner';
  name: string;
}

/** Reads the names of all that is in the file, and the other columns of one. */
async function readRows<Row>(site: Site, { folder, files, column, name }: Wanted): Promise<Row[]> {
  if (files === 0) return [];
  const response = await ask(site, `${folder}/${fileOf(name, files)}.parquet`);
  const earlier = (read.get(response) ?? response.arrayBuffer()) as Promise<ArrayBuffer>;
  read.set(response, earlier);
  const file = await earlier;
  const metadata = parquetMetadata(file);
  const names = (await parquetReadObjects({ file, metadata, columns: [column] })) as Record<string, string>[];
  const wanted = name.toLowerCase();
  const isWanted = (row: Record<string, string>): boolean => row[column]?.toLowerCase() === wanted;
  const rowStart = names.findIndex(isWanted);
  if (rowStart < 0) return [];
  const rowEnd = names.findLastIndex(isWanted) + 1;
  return (await parquetReadObjects({ file, metadata, rowStart, rowEnd })) as Row[];
}
