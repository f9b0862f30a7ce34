// Measures how many writes at a time pay off in a serverless account, against the emulator.
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { startCosmos } from '../emulators/cosmos/server.ts';
import { emulatedStore } from '../emulators/emulated-store.ts';
import { scaledClock } from '../emulators/scaled-clock.ts';
import { documentWrites, storeFiguresOf } from '../emulators/store-figures.ts';
import type { RunInfo, StatsDocument } from '../src/model.ts';
import { document, runningRun } from '../test/unit/samples.ts';

const usage = `node scripts/measure-parallel-writes.ts [options]
  --documents N     so many documents (6000)
  --latency MS,...  a write takes so long (20,60,150,250)
  --limits N,...    so many writes at a time (25,50,100,200,300,500,1000)
  --time-scale N    below 1, time runs slower, so that a slow machine is none (0.2)`;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '6000' },
    latency: { type: 'string', default: '20,60,150,250' },
    limits: { type: 'string', default: '25,50,100,200,300,500,1000' },
    'time-scale': { type: 'string', default: '0.2' },
    help: { type: 'boolean', default: false },
  },
});

const numbersIn = (text: string): number[] => text.split(',').map(Number);

/** A serverless container's limit: https://learn.microsoft.com/azure/cosmos-db/serverless-performance */
const throughput = 5_000;

const run: RunInfo = { ...runningRun(), status: 'running', createdList: '', totalCreatedCount: 0 };

async function measure(writeMs: number, atOnce: number): Promise<string[]> {
  const clock = scaledClock(Number(values['time-scale']));
  const latency = { writeMs, readMs: writeMs, metadataMs: writeMs };
  const cosmos = await startCosmos({ throughput, serverless: true, latency, clock });
  const store = emulatedStore(cosmos, { serverless: true, throughput, clock, maxRetries: 5 });
  await store.runs.open(run);
  const documents: StatsDocument[] = Array.from({ length: Number(values.documents) }, (_, i) => document(`o/r${i}`));
  const outcomes = await pLimit(atOnce).map(documents, (one) => store.documents.write(one));
  if (outcomes.some(({ status }) => status !== 'stored')) throw new Error('a document was not stored');
  const { usedShare, seconds, perSecond, throttled } = storeFiguresOf(cosmos, throughput);
  const sent = documentWrites(cosmos).length;
  await cosmos.close();
  return [
    `${writeMs} ms`,
    String(atOnce),
    perSecond.toFixed(0),
    `${(100 * usedShare).toFixed(1)} %`,
    `${throttled} of ${sent} (${((100 * throttled) / sent).toFixed(1)} %)`,
    `${seconds.toFixed(1)} s`,
  ];
}

async function measureAll(): Promise<void> {
  const head = ['a write takes', 'at a time', 'documents a second', 'of 5,000 RU/s', '429s', 'time'];
  for (const row of [head, head.map(() => '---')]) console.log(`| ${row.join(' | ')} |`);
  for (const writeMs of numbersIn(values.latency)) {
    for (const limit of numbersIn(values.limits)) console.log(`| ${(await measure(writeMs, limit)).join(' | ')} |`);
  }
}

if (values.help) console.log(usage);
else await measureAll();
