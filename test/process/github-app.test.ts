import { beforeAll, describe, expect, it } from 'vitest';
import { makeApp } from '../../emulators/github/apps.ts';
import type { SeenRequest } from '../../emulators/github/faults.ts';
import type { Installation } from '../../emulators/github/tokens.ts';
import { type Collected, collect, type Scenario } from '../../emulators/scenario.ts';
import type { Services } from '../../emulators/services.ts';
import { findLeaks } from './leaks.ts';
import { annotationsOf, listOf, outputFile, runInfoFile } from './left-behind.ts';
import { serverless } from './organization.ts';

const login = (i: number): string => `org-${i}`;

/** Organizations with two public repositories and a private one, of which so many installed the App. */
function installedBy(
  installations: Installation[],
  { organizations = 0, tokenMs, ...scenario }: Scenario & { organizations?: number; tokenMs?: number } = {},
) {
  const app = { ...makeApp(installations), ...(tokenMs !== undefined && { tokenMs }) };
  const logins = [
    ...new Set([
      ...installations.map((one) => one.login),
      ...Array.from({ length: organizations }, (_, i) => login(i)),
    ]),
  ];
  const owners = logins.map((one) => ({
    login: one,
    type: 'Organization' as const,
    repositories: ['a', 'b', 'closed'],
  }));
  return collect({
    sources: { fullOrgs: logins.map((orgName) => ({ orgName: orgName.toUpperCase() })) },
    ...scenario,
    inputs: {
      ...serverless,
      ...{ 'github-app-client-id': app.clientId, 'github-app-private-key': app.privateKey },
      ...scenario.inputs,
    },
    services: {
      cosmos: { throughput: 'unlimited' },
      ...scenario.services,
      github: { owners, apps: [app], ...scenario.services?.github },
    },
    prepare: async (services) => {
      for (const one of logins) closedOf(services, one);
      await scenario.prepare?.(services);
    },
  });
}

function closedOf({ github }: Services, owner: string): void {
  const closed = github.repositories.get(`${owner}/closed`);
  if (closed) closed.visibility = 'PRIVATE';
}

/** Whose token asked for the repositories of each owner, by GitHub's log. */
function askedWith({ services }: Collected): Map<string, Set<string>> {
  const whose = new Map<string, Set<string>>();
  for (const { repositories, tokenOf = 'nobody' } of services.github.requests)
    for (const name of repositories) {
      const owner = name.slice(0, name.indexOf('/')).toLowerCase();
      whose.set(owner, (whose.get(owner) ?? new Set()).add(tokenOf));
    }
  return whose;
}

const tokensMade = ({ services }: Collected): number =>
  services.github.requests.filter(({ path, status }) => path.endsWith('/access_tokens') && status === 201).length;

