import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startCosmos } from '../../emulators/cosmos/server.ts';
import { expectDone, expectNothingLost, killArchive } from '../process/archive-kills.ts';
import { seed, seededRun } from '../process/archived-runs.ts';

const kills = 100;

test('a hundred kills at any moment lose nothing', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'archive-'));
  const cosmos = await startCosmos({ throughput: 'unlimited', latency: { readMs: 2, writeMs: 4 } });
  const old = [seededRun({ daysAgo: 100 })];
  const newest = seededRun({ daysAgo: 1 });
  try {
    await seed(cosmos, [newest, ...old]);
    for (let i = 0; i < kills; i++) {
      const run = seededRun({ daysAgo: 99 - i * 0.9 });
      await seed(cosmos, [run]);
      old.push(run);
      const atRequest = 1 + Math.floor(Math.random() * (old.length + 150));
      await killArchive(cosmos, { workspace, atRequest, afterMs: Math.random() * 40 });
      await expectNothingLost([newest, ...old], { cosmos, workspace });
    }
    await expectDone([newest, ...old], old, { cosmos, workspace });
    expect(old).toHaveLength(kills + 1);
  } finally {
    await cosmos.close();
    rmSync(workspace, { recursive: true });
  }
});
