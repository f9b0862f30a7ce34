import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeFiguresOf } from '../../emulators/cosmos/figures.ts';
import { type CosmosEmulator, startCosmos } from '../../emulators/cosmos/server.ts';
import { archive, originalRun, seed, seededRun, sorted, storedDocuments, storedInfos } from './archived-runs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = [originalRun({ daysAgo: 900 }), seededRun({ daysAgo: 40, count: 60 }), seededRun({ daysAgo: 1 })];
const ids = runs.map(({ info }) => info.id);
const documents = runs.flatMap((run) => run.documents);

let cosmos: CosmosEmulator;
let workspace: string;
beforeAll(async () => {
  cosmos = await startCosmos();
  await seed(cosmos, runs);
  const first = await archive({ cosmos, inputs: { 'delete-after-days': '10' } });
  expect(first.outputs['documents-deleted'], first.log).toBe('72');
  workspace = first.workspace;
});
afterAll(() => cosmos.close());

/** Asynchronous, since the emulator answers from this process. */
function restore(account: CosmosEmulator, ...options: string[]) {
  const env = {
    ...{ PATH: process.env.PATH, GITHUB_WORKSPACE: workspace, DESTINATION: 'archive' },
    ...{ COSMOS_ENDPOINT: account.endpoint, COSMOS_KEY: account.key },
    NODE_COMPILE_CACHE: join(tmpdir(), 'start-compile-cache'),
  };
  return new Promise<{ status: number | null; output: string }>((resolve) => {
    const child = spawn(process.execPath, ['scripts/restore.ts', ...options], { cwd: root, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text));
    child.once('close', (status) => resolve({ status, output }));
  });
}

it('puts what was deleted back, as it was, and leaves the rest alone', async () => {
  const { status, output } = await restore(cosmos, '--all');
  expect(status, output).toBe(0);
  expect(output).toContain(`Run ${ids[1]}: 60 documents restored, 0 already there`);
  expect(output).toContain(`Run ${ids[2]}: 0 documents restored, 12 already there`);
  expect(sorted(await storedDocuments(cosmos))).toEqual(sorted(documents));
  const infos = (await storedInfos(cosmos)).map(({ archive: _, ...info }) => info);
  expect(sorted(infos)).toEqual(sorted(runs.map(({ info }) => info)));
});

it('puts one run into another account, which is within its request units', async () => {
  const other = await startCosmos();
  const { status, output } = await restore(other, String(ids[1])).finally(() => other.close());
  expect(status, output).toBe(0);
  expect(storeFiguresOf(other, 400)).toMatchObject({ stored: 60, throttled: 0 });
  expect(sorted(await storedDocuments(other))).toEqual(sorted(runs[1]?.documents ?? []));
});

it('says which run the archive does not have, and what it needs', async () => {
  expect(await restore(cosmos, '1234')).toMatchObject({ status: 1, output: expect.stringContaining('1234 is not in') });
  expect(await restore(cosmos)).toMatchObject({ status: 2, output: expect.stringContaining('npm run restore --') });
});
