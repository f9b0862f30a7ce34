// Mutation tests: puts one small fault after another into the rooms that decide, and counts those that a unit test sees.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { Stryker } from '@stryker-mutator/core';
import { namedSurvivors } from './mutation/named-survivors.ts';
import { type Room, rooms } from './mutation/rooms.ts';

/** Percent of the faults of each room that its tests must see. */
const leastScore = 90;

const usage = `npm run mutation -- [options]
  --only A,B        only these rooms: ${Object.keys(rooms).join(', ')}
  --concurrency N   so many faults at a time (default: one less than there are processors)
  --help            show this text`;

type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

function mutantsOf({ sources, tests }: Room, concurrency: number | undefined): Promise<Mutant[]> {
  process.env.MUTATION_TESTS = tests.join(',');
  return new Stryker({
    mutate: [...sources],
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    // TypeScript 7 has no API, which Stryker needs to read a tsconfig.json.
    ignorePatterns: ['tsconfig*.json', '.local', 'dist', 'docs', 'azure', 'soak-results'],
    tempDirName: '.local/mutation',
    cleanTempDir: 'always',
    reporters: [],
    // Nothing here checks types, and to take the checks out would read every source and every test.
    disableTypeChecks: false,
    // A busy machine is no endless loop.
    timeoutMS: 30_000,
    // Its type is an enum that only a compiler knows.
    logLevel: 'error' as never,
    allowConsoleColors: false,
    ...(concurrency !== undefined && { concurrency }),
  }).runMutationTest();
}

/** The source's line as the fault leaves it. */
function faultyLine({ fileName, location: { start, end }, replacement }: Mutant): string {
  const lines = readFileSync(fileName, 'utf8').split('\n');
  const before = lines[start.line - 1]?.slice(0, start.column - 1) ?? '';
  const after = lines[end.line - 1]?.slice(end.column - 1) ?? '';
  return `${before}${replacement}${after}`.replace(/\s+/g, ' ').trim();
}

interface Survivor {
  line: string;
  at: string;
}

/** What keeps a test file from loading is a `RuntimeError`, which fails the tests, too. */
const isSeen = ({ status }: Mutant): boolean => ['Killed', 'Timeout', 'RuntimeError'].includes(status);

/** The tests did not end: to be looked at, since a busy machine could be why. */
const isEndless = ({ status, statusReason = '' }: Mutant): boolean =>
  status === 'Timeout' || statusReason.startsWith('Test timed out');

function survivorsOf(mutants: readonly Mutant[]): Survivor[] {
  const survived = mutants.filter((one) => !isSeen(one));
  return survived.map((one) => ({
    line: faultyLine(one),
    at: `${one.fileName.slice(one.fileName.lastIndexOf('src/'))}:${one.location.start.line}${one.status === 'NoCoverage' ? ' (no test reaches it)' : ''}`,
  }));
}

/** Prints what became of a room's faults. Those that are named leave the score. */
async function check(name: string, room: Room, concurrency: number | undefined): Promise<number> {
  const mutants = await mutantsOf(room, concurrency);
  const seen = mutants.filter(isSeen);
  const named = new Map((namedSurvivors[name] ?? []).map(({ line, why }) => [line, why]));
  const all = survivorsOf(mutants);
  const unseen = all.filter(({ line }) => !named.has(line));
  const score = (100 * seen.length) / (seen.length + unseen.length);
  console.log(
    `${name.padEnd(15)}${score.toFixed(1).padStart(6)} %  ${seen.length} seen (${seen.filter(isEndless).length} endless), ${unseen.length} unseen, ${all.length - unseen.length} named`,
  );
  for (const { line, at } of unseen) console.log(`  ${at}: ${line}`);
  for (const line of named.keys())
    if (!all.some((one) => one.line === line)) console.log(`  Named, and seen by now: ${line}`);
  return score;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(rooms).join(',') },
      concurrency: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const chosen = values.only.split(',').map((name) => [name, rooms[name]] as const);
  const low: string[] = [];
  console.log('Faults that the unit tests of each room see');
  for (const [name, room] of chosen) {
    if (!room) throw new Error(`Unknown room: ${name}\n${usage}`);
    const score = await check(name, room, values.concurrency === undefined ? undefined : Number(values.concurrency));
    if (score < leastScore) low.push(name);
  }
  if (low.length > 0) console.log(`Below ${leastScore} %: ${low.join(', ')}`);
  process.exitCode = low.length > 0 ? 1 : 0;
}

await main();
