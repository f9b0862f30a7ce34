import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { CosmosEmulator } from '../../emulators/cosmos/emulator.ts';
import { canonical } from '../../src/archive/canonical.ts';
import { archive, documentsIn, type SeededRun, startArchive, storedDocuments } from './archived-runs.ts';

export const deleting = { 'delete-after-days': '3' };

/** Kills an archive once it has sent so many requests, and so many milliseconds have passed. */
export async function killArchive(
  cosmos: CosmosEmulator,
  { workspace, atRequest, afterMs = 0 }: { workspace: string; atRequest: number; afterMs?: number },
): Promise<void> {
  const before = cosmos.requests.length;
  const action = startArchive({ cosmos, workspace, inputs: deleting });
  let isOver = false;
  void action.done.finally(() => {
    isOver = true;
  });
  while (!isOver && cosmos.requests.length - before < atRequest) await sleep(1);
  await sleep(afterMs);
  action.kill();
  await action.done;
}

/** Every document is in the store or in the archive as it is, and in no two files unchanged. */
export async function expectNothingLost(
  runs: readonly SeededRun[],
  { cosmos, workspace }: { cosmos: CosmosEmulator; workspace: string },
): Promise<void> {
  const archived = (await documentsIn(workspace)).map(canonical);
  const there = new Set([...archived, ...(await storedDocuments(cosmos)).map(canonical)]);
  const all = runs.flatMap(({ documents }) => documents);
  expect(all.filter((document) => !there.has(canonical(document)))).toEqual([]);
  expect(archived.length - new Set(archived).size).toBe(0);
}

/** Two archives at once end what the killed ones left: all is in the archive, and what is old is there alone. */
export async function expectDone(
  runs: readonly SeededRun[],
  old: readonly SeededRun[],
  { cosmos, workspace }: { cosmos: CosmosEmulator; workspace: string },
): Promise<void> {
  // The nightly test leaves a hundred runs, which take minutes where many share the machine.
  const both = [1, 2].map(() => archive({ cosmos, workspace, inputs: deleting, timeLimitMs: 900_000 }));
  for (const { exitCode, log } of await Promise.all(both)) expect(exitCode, log).toBe(0);
  await expectNothingLost(runs, { cosmos, workspace });
  expect(await documentsIn(workspace)).toHaveLength(runs.flatMap(({ documents }) => documents).length);
  const left = (await storedDocuments(cosmos)).map(({ id }) => String(id).split('.').at(-1));
  expect(old.filter(({ info }) => left.includes(info.id))).toEqual([]);
}
