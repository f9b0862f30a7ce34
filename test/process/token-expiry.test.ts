import { expect, it } from 'vitest';
import type { Fault } from '../../emulators/github/faults.ts';
import { defaultGrant, defaultToken, type Grant } from '../../emulators/github/tokens.ts';
import { type Collected, collect } from '../../emulators/scenario.ts';
import { annotationsOf, runInfoFile } from './left-behind.ts';
import { organization } from './organization.ts';

const minuteMs = 60_000;
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const secondsOf = ({ result }: Collected): number => {
  const { startedAt, completedAt } = runInfoFile(result);
  return (Date.parse(String(completedAt)) - Date.parse(String(startedAt))) / 1000;
};

interface Ends {
  /** Minutes from the start of the run. */
  inMinutes: number;
  grant?: Partial<Grant>;
  token?: (expiresAt: Date) => string;
  pointsPerHour?: number;
  hourMs?: number;
  faults?: Fault[];
  inputs?: Record<string, string>;
}

/** 600 repositories, asked for with a token that expires meanwhile. */
function runUntil({ inMinutes, grant = {}, token = () => defaultToken, inputs, ...limits }: Ends) {
  const expiresAt = new Date(Date.now() + inMinutes * minuteMs);
  const used = token(expiresAt);
  // A minute is two seconds, of which a busy machine may take one.
  const plan = organization(600, {
    ...{ inputs: { ...inputs, 'github-token': used, 'repos-per-query': '30' } },
    services: {
      timeScale: 30,
      github: { ...limits, tokens: { [used]: { ...defaultGrant, expiresAt, ...grant } } },
    },
  });
  return collect(plan);
}

it('a token that says when it expires is not waited with for points that come later', async () => {
  const run = await runUntil({
    ...{ inMinutes: 30, pointsPerHour: 12 },
    token: (expiresAt) => `ghs_1_${part({ alg: 'RS256' })}.${part({ exp: Math.floor(+expiresAt / 1000) })}.c2ln`,
  });
  expect(run.result.exitCode).toBe(1);
  expect(run.documents.length).toBeGreaterThan(0);
  expect(run.result.visibleLog).toMatch(
    /`github-token` expires at \d{4}-\d\d-\d\d \d\d:\d\d UTC\. The run ends before that/,
  );
  expect(annotationsOf(run.result, 'error')[0]?.message).toMatch(
    /`github-token` expires at .*valid for longer than the run/,
  );
  // It would be 25 minutes if the run waited as long as the token allows.
  expect(secondsOf(run)).toBeLessThan(20 * 60);
  expect(run.services.github.requests.filter(({ status }) => status === 401)).toEqual([]);
});

it('a token of which GitHub says when it expires is waited with for the end of an outage only until then', async () => {
  const down = await runUntil({
    ...{ inMinutes: 12, grant: { statesExpiry: true }, inputs: { 'retry-cooldown-seconds': '900' } },
    faults: [{ do: 'server-500', when: ({ repositories }) => repositories.length > 0 }],
  });
  expect(annotationsOf(down.result, 'error')[0]?.message).toMatch(/`github-token` expires at/);
  expect(secondsOf(down)).toBeLessThan(12 * 60);
  expect(down.services.github.requests.filter(({ status }) => status === 401)).toEqual([]);
});

it('a token that expires without a word is said to have worked before', async () => {
  const run = await runUntil({ inMinutes: 8, pointsPerHour: 10, hourMs: 12 * minuteMs });
  expect(run.result.exitCode).toBe(1);
  expect(run.documents.length).toBeGreaterThan(0);
  expect(annotationsOf(run.result, 'error')[0]?.message).toMatch(
    /HTTP 401: Bad credentials\. Set `github-token` to a token that is valid for longer than the run/,
  );
});
