import { expect } from 'vitest';
import { peakMegabytes } from '../../emulators/runner/process-figures.ts';
import { collect, quiet } from '../../emulators/scenario.ts';
import { servicesFor } from '../../scripts/bench/competitors.ts';

export const stores = [
  { store: 'files', inputs: { 'cosmos-endpoint': '', 'cosmos-key': '' } },
  { store: 'Cosmos DB and files', inputs: { 'cosmos-serverless': 'true' } },
];

/** The most memory of a run over so many repositories, from services that answer at once. */
export async function peakOf(repositories: number, inputs: Record<string, string>): Promise<number> {
  let received = '';
  const peak = await peakMegabytes(async (options) => {
    const { result } = await collect({
      ...options,
      sources: { fullOrgs: [{ orgName: 'contoso' }] },
      inputs: { ...quiet, compare: 'false', ...inputs },
      services: servicesFor({ repositories, withLatency: false, serverless: true }),
      timeLimitMs: 1_200_000,
    });
    received = result.outputs['total-created'] ?? '';
  });
  expect(received).toBe(String(repositories));
  return peak;
}
