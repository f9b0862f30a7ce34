// Puts archived runs back into a database, within its request units.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openPlace } from '../src/archive/places/open-place.ts';
import { systemClock } from '../src/async/clock.ts';
import { Ending } from '../src/async/ending.ts';
import { type ArchiveSettings, readArchiveInputs } from '../src/inputs/archive.ts';
import { archiveDefaults } from '../src/inputs/defaults.ts';
import { secretsIn } from '../src/inputs/secrets.ts';
import { createConnections } from '../src/network/connections.ts';
import { signInOnce } from '../src/steps/sign-in.ts';
import { createAccess } from '../src/store/cosmos/cosmos-store.ts';
import { parallelWritesFor } from '../src/store/cosmos/documents.ts';
import { counted, number } from '../src/text/format.ts';
import { createRedactor } from '../src/text/redact.ts';
import { inputsFrom } from './local-inputs.ts';
import { readRun, runsIn } from './restore/archived-run.ts';
import { restoreRun } from './restore/restore-run.ts';

const usage = `npm run restore -- [options] [RUN...]
  RUN        the ID of a run, as the archive's files are named
  --date D   all runs of a day, such as 2026-11-27
  --all      all runs of the archive
  --help     show this text

The environment or .env has the settings, named as the inputs of archive/action.yml:
  Archive    DESTINATION, STORAGE_KEY
  Cosmos DB  COSMOS_ENDPOINT, COSMOS_KEY, COSMOS_DATABASE, COSMOS_THROUGHPUT
Documents that are there already stay as they are. An archive with \`delete-after-days\` deletes them again.`;

/** A mistake in the command, which needs no stack trace. */
class UsageError extends Error {}

function readOptions() {
  const options = { date: { type: 'string' }, all: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { ...values, runs: positionals };
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function readSettings(): ArchiveSettings & { cosmos: NonNullable<ArchiveSettings['cosmos']> } {
  const { env } = process;
  const given = inputsFrom(env, Object.keys(archiveDefaults));
  const get = (name: string): string => given[name] ?? '';
  const read = readArchiveInputs({ get, redact: createRedactor(secretsIn(get, env)), env });
  for (const warning of read.warnings) console.error(warning);
  if ('faults' in read) throw new UsageError(read.faults.join('\n'));
  const { cosmos } = read.inputs;
  if (!cosmos) throw new UsageError('cosmos-endpoint: required. Set COSMOS_ENDPOINT to the account to restore into');
  return { ...read.inputs, cosmos };
}

const log = {
  info: (text: string) => console.log(text),
  warning: (text: string) => console.error(text),
  notice: (text: string) => console.log(text),
  debug: () => {},
};

async function main(): Promise<number> {
  const { runs: named, date, all = false, help = false } = readOptions();
  if (help) {
    console.log(usage);
    return 0;
  }
  if (named.length === 0 && date === undefined && !all) throw new UsageError('Name a run, or use --date or --all');
  if (existsSync('.env')) process.loadEnvFile('.env');
  const inputs = readSettings();
  const { cosmos, maxRetries } = inputs;
  const ending = new Ending(systemClock);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => ending.stop({ status: 'cancelled', reason: `Ended by ${signal}` }));
  const connections = createConnections(inputs.proxies);
  const createCredential = signInOnce(inputs, { env: process.env, ending, log, connections });
  const parts = { connections, createCredential, clock: systemClock, maxRetries };
  const place = await openPlace(inputs.destination, {
    ...parts,
    endMs: Number.POSITIVE_INFINITY,
    signal: ending.cancelled,
  });
  const agent = connections.agent(cosmos.endpoint);
  const access = createAccess({
    ...{ ...cosmos, ...parts, ending, log, random: Math.random, coolDownMs: 10_000 },
    ...(agent && { agent }),
  });
  const runs = [...new Set([...named, ...(date !== undefined || all ? await runsIn(place, date) : [])])];
  let isWhole = true;
  for (const id of runs) {
    const run = await readRun(place, id);
    if (!run) {
      console.error(`Run ${id} is not in ${place.name}`);
      isWhole = false;
      continue;
    }
    const { written, present, differing } = await restoreRun(run, access, parallelWritesFor(cosmos));
    console.log(`Run ${id}: ${counted(written, 'document', 'documents')} restored, ${number(present)} already there`);
    for (const document of differing) console.error(`${document} is there with other values, and was left as it is`);
    isWhole &&= differing.length === 0;
  }
  console.log(
    `${counted(runs.length, 'run', 'runs')}, ${number(Math.round(access.requests.usage.requestUnits))} request units`,
  );
  ending.finish();
  return isWhole ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof UsageError;
  const remedy = (error as { remedy?: string }).remedy;
  if (!isUsage && remedy === undefined) throw error;
  console.error(isUsage ? `${error.message}\n\n${usage}` : `${messageOf(error)}. ${remedy}`);
  process.exitCode = isUsage ? 2 : 1;
}
