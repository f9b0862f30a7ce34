import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { peakMegabytes } from '../../emulators/runner/process-figures.ts';
import { collect, quiet, type Scenario } from '../../emulators/scenario.ts';
import { servicesFor } from '../../scripts/bench/competitors.ts';

export const stores = [
  { store: 'files', inputs: { 'cosmos-endpoint': '', 'cosmos-key': '' } },
  { store: 'Cosmos DB and files', inputs: { 'cosmos-serverless': 'true' } },
];

/** A run over so many repositories, from services that answer at once; resolves to its workspace. */
async function collectAll(repositories: number, { inputs, ...options }: Scenario): Promise<string> {
  const { result } = await collect({
    ...options,
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    inputs: { ...quiet, compare: 'false', ...inputs },
    services: servicesFor({ repositories, withLatency: false, serverless: true }),
    timeLimitMs: 1_200_000,
  });
  expect(result.outputs['total-created']).toBe(String(repositories));
  return result.workspace;
}

/** The most memory of a run over so many repositories, in megabytes. */
export const peakOf = (repositories: number, inputs: Record<string, string>): Promise<number> =>
  peakMegabytes((options) => collectAll(repositories, { ...options, inputs }));

const sampling = `
  import { appendFileSync } from 'node:fs';
  setInterval(() => {
    gc();
    appendFileSync('heap.txt', process.memoryUsage().heapUsed + '\\n');
  }, 250).unref();`;

/** The most of the heap that was in use at once, in bytes: what a collection of garbage left, four times a second. */
export async function heapOf(repositories: number): Promise<number> {
  const workspace = await collectAll(repositories, {
    inputs: { 'cosmos-serverless': 'true' },
    nodeArguments: ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(sampling)}`],
  });
  return Math.max(...readFileSync(join(workspace, 'heap.txt'), 'utf8').trim().split('\n').map(Number));
}
