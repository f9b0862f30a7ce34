import { expect, it } from 'vitest';
import { defaultGrant } from '../../emulators/github/tokens.ts';
import { collect } from '../../emulators/scenario.ts';
import { annotationsOf, runInfoFile } from './left-behind.ts';
import { names, serverless, sources } from './organization.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

// How an outage is waited for, and what an answer says of the end, is in test/unit/github/lanes/token-expiry.test.ts.
it('a token that expires before there are points again is not waited with: what was asked for is stored, and the run ends', async () => {
  const expiresAt = new Date(Date.now() + 30 * 60_000);
  const exp = Math.floor(+expiresAt / 1000);
  const token = `ghs_1_${part({ alg: 'RS256' })}.${part({ exp })}.c2ln`;
  const run = await collect({
    sources,
    inputs: { ...serverless, 'cosmos-endpoint': '', 'github-token': token },
    services: {
      github: {
        owners: [{ login: 'contoso', repositories: names(200) }],
        ...{ pointsPerHour: 4, tokens: { [token]: { ...defaultGrant, expiresAt } } },
      },
    },
  });
  expect(run.result.exitCode).toBe(1);
  const { totalReceived, totalCreatedCount } = runInfoFile(run.result);
  expect(totalReceived).toBe(200);
  expect(totalCreatedCount).toBeGreaterThan(0);
  expect(run.result.visibleLog).toMatch(
    /`github-token` expires at \d{4}-\d\d-\d\d \d\d:\d\d UTC\. The run ends before that/,
  );
  expect(run.result.visibleLog).not.toMatch(/Waiting until .*points/);
  expect(annotationsOf(run.result, 'error')[0]?.message).toMatch(
    /`github-token` expires at .*valid for longer than the run/,
  );
  expect(run.services.github.requests.filter(({ status }) => status === 401)).toEqual([]);
});
