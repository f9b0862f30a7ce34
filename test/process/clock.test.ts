import { expect, it } from 'vitest';
import { collect } from '../../emulators/scenario.ts';
import { organization } from './organization.ts';
import { expectOneOutcomeEach } from './outcomes.ts';

const hourMs = 3_600_000;

it('the time of day that is set back and forth in mid-run moves no wait, no budget and no stage', async () => {
  const run = await collect(
    organization(300, {
      services: { timeScale: 10, github: { pointsPerHour: 8, hourMs: 20_000 } },
      timeLimitMs: 40_000,
      timeJumps: [
        [6_000, -3 * hourMs],
        [12_000, 5 * hourMs],
        [18_000, -24 * hourMs],
        [24_000, 0],
        [36_000, -3 * hourMs],
      ],
      inputs: { 'cosmos-serverless': 'false', 'max-minutes': '10' },
    }),
  );
  const { result, runInfos, services } = run;
  expect(result.exitCode, result.log).toBe(0);
  expectOneOutcomeEach(run);
  expect(run.documents).toHaveLength(300);
  // Points come back when GitHub says so, by its own time of day.
  expect(services.github.primaryRefusals).toBe(0);
  expect(runInfos[0]).toMatchObject({ status: 'completed' });
  const { startedAt, completedAt } = runInfos[0] as unknown as Record<string, string>;
  expect(String(completedAt) >= String(startedAt)).toBe(true);
  const sent = services.github.requests.map(({ startedAt }) => startedAt);
  const [, minutes = 0, seconds] = /^Completed: .* stored in (?:(\d+) min )?([\d.]+) s$/m.exec(result.log) ?? [];
  const took = 60 * Number(minutes) + Number(seconds);
  expect(took).toBeGreaterThan((Math.max(...sent) - Math.min(...sent)) / 1_000);
  expect(took).toBeLessThan(300);
  expect(result.log).toMatch(/^Waited .*: the hour's points/m);
  // No figure is below nothing, and no stage took hours; how much is left is a guess, which a busy machine makes long.
  expect(result.log).not.toMatch(/(?<![\d\w-])-\d/);
  expect(result.log.match(/(?: in |^Waited )\d+ h/gm)).toBeNull();
});