describe('a run over twelve organizations, of which eight installed the App', () => {
  let run: Collected;

  beforeAll(async () => {
    const installations = Array.from({ length: 8 }, (_, i): Installation => ({ login: login(i) }));
    Object.assign(installations[0] ?? {}, { isSuspended: true });
    Object.assign(installations[1] ?? {}, { permissions: { metadata: 'read', issues: 'read' } });
    Object.assign(installations[2] ?? {}, { pointsPerHour: 8 });
    run = await installedBy(installations, {
      organizations: 12,
      inputs: { 'max-minutes': '20', 'max-failed-percent': '100' },
      prepare: ({ github }) => github.populate({ owner: login(2), count: 300 }),
    });
  });

  it('stores every repository, or names it with the right reason', () => {
    const { documents, result } = run;
    const info = runInfoFile(result);
    const stored = new Set(documents.map(({ repo }) => String(repo).toLowerCase()));
    for (let i = 0; i < 12; i++) {
      if (i === 2) continue;
      const seesClosed = i > 1 && i < 8;
      const expected = ['a', 'b', ...(seesClosed ? ['closed'] : [])].map((name) => `${login(i)}/${name}`);
      expect([...stored].filter((name) => name.startsWith(`${login(i)}/`)).sort()).toEqual(expected);
    }
    const failures = info.failures as { repo: string; status: string; reason: string }[];
    expect(failures.filter(({ repo }) => repo.startsWith('org-1/'))).toEqual([
      { repo: 'org-1/closed', status: 'forbidden', reason: expect.stringMatching(/by integration.*Pull requests/) },
    ]);
    const late = failures.filter(({ repo }) => repo.startsWith('org-2/'));
    expect(new Set(late.map(({ status }) => status))).toEqual(new Set(['not-attempted']));
    expect(late[0]?.reason).toMatch(/could not start before/);
    expect(listOf(info.failedList).every((name) => /^org-(1\/closed|2\/)/.test(name))).toBe(true);
    expect([info.status, result.exitCode]).toEqual(['timed out', 1]);
    expect(info.totalReceived).toBe(12 * 2 + 7 + 300);
  });

  it('asks for each owner with the token of its installation, and for the others with `github-token`', () => {
    const whose = askedWith(run);
    for (let i = 0; i < 12; i++)
      expect([...(whose.get(login(i)) ?? [])]).toEqual([
        i > 0 && i < 8 ? `installation of ${login(i)}` : 'emulator-user',
      ]);
    expect(tokensMade(run)).toBe(7);
    expect(run.services.github.limiterTrips + run.services.github.primaryRefusals).toBe(0);
  });

  it('names the suspended one and the permission that is missing, and what to do', () => {
    const summary = outputFile(run.result, 'report.md');
    expect(summary).toMatch(/suspended at org-0, so .*github-token.* is used there/);
    expect(summary).toMatch(/lacks “Pull requests: read” at org-1/);
    expect(summary).toMatch(/Installation of org-2/);
    const warnings = annotationsOf(run.result, 'warning').map(({ message }) => message);
    expect(warnings.filter((one) => /GitHub App (?:is suspended|lacks)/.test(one))).toHaveLength(2);
  });

  it('has what was used of each token in the run info, the log and the summary, and no token anywhere', () => {
    const { usage } = runInfoFile(run.result) as unknown as {
      usage: { points: number; lanes: { lane: string; points: number; pointsLeft: number }[] };
    };
    expect(usage.lanes.map(({ lane }) => lane).sort()).toContain('installation of org-7');
    expect(usage.lanes.reduce((sum, { points }) => sum + points, 0)).toBe(usage.points);
    expect(usage.points).toBe(run.services.github.usage.points);
    expect(run.result.visibleLog).toMatch(/installation of ORG-3: ORG-3|installation of org-3: ORG-3/);
    const made = [...run.services.github.tokens.keys()].filter((token) => token.startsWith('ghs_'));
    expect(made).toHaveLength(7);
    expect(findLeaks(run, made)).toEqual([]);
    for (const token of made) expect(run.result.masks).toContain(token);
    expect(annotationsOf(run.result, 'error').length).toBeGreaterThan(0);
  });
});

it('a run that takes longer than its tokens renews them, and a token that is refused costs another one', async () => {
  const isOfFew = ({ repositories }: SeenRequest): boolean => repositories.some((name) => /^few/i.test(name));
  // A token of seven minutes is made anew after two.
  const run = await installedBy([{ login: 'many', pointsPerHour: 7 }, { login: 'few' }], {
    tokenMs: 7 * 60_000,
    services: {
      timeScale: 30,
      github: { hourMs: 3 * 60_000, faults: [{ do: 'unauthorized-401', when: isOfFew, times: 1 }] },
    },
    prepare: ({ github }) => github.populate({ owner: 'many', count: 150 }),
  });
  expect(run.result.exitCode, run.result.log).toBe(0);
  expect(run.documents).toHaveLength(3 + 3 + 150);
  // One for each installation, one after the refusal, and one when the points were there again.
  expect(tokensMade(run)).toBeGreaterThanOrEqual(4);
  expect(run.services.github.requests.filter(({ status }) => status === 401)).toHaveLength(1);
});

it('a dry run shows which owner is asked with which token, those included that `allInstallations` found', async () => {
  const run = await installedBy(
    [...['one', 'two', 'left-out'].map((login) => ({ login })), { login: 'off', isSuspended: true }],
    {
      sources: { fullOrgs: [{ orgName: 'Octokit' }], allInstallations: { exclude: ['left-*', 'two/b'] } },
      inputs: { 'dry-run': 'true' },
    },
  );
  expect(run.result.exitCode, run.result.log).toBe(0);
  expect(run.result.summary).toMatch(/<td>Installation of one<\/td>\s*<td>one<\/td>\s*<td[^>]*>3<\/td>/);
  expect(run.result.summary).toMatch(/<td>Installation of two<\/td>\s*<td>two<\/td>\s*<td[^>]*>2<\/td>/);
  expect(run.result.summary).toMatch(/<td>github-<wbr>token<\/td>\s*<td>Octokit, off<\/td>/);
  expect(run.result.summary).toMatch(/suspended at off, so .*is used there/);
  expect(run.result.visibleLog).not.toContain('left-out');
  expect(run.services.github.requests.some(({ repositories }) => repositories.length > 0)).toBe(false);
});
