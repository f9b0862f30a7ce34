import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { SeenRequest } from '../../emulators/github/faults.ts';
import { collect } from '../../emulators/scenario.ts';
import { organization } from './organization.ts';

it('an outage of the statistics alone pauses everything, and all are stored when it is over', {
  timeout: 120_000,
}, async () => {
  const outage = { from: 0, until: 0 };
  const isOut = ({ repositories, startedAt }: SeenRequest): boolean =>
    repositories.length > 0 && startedAt >= outage.from && startedAt < outage.until;
  const run = await collect(
    organization(600, {
      services: { timeScale: 120, github: { faults: [{ do: 'timeout-502-json', afterMs: 200, when: isOut }] } },
      inputs: { 'repos-per-query': '20' },
      meanwhile: async (_, { github }) => {
        while (github.usage.queries < 8) await sleep(1);
        outage.from = Math.max(...github.requests.map(({ startedAt }) => startedAt));
        outage.until = outage.from + 7 * 60_000;
      },
    }),
  );
  expect(run.result.exitCode, run.result.log).toBe(0);
  expect(run.documents).toHaveLength(600);
  expect(run.result.visibleLog).toMatch(/Waiting until .*: GitHub is returning errors/);
  expect(run.runInfos[0]).toMatchObject({ usage: { waits: { 'GitHub is returning errors': expect.any(Number) } } });
});
