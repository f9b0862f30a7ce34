import { describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../emulators/github/record.ts';
import { collect } from '../../emulators/scenario.ts';
import { originalLatencies } from '../../emulators/services.ts';
import { organization } from './organization.ts';
import { expectOneOutcomeEach } from './outcomes.ts';

describe('GitHub slowing down', () => {
  it('by ten times half way and recovering makes batches shrink and grow again', { timeout: 120_000 }, async () => {
    let slow = 0;
    const run = await collect(
      organization(1_500, {
        meanwhile: async (action, { github }) => {
          while (github.usage.queries < 12) await new Promise((resolve) => setTimeout(resolve, 5));
          github.latency = { ...originalLatencies.github, speedFactor: 10 };
          slow = github.requests.length;
          while (github.usage.queries < 40) await new Promise((resolve) => setTimeout(resolve, 5));
          github.latency = originalLatencies.github;
          expect(action.log).not.toContain('::error');
        },
      }),
    );
    expect(run.result.exitCode, run.result.log).toBe(0);
    expectOneOutcomeEach(run);
    const sizes = run.services.github.requests
      .filter(({ route }) => route === 'graphql')
      .map(({ aliases }) => aliases.length);
    const least = Math.min(...sizes.slice(slow + 8, slow + 24).filter((size) => size > 1));
    expect(least).toBeLessThanOrEqual(8);
    expect(Math.max(...sizes.slice(-20))).toBeGreaterThanOrEqual(2 * least);
  });
});

describe('queries in flight', () => {
  it('become fewer while GitHub struggles, and more again when it recovers', { timeout: 120_000 }, async () => {
    let struggling = { from: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY };
    const run = await collect(
      organization(1_500, {
        inputs: { 'repos-per-query': '10' },
        services: {
          timeScale: 10,
          github: { latency: { queryMs: 600 }, faults: [], populate: [{ owner: 'contoso', count: 1_500 }] },
        },
        meanwhile: async (_, { github, time }) => {
          const until = async (condition: () => boolean): Promise<void> => {
            while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
          };
          await until(() => github.usage.queries > 30);
          const from = Math.max(...github.requests.map(({ startedAt }) => startedAt));
          // Slower than five seconds is on the way to a time-out.
          github.latency = { queryMs: 6_000 };
          await until(() => github.usage.queries > 44);
          github.latency = { queryMs: 600 };
          struggling = { from, until: Math.max(...github.requests.map(({ startedAt }) => startedAt)) };
          expect(time.timeScale).toBe(10);
        },
      }),
    );
    expect(run.result.exitCode, run.result.log).toBe(0);
    expectOneOutcomeEach(run);
    const queries = run.services.github.requests.filter(
      ({ route, aliases }) => route === 'graphql' && aliases.length > 1,
    );
    const mostInFlight = (some: typeof queries): number => Math.max(...some.map((query) => inFlightAt(query, queries)));
    const during = queries.filter(({ startedAt }) => startedAt > struggling.from && startedAt <= struggling.until);
    const after = queries.filter(({ startedAt }) => startedAt > struggling.until);
    expect(mostInFlight(queries.filter(({ startedAt }) => startedAt <= struggling.from))).toBe(4);
    expect(during.length).toBeGreaterThan(6);
    expect(mostInFlight(during.slice(6))).toBeLessThanOrEqual(2);
    expect(mostInFlight(after.slice(-20))).toBe(4);
  });
});

/** How many queries were in flight when one began, with it. */
function inFlightAt({ startedAt }: RequestRecord, queries: readonly RequestRecord[]): number {
  return queries.filter((one) => one.startedAt <= startedAt && (one.endedAt ?? Number.POSITIVE_INFINITY) > startedAt)
    .length;
}
