import { expect, test } from 'vitest';
import { canonical } from '../../../src/archive/canonical.ts';
import { documentId, isoSeconds } from '../../../src/model.ts';
import { fc } from '../../fast-check.ts';
import { Killed, MemoryWorld, type Mishap } from './memory-world.ts';

const dayMs = 86_400_000;

type Command =
  | { do: 'run'; count: number; sources: 'a' | 'b' | 'original'; status: string }
  | { do: 'age'; days: number }
  | { do: 'archive'; deletes: boolean; mishap: Mishap | undefined; twin: boolean }
  | { do: 'change' | 'late' | 'note'; pick: number }
  | { do: 'harm'; pick: number; how: 'cut' | 'flip' | 'remove' | 'swap' };

const pick = fc.nat({ max: 1_000 });
const mishap = fc.record({ step: fc.integer({ min: 1, max: 60 }), how: fc.constantFrom('before', 'after', 'lost') });
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('run' as const),
      count: fc.integer({ min: 0, max: 4 }),
      sources: fc.constantFrom('a', 'b', 'original'),
      status: fc.constantFrom('completed', 'partial', 'failed', 'cancelled', 'running'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('age' as const), days: fc.integer({ min: 1, max: 12 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('archive' as const),
      deletes: fc.boolean(),
      mishap: fc.option(mishap, { nil: undefined }),
      twin: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('change', 'late', 'note'), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('harm' as const),
      pick,
      how: fc.constantFrom('cut', 'flip', 'remove', 'swap'),
    }),
  },
);

const one = <T>(values: Iterable<T>, at: number): T | undefined => {
  const all = [...values];
  return all[at % all.length];
};

let serial = 0;

function addRun(world: MemoryWorld, { count, sources, status }: Extract<Command, { do: 'run' }>): void {
  world.nowMs += 1_000;
  const id = String(Math.floor(world.nowMs / 1_000));
  const startedAt = isoSeconds(new Date(world.nowMs));
  const isOriginal = sources === 'original';
  const names = Array.from({ length: count }, (_, i) => `owner-${sources}/r${i}`);
  for (const [stars, repo] of names.entries())
    world.putDocument({ id: documentId(repo, id), repo, stars, ...(!isOriginal && { runId: id, visibility: null }) });
  world.putInfo({
    ...{ id, date: startedAt.slice(0, 10).replaceAll('-', ''), createdList: names.join(','), failedList: '' },
    totalCreatedCount: count,
    ...(!isOriginal && { token: `t${id}`, status, startedAt, maxMinutes: 30, sourcesDigest: sources }),
  });
}

async function archive(world: MemoryWorld, { deletes, mishap, twin }: Extract<Command, { do: 'archive' }>) {
  const deleting = deletes ? { deleteAfterDays: 3 } : {};
  const processes = [
    world.archive({ ...deleting, ...(mishap && { mishap }) }),
    ...(twin ? [world.archive(deleting)] : []),
  ];
  for (const { status, reason } of (await Promise.allSettled(processes)) as PromiseRejectedResult[])
    if (status === 'rejected' && !(reason instanceof Killed)) throw reason;
}

/** Whoever destroys the only copy of a document loses it: files are harmed only while the store has all that they hold. */
async function harm(world: MemoryWorld, { pick, how }: Extract<Command, { do: 'harm' }>): Promise<boolean> {
  const path = one(world.files.keys(), pick);
  const bytes = path === undefined ? undefined : world.files.get(path);
  if (path === undefined || !bytes || path.includes('damaged')) return false;
  const held = (await world.archived()).filter((file) => file.path === path);
  const isSafe = held.every(({ document }) => {
    const stored = world.documents.get(String(document.id));
    return stored !== undefined && canonical(stored.value) === canonical(document);
  });
  if (!isSafe) return false;
  const other =
    one(
      [...world.files.keys()].filter((name) => name.endsWith(path.slice(-5))),
      pick + 1,
    ) ?? path;
  const flipped = bytes.slice();
  flipped[pick % flipped.length] = (flipped[pick % flipped.length] ?? 0) ^ 1;
  if (how === 'remove') world.files.delete(path);
  else if (how === 'cut') world.files.set(path, bytes.slice(0, pick % bytes.length));
  else world.files.set(path, how === 'flip' ? flipped : (world.files.get(other) ?? bytes));
  return true;
}

async function carryOut(world: MemoryWorld, command: Command): Promise<boolean> {
  if (command.do === 'run') addRun(world, command);
  if (command.do === 'age') world.nowMs += command.days * dayMs;
  if (command.do === 'archive') await archive(world, command);
  if (command.do === 'harm') return harm(world, command);
  if (command.do === 'change') {
    const stored = one(world.documents.values(), command.pick)?.value;
    if (stored) world.putDocument({ ...stored, id: String(stored.id), stars: 1_000 + serial++ });
  }
  const info = 'pick' in command ? one(world.infos.values(), command.pick)?.value : undefined;
  if (command.do === 'note' && info) world.putInfo({ ...info, id: String(info.id), noted: serial++ });
  if (command.do === 'late' && info?.status !== undefined) {
    const repo = `late/r${serial++}`;
    world.putDocument({ id: documentId(repo, String(info.id)), repo, stars: 1, runId: info.id });
  }
  return false;
}

test('whatever befalls archives and their stores, every document is in the one or in the other', async () => {
  const property = fc.asyncProperty(
    fc.array(command, { minLength: 5, maxLength: 16, size: 'max' }),
    async (commands) => {
      const world = new MemoryWorld();
      for (const sources of ['a', 'original', 'b', 'a', 'original'] as const)
        addRun(world, { do: 'run', count: 2, sources, status: 'completed' });
      let isHarmed = false;
      for (const one of commands) {
        isHarmed = (await carryOut(world, one)) || isHarmed;
        expect(await world.lost()).toEqual([]);
      }
      world.nowMs += 20 * dayMs;
      await world.archive({ deleteAfterDays: 3 });
      const last = await world.archive({ deleteAfterDays: 3 });
      expect(await world.lost()).toEqual([]);
      if (isHarmed) return;
      expect(last.problems).toEqual([]);
      const archived = (await world.archived()).map(({ document }) => canonical(document));
      expect(archived.length - new Set(archived).size).toBe(0);
      // Two bases of comparisons for each of the two sources, and the last run of the original; what came after the deletion stays.
      const left = new Set(
        [...world.documents].flatMap(([id, { value }]) =>
          value.repo?.toString().startsWith('late') ? [] : id.split('.').at(-1),
        ),
      );
      expect(left.size).toBeLessThanOrEqual(5);
    },
  );
  await fc.assert(property, { numRuns: Number(process.env.ARCHIVE_MODEL_RUNS ?? 60) });
});
