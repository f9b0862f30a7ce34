import pLimit from 'p-limit';
import { startCosmos } from '../../emulators/cosmos/server.ts';
import { scaledClock } from '../../emulators/service-clock.ts';
import type { RunningRun, StatsDocument } from '../../src/model.ts';
import { emulatedStore } from './emulated-store.ts';
import type { Figures } from './figures.ts';
import { storingFigures } from './storing.ts';

/** The limit of a serverless container: https://learn.microsoft.com/azure/cosmos-db/serverless-performance */
const throughput = 5_000;
/** Time runs slower, so that the emulator keeps up on a slow machine. */
const timeScale = 0.2;

const runId = '1611127298';
const run: RunningRun = {
  id: runId,
  date: '20210120',
  status: 'running',
  startedAt: '2021-01-20T07:21:38Z',
  totalReceived: 0,
  totalProcessed: 0,
  totalCreatedCount: 0,
  totalFailedCount: 0,
  createdList: '',
  failedList: '',
  token: 'bench',
};

const documentOf = (i: number): StatsDocument => ({
  id: `contoso.r${i}.${runId}`,
  repo: `contoso/r${i}`,
  isArchived: false,
  isTemplate: false,
  repoUpdatedAt: '2021-01-19T20:44:18Z',
  openIssues: 46,
  closedIssues: 455,
  totalIssues: 501,
  openPRs: 13,
  closedPRs: 150,
  mergedPRs: 598,
  totalPRs: 761,
  stars: 3378,
  runId,
  collectedAt: '2021-01-20T07:21:41Z',
  repoId: 417_862,
  visibility: 'public',
});

export interface Writing {
  documents: number;
  /** How long a write takes. */
  writeMs: number;
  /** How many writes are sent at a time. */
  atOnce: number;
}

/** Lets the action's store write documents into a serverless account. */
export async function writeInParallel({ documents, writeMs, atOnce }: Writing): Promise<Figures> {
  const clock = scaledClock(timeScale);
  const latency = { writeMs, readMs: writeMs, metadataMs: writeMs };
  const cosmos = await startCosmos({ throughput, serverless: true, latency, clock });
  try {
    const store = emulatedStore(cosmos, { serverless: true, throughput, clock, maxRetries: 5 });
    await store.runs.open(run);
    const all = Array.from({ length: documents }, (_, i) => documentOf(i));
    const outcomes = await pLimit(atOnce).map(all, (one) => store.documents.write(one));
    if (outcomes.some(({ status }) => status !== 'stored')) throw new Error('A document was not stored');
    return storingFigures(cosmos, throughput);
  } finally {
    await cosmos.close();
  }
}
