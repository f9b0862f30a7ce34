import { expect, test } from 'vitest';
import { KeptRuns } from '../../../src/archive/kept-runs.ts';
import type { ListedRun, WholeRun } from '../../../src/store/archive-source.ts';
import { StoreError } from '../../../src/store/store.ts';

const now = new Date('2026-11-27T12:00:00Z');

interface Sketch extends Partial<ListedRun> {
  /** How many days ago it began. */
  ago: number;
  /** Empty where its lists cannot be read. */
  owners?: string;
}

/** Which of these runs stay, by how many days ago they began. */
async function keptOf(sketches: readonly Sketch[]): Promise<number[]> {
  const lists = new Map<string, string>();
  const runs = sketches.map(({ ago, owners = 'o', ...changes }): ListedRun => {
    const start = new Date(now.getTime() - ago * 86_400_000);
    const id = String(start.getTime() / 1_000);
    lists.set(
      id,
      owners
        .split(' ')
        .map((owner) => `${owner}/r`)
        .join(','),
    );
    const date = start.toISOString().slice(0, 10).replaceAll('-', '');
    return { id, date, status: 'completed', totalCreatedCount: 5, ...changes };
  });
  const read = async ({ id, date }: Pick<ListedRun, 'id' | 'date'>): Promise<WholeRun> => {
    if (lists.get(id) === '/r') throw new StoreError('a part is missing');
    return { id, date, etag: '', archive: undefined, info: { createdList: lists.get(id), failedList: '' } };
  };
  const latestFirst = runs.toSorted((one, other) => Number(other.id) - Number(one.id));
  const kept = new KeptRuns(latestFirst, { read }, now);
  const stays = await Promise.all(runs.map((run) => kept.has(run)));
  return sketches.flatMap(({ ago }, i) => (stays[i] ? [ago] : []));
}

test('of each sources the newest run stays, the newest that stored something, and the newest to compare with', async () => {
  const a = { sourcesDigest: 'a' };
  const b = { sourcesDigest: 'b' };
  expect(
    await keptOf([
      ...[
        { ...a, ago: 50 },
        { ...a, ago: 40 },
        { ...a, ago: 30, status: 'timed out' },
      ],
      ...[
        { ...a, ago: 20, status: 'failed', totalCreatedCount: 0 },
        { ...b, ago: 60 },
        { ...b, ago: 70 },
      ],
    ]),
  ).toEqual([40, 30, 20, 60]);
});

test('of before digests the newest of each set of owners stays, unless a later run with a digest has the same; and one of unknown owners', async () => {
  const original = { status: undefined } as unknown as Partial<ListedRun>;
  expect(
    await keptOf([
      ...[
        { ...original, ago: 90, owners: 'o p' },
        { ...original, ago: 80, owners: 'P o' },
      ],
      ...[
        { ...original, ago: 75, owners: '' },
        { ...original, ago: 70, owners: 'q' },
        { ago: 60, owners: 'Q', sourcesDigest: 'a' },
      ],
    ]),
  ).toEqual([80, 75, 60]);
});

test('a run that another attempt can take up stays, and so do those that the newest points to', async () => {
  const second = (ago: number): string => String((now.getTime() - ago * 86_400_000) / 1_000);
  const carriedOver = [{ runId: second(30), startedAt: '' }];
  const a = { sourcesDigest: 'a' };
  expect(
    await keptOf([
      ...[
        { ...a, ago: 1, status: 'partial' },
        { ...a, ago: 1.2, status: 'cancelled' },
        { ...a, ago: 1.4 },
      ],
      ...[
        { ...a, ago: 0.1, carriedOver },
        { ...a, ago: 30 },
        { ...a, ago: 31 },
        { ...a, ago: 3, status: 'partial' },
      ],
    ]),
  ).toEqual([1, 1.2, 0.1, 30]);
});
