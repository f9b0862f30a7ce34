import { beforeEach, expect, test } from 'vitest';
import { documentId, isoSeconds } from '../../../src/model.ts';
import { MemoryWorld } from './memory-world.ts';

const dayMs = 86_400_000;
let world: MemoryWorld;
let id = '';

/** A run of two repositories that has just ended. */
function addRun(changes: Record<string, unknown> = {}): string {
  world.nowMs += 1_000;
  const startedAt = isoSeconds(new Date(world.nowMs));
  const run = String(Date.parse(startedAt) / 1_000);
  const names = ['contoso/a', 'contoso/b'];
  for (const repo of names) world.putDocument({ id: documentId(repo, run), repo, stars: 1, runId: run });
  world.putInfo({
    ...{ id: run, date: startedAt.slice(0, 10).replaceAll('-', ''), token: run, status: 'completed', startedAt },
    ...{ createdList: names.join(','), failedList: '', totalCreatedCount: 2, sourcesDigest: 'd' },
    ...changes,
  });
  return run;
}

const change = (repo: string, stars: number): void => {
  const name = documentId(repo, id);
  world.putDocument({ ...world.documents.get(name)?.value, id: name, stars });
};
const paths = (): string[] => [...world.files.keys()].map((path) => path.replace(/^.*\/\d+/, 'RUN'));
const parquet = (): string => [...world.files.keys()].find((path) => path.endsWith(`/${id}.parquet`)) ?? '';
const messages = async (options: object = { deleteAfterDays: 1 }): Promise<string[]> =>
  (await world.archive(options)).problems.map(({ message }) => message);
const infoOf = (run = id) => world.infos.get(run)?.value as Record<string, unknown>;

beforeEach(async () => {
  world = new MemoryWorld();
  id = addRun();
  // It is the base of the next comparison, and stays.
  addRun();
  world.nowMs += 3 * dayMs;
  await world.archive();
});

test('what changed or came after a run was archived goes to a further file, each as a whole document', async () => {
  change('contoso/a', 2);
  const late = { id: documentId('contoso/late', id), repo: 'contoso/late', stars: 5, runId: id };
  world.putDocument(late);
  expect(await messages()).toEqual([]);
  const further = (await world.archived()).filter(({ path }) => path.endsWith(`${id}.2.parquet`));
  expect(further.map(({ document }) => document)).toEqual([
    { id: documentId('contoso/a', id), repo: 'contoso/a', stars: 2, runId: id },
    late,
  ]);
  expect(infoOf()).toMatchObject({ createdList: '', archive: { documents: 2, further: [{ documents: 2 }] } });
});

test('what another attempt stored after the run was archived is archived, too, before it is old', async () => {
  const [repo, late] = ['contoso/late', documentId('contoso/late', id)];
  const { archive, ...info } = infoOf();
  const takenUp = { firstToken: id, at: isoSeconds(new Date(world.nowMs)) };
  world.nowMs += 60_000;
  const completedAt = isoSeconds(new Date(world.nowMs));
  const running = { ...info, id, archive, token: 'second', takenUp };
  world.putDocument({ id: late, repo, stars: 5, runId: id });
  world.putInfo({ ...running, status: 'running', totalCreatedCount: 0, maxMinutes: 60 });
  await world.archive();
  expect(infoOf()).toMatchObject({ archive: { documents: 2 } });
  world.putInfo({ ...running, status: 'completed', totalCreatedCount: 3, completedAt });
  expect(await messages({})).toEqual([]);
  expect(infoOf()).toMatchObject({ archive: { documents: 2, further: [{ documents: 1 }] } });
  expect(paths().filter((path) => path.endsWith('RUN.2.json'))).toHaveLength(1);
  expect((await world.archive()).documents).toBe(0);
});

test.each(['cut', 'removed', 'replaced by a valid file'])('a file that was %s is written anew', async (how) => {
  const bytes = world.files.get(parquet()) ?? new Uint8Array();
  if (how === 'removed') world.files.delete(parquet());
  else if (how === 'cut') world.files.set(parquet(), bytes.slice(0, -20));
  else {
    // Of the same run, without one of its documents.
    const other = new MemoryWorld();
    for (const name of [infoOf(), world.documents.get(documentId('contoso/a', id))?.value])
      if (name && 'stars' in name) other.putDocument({ ...name, id: String(name.id) });
      else if (name) other.putInfo({ ...name, id, archive: undefined });
    other.nowMs = world.nowMs;
    await other.archive();
    world.files.set(parquet(), other.files.get(parquet()) ?? bytes);
  }
  expect(await messages()).toEqual([]);
  expect(world.files.get(parquet())).toEqual(bytes);
  expect(paths().filter((path) => path.endsWith('.damaged'))).toHaveLength(how === 'removed' ? 0 : 1);
  expect(infoOf()).toMatchObject({ createdList: '' });
});

