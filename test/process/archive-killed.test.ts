import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startCosmos } from '../../emulators/cosmos/server.ts';
import { troubles } from '../../src/text/troubles/troubles.ts';
import { deleting, expectDone, expectNothingLost, killArchive } from './archive-kills.ts';
import { archive, documentsIn, filesIn, originalRun, seed, seededRun, storedDocuments } from './archived-runs.ts';
import { annotationsOf } from './left-behind.ts';
import { diskWith } from './limited-node.ts';

it('is killed five times and loses nothing, and two at once end its work', { timeout: 180_000 }, async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'archive-'));
  const cosmos = await startCosmos({ throughput: 'unlimited', latency: { readMs: 2, writeMs: 4 } });
  const old = [originalRun({ daysAgo: 30, owner: 'contoso' }), seededRun({ daysAgo: 9 }), seededRun({ daysAgo: 8 })];
  const runs = [...old, seededRun({ daysAgo: 1 })];
  try {
    await seed(cosmos, runs);
    // Looking for days and runs takes about 60 requests, and archiving and deleting a run about 20.
    for (const atRequest of [70, 85, 95, 105, 130]) {
      await killArchive(cosmos, { workspace, atRequest });
      await expectNothingLost(runs, { cosmos, workspace });
    }
    await expectDone(runs, old, { cosmos, workspace });
    expect(cosmos.countDocuments('github', 'repoStats')).toBe(12);
  } finally {
    await cosmos.close();
    rmSync(workspace, { recursive: true });
  }
});

it('takes lost answers, refusals and a throttled account for what they are', { timeout: 180_000 }, async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'archive-'));
  const cosmos = await startCosmos({ throughput: 'unlimited' });
  const old = [originalRun({ daysAgo: 30, owner: 'contoso' }), seededRun({ daysAgo: 9 })];
  const runs = [...old, seededRun({ daysAgo: 1 })];
  try {
    await seed(cosmos, runs);
    // Few enough that no document meets so many that its retries wait for minutes.
    cosmos.faults.push(
      { do: 'reset-after', when: { operation: 'delete', every: 3 }, times: 2 },
      { do: 'reset-after', when: { operation: 'patch', nth: 1 } },
      { do: 'status-503-after', when: { operation: 'delete', nth: 10 } },
      { do: 'throttle-429', when: { every: 7 }, retryAfterMs: 10 },
    );
    await expectDone(runs, old, { cosmos, workspace });
  } finally {
    await cosmos.close();
    rmSync(workspace, { recursive: true });
  }
});

it('deletes only what a disk that is full has taken, says what to do, and goes on once there is room', {
  timeout: 180_000,
}, async () => {
  const cosmos = await startCosmos({ throughput: 'unlimited' });
  const small = seededRun({ daysAgo: 9 });
  const large = seededRun({ daysAgo: 8 });
  for (const document of large.documents) document.topics = randomBytes(2_000).toString('hex');
  const runs = [small, large, seededRun({ daysAgo: 1 })];
  try {
    await seed(cosmos, runs);
    const full = await archive({ cosmos, ...diskWith(20_000), inputs: deleting });
    const { workspace } = full;
    expect(full.exitCode).toBe(1);
    const errors = annotationsOf(full, 'error').map(({ message }) => message);
    expect(errors).toEqual([expect.stringMatching(/ENOSPC/)]);
    expect(errors[0]).toContain(troubles.diskFull.remedy);
    expect(await documentsIn(workspace)).toEqual(small.documents);
    expect(await storedDocuments(cosmos)).toHaveLength(24);
    expect([...filesIn(workspace).keys()].filter((path) => path.endsWith('.new'))).toEqual([]);
    await expectNothingLost(runs, { cosmos, workspace });
    await expectDone(runs, [small, large], { cosmos, workspace });
  } finally {
    await cosmos.close();
  }
});
