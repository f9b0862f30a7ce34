import { describe, expect, it } from 'vitest';
import type { Fault } from '../../emulators/github/faults.ts';
import { collect } from '../../emulators/scenario.ts';
import { organization } from './organization.ts';
import { expectOneOutcomeEach, failuresOf } from './outcomes.ts';

describe('the points of the hour', () => {
  it('run out in mid-run, and the run goes on after the reset', { timeout: 120_000 }, async () => {
    const run = await collect(
      organization(400, { services: { timeScale: 10, github: { pointsPerHour: 10, hourMs: 120_000 } } }),
    );
    expect(run.result.exitCode, run.result.log).toBe(0);
    expectOneOutcomeEach(run);
    expect(run.services.github.primaryRefusals).toBe(0);
    expect(run.result.visibleLog).toMatch(/Waiting until \d{4}-\d\d-\d\dT.*points/);
    const { usage } = run.runInfos[0] as unknown as { usage: Record<string, unknown> };
    const github = run.services.github;
    expect(usage).toMatchObject({
      points: github.usage.points,
      pointsPerHour: 10,
      graphqlQueries: github.usage.queries,
    });
    expect(usage.pointsLeft).toBe(github.remainingPoints());
    const waited = (usage.waits as Record<string, number>)["the hour's points are used up"] ?? 0;
    expect(waited).toBeGreaterThan(30);
    // Of two windows of 120 s at the most is waited for the reset, and a second more.
    expect(waited).toBeLessThan(2 * 125);
    const points = new RegExp(
      `for ${github.usage.points} points \\(${github.remainingPoints()} of 10 left this hour\\)`,
    );
    expect(run.result.visibleLog).toMatch(points);
    expect(run.result.summary).toMatch(points);
    expect(run.result.summary).toContain('the hour&#39;s points are used up');
    expect(run.result.annotations.map(({ level, message }) => `${level} ${message}`)).toEqual([
      expect.stringMatching(/^notice This run used \d+ of the 10 points/),
    ]);
  });

  it('that come back after the deadline end the run at once, with the rest not attempted', {
    timeout: 60_000,
  }, async () => {
    const run = await collect(
      organization(1_000, {
        // Faster, and computing would look like slow answers, for which the action asks for less at a time.
        services: { timeScale: 20, github: { pointsPerHour: 20 } },
        inputs: { 'max-minutes': '30' },
      }),
    );
    expect(run.result.exitCode).toBe(1);
    expectOneOutcomeEach(run);
    expect(run.runInfos[0]).toMatchObject({ status: 'timed out' });
    expect(failuresOf(run).every(({ status }) => status === 'not-attempted')).toBe(true);
    expect(run.documents.length).toBeGreaterThan(200);
    const { startedAt, completedAt } = run.runInfos[0] as unknown as { startedAt: string; completedAt: string };
    expect(Date.parse(completedAt) - Date.parse(startedAt)).toBeLessThan(5 * 60_000);
  });

  for (const errorType of ['RATE_LIMIT', 'RATE_LIMITED'] as const) {
    it(`are waited for when GitHub says ${errorType} though more seemed left`, async () => {
      const fault: Fault = {
        do: 'rate-limited',
        when: { route: 'graphql', nth: 3 },
        times: 1,
        errorType,
        retryAfterSeconds: 240,
      };
      const run = await collect(organization(300, { services: { timeScale: 40, github: { faults: [fault] } } }));
      expect(run.result.exitCode, run.result.log).toBe(0);
      expectOneOutcomeEach(run);
    });
  }
});