test('a file that is damaged once its documents are gone is an error, and the other runs go on', async () => {
  const other = addRun({ sourcesDigest: 'e' });
  world.documents.delete(documentId('contoso/a', id));
  world.files.set(parquet(), new Uint8Array(10));
  expect(await messages()).toEqual([expect.stringMatching(/RUN|is missing or damaged, and not all of its documents/)]);
  expect(world.files.get(parquet())).toEqual(new Uint8Array(10));
  expect(infoOf()).toMatchObject({ createdList: 'contoso/a,contoso/b' });
  expect(infoOf(other)).toMatchObject({ archive: { documents: 2 } });
});

test('a late document does not hide one that is lost with a damaged file', async () => {
  world.documents.delete(documentId('contoso/a', id));
  world.putDocument({ id: documentId('contoso/late', id), repo: 'contoso/late', runId: id });
  world.files.delete(parquet());
  expect(await messages()).toHaveLength(1);
});

test('a document with the run’s id is of the run, whatever its own id is', async () => {
  world.putDocument({ id: 'anything', repo: 'contoso/odd', runId: id });
  expect(await messages()).toEqual([]);
  expect(await world.lost()).toEqual([]);
  expect(world.documents.has('anything')).toBe(false);
});

test('a document that changes while its run is deleted stays, and so do the lists', async () => {
  const { files } = world;
  // Between reading and deleting.
  const list = files.entries.bind(files);
  files.entries = () => {
    change('contoso/a', 7);
    return list();
  };
  files[Symbol.iterator] = files.entries;
  const report = await world.archive({ deleteAfterDays: 1 });
  expect(report).toMatchObject({ deleted: 1, notDeleted: 1, problems: [] });
  expect(infoOf()).toMatchObject({ createdList: 'contoso/a,contoso/b' });
  expect(world.documents.get(documentId('contoso/a', id))?.value).toMatchObject({ stars: 7 });
});

test('a run of another account with the same ID is an error, and no file of it is touched', async () => {
  const before = new Map(world.files);
  world.putInfo({ ...infoOf(), id, token: 'of another account', archive: undefined });
  expect(await messages()).toEqual([`\`memory\` has another run with the ID ${id}`]);
  expect(world.files).toEqual(before);
  expect(world.documents.has(documentId('contoso/a', id))).toBe(true);
});

test('a run info that changed after it was archived is kept as it is now, too', async () => {
  world.putInfo({ ...infoOf(), id, eventPublished: true });
  expect(await messages()).toEqual([]);
  const file = [...world.files].find(([path]) => path.endsWith(`/${id}.2.json`))?.[1];
  expect(JSON.parse(new TextDecoder().decode(file))).toMatchObject({
    eventPublished: true,
    createdList: 'contoso/a,contoso/b',
  });
});

test('a run without documents has its run info alone in the archive', async () => {
  const empty = addRun({ createdList: '', totalCreatedCount: 0, status: 'failed', sourcesDigest: 'e' });
  for (const repo of ['contoso/a', 'contoso/b']) {
    world.documents.delete(documentId(repo, empty));
    world.latest.delete(documentId(repo, empty));
  }
  expect(await world.archive()).toMatchObject({ runs: 1, documents: 0 });
  expect(infoOf(empty)).toMatchObject({ archive: { documents: 0, path: expect.stringMatching(/\.json$/) } });
});

test.each([
  ['began its last half an hour', { maxMinutes: 3 * 1_440 - 30 }, false],
  ['is over by its own limit', { maxMinutes: 60 }, true],
  ['does not say how long it lasts', {}, false],
])('a running run that %s', async (_, changes, isArchived) => {
  const run = addRun({ status: 'running', ...changes });
  world.nowMs += 3 * dayMs - 60_000;
  await world.archive();
  expect(infoOf(run).archive !== undefined).toBe(isArchived);
});
