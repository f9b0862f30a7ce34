import { describe, expect, it } from 'vitest';
import { collect } from '../../emulators/scenario.ts';
import { organization } from './organization.ts';
import { expectOneOutcomeEach } from './outcomes.ts';

describe('the points of the hour', () => {
  it('run out in mid-run, and the run goes on after the reset', async () => {
    // Ten real seconds, in which a busy machine sends the four queries too; its answers have five before they are given up.
    const run = await collect(
      organization(150, { services: { timeScale: 6, github: { pointsPerHour: 4, hourMs: 60_000 } } }),
    );
    expect(run.result.exitCode, run.result.log).toBe(0);
    expectOneOutcomeEach(run);
    expect(run.services.github.primaryRefusals).toBe(0);
    expect(run.result.visibleLog).toMatch(/Waiting until \d{4}-\d\d-\d\dT.*points/);
    const { usage } = run.runInfos[0] as unknown as { usage: Record<string, unknown> };
    const github = run.services.github;
    expect(usage).toMatchObject({
      points: github.usage.points,
      pointsPerHour: 4,
      graphqlQueries: github.usage.queries,
    });
    const waited = (usage.waits as Record<string, number>)["the hour's points are used up"] ?? 0;
    expect(waited).toBeGreaterThan(0);
    const points = new RegExp(`for ${github.usage.points} points \\(${usage.pointsLeft} of 4 left this hour\\)`);
    expect(run.result.visibleLog).toMatch(points);
    expect(run.result.summary).toMatch(points);
    expect(run.result.summary).toContain('the hour&#39;s points are used up');
    expect(run.result.annotations.map(({ level, message }) => `${level} ${message}`)).toEqual([
      expect.stringMatching(/^notice This run used \d+ of the 4 points/),
    ]);
  });
});
