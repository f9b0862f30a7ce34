import { describe, expect, it } from 'vitest';
import { collect } from '../../emulators/scenario.ts';
import { organization } from './organization.ts';
import { expectOneOutcomeEach } from './outcomes.ts';

describe('the points of the hour', () => {
  it('run out in mid-run, and the run goes on after the reset', { timeout: 120_000 }, async () => {
    const run = await collect(
      organization(400, { services: { timeScale: 30, github: { pointsPerHour: 10, hourMs: 120_000 } } }),
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
});
