import { describe, expect, test } from 'vitest';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import { ownerOf, type RepositoryName } from '../../../../src/model.ts';
import { troubles } from '../../../../src/text/troubles/troubles.ts';
import { lostConnection } from '../scripted-github.ts';
import { installedAt, lanesTrial, namesOf, sourcesOf } from './lanes-trial.ts';

const refused: RequestFailure = { kind: 'refused', what: 'all', reason: 'HTTP 401: Bad credentials', remedy: 'Look' };
const ownersAsked = (trial: ReturnType<typeof lanesTrial>): Record<string, string[]> =>
  Object.fromEntries(
    [...trial.clients].map(([token, { asked }]) => [
      token,
      [...new Set(asked.flatMap(({ names }) => names.map(ownerOf)))],
    ]),
  );

describe('each owner', () => {
  test('is asked with the token of its installation, whatever its case, and by no query with one of another', async () => {
    const reply = (token: string) => ({ rate: { cost: 1, limit: 5_000, remaining: token === 'token-1' ? 7 : 4_000 } });
    const trial = lanesTrial({ installations: installedAt('One', 'two'), reply });
    const names = ['one', 'Two', 'three', 'four'].flatMap((owner) => namesOf(owner, 40));
    const answers = await trial.collect(names.toSorted((a, b) => a.slice(-3).localeCompare(b.slice(-3))));
    expect([...answers.values()].every(({ answer }) => answer.status === 'answered')).toBe(true);
    expect(answers.size).toBe(160);
    expect(ownersAsked(trial)).toEqual({ t: expect.anything(), 'token-1': ['one'], 'token-2': ['Two'] });
    expect(trial.tokensMade.toSorted()).toEqual([1, 2]);
    expect(trial.log.groups[0]?.[1].slice(0, 2)).toEqual(['installation of One: one', 'installation of two: Two']);
    const { usage } = trial.lanes;
    expect(usage.lanes?.map(({ lane }) => lane)).toEqual([
      'installation of One',
      'installation of two',
      'github-token',
    ]);
    expect([usage.pointsLeft, usage.pointsPerHour]).toEqual([7, 5_000]);
    expect(usage.graphqlQueries).toBe(usage.lanes?.reduce((sum, one) => sum + one.graphqlQueries, 0));
  });

  test('of a suspended installation is asked with `github-token`, and what people should know is a problem', async () => {
    const trial = lanesTrial({
      installations: installedAt(
        { login: 'off', suspended_at: '2026-01-01T00:00:00Z' },
        { login: 'less', permissions: { metadata: 'read' }, html_url: 'https://github.com/settings/installations/2' },
        { login: 'unused', permissions: {} },
      ),
    });
    await trial.inTime(trial.lanes.open(sourcesOf({ fullOrgs: [{ orgName: 'OFF' }], individualRepos: ['less/r'] })));
    expect(trial.lanes.of('off').name).toBe('github-token');
    const advised = (owner: string) => trial.lanes.advise(owner, { status: 'not-found', reason: 'Not there.' }).reason;
    expect(['Off', 'less', 'other'].map(advised)).toEqual([
      expect.stringMatching(/^Not there\. The GitHub App is suspended there\. Ask an owner there to lift/),
      'Not there.',
      expect.stringMatching(/^Not there\. The GitHub App is not installed there\. Ask an owner to install/),
    ]);
    expect(trial.problems.map(({ message }) => message)).toEqual([
      'The GitHub App is suspended at off, so `github-token` is used there',
      ...['Issues', 'Pull requests'].map(
        (title) =>
          `The GitHub App lacks “${title}: read” at less (https://github.com/settings/installations/2), so its private repositories fail there`,
      ),
    ]);
    expect(trial.problems.some(({ failsStep }) => failsStep)).toBe(false);
  });
});

test('an owner that was renamed is asked with its installation under either name, else as it was listed', async () => {
  const trial = lanesTrial({ installations: installedAt('new-name', 'was-listed') });
  await trial.inTime(trial.lanes.open(sourcesOf({ fullOrgs: [{ orgName: 'old-name' }, { orgName: 'was-listed' }] })));
  trial.lanes.assign('New-Name', trial.lanes.of('old-name'));
  trial.lanes.assign('is-now', trial.lanes.of('was-listed'));
  expect(['new-name', 'Is-Now'].map((owner) => trial.lanes.of(owner).name)).toEqual([
    'installation of new-name',
    'installation of was-listed',
  ]);
});

describe('`allInstallations`', () => {
  test('takes every account that installed the App, less what it excludes', async () => {
    const ann = { login: 'ann', account: { login: 'ann', type: 'User' } };
    // The pages of a list that changes can have an account twice.
    const trial = lanesTrial({ installations: installedAt('one', 'two-test', ann, ann) });
    const sources = sourcesOf({
      fullOrgs: [{ orgName: 'ONE', exclude: 'a' }],
      allInstallations: { exclude: '*-test, ann/dot*' },
    });
    await trial.inTime(trial.lanes.open(sources));
    expect(sources.owners.map(({ kind, login }) => `${kind} ${login}`)).toEqual(['organization ONE', 'user ann']);
    const selects = (name: string): boolean | undefined => sources.owners[1]?.selects({ name } as never);
    expect([selects('dotfiles'), selects('blog')]).toEqual([false, true]);
    expect(trial.found).toEqual(['ann']);
  });

  test('of an App that nobody installed is nothing, and a problem', async () => {
    const trial = lanesTrial({ installations: [] });
    const sources = sourcesOf({ allInstallations: true });
    await trial.inTime(trial.lanes.open(sources));
    expect([sources.owners, trial.problems[0]?.message]).toEqual([
      [],
      expect.stringMatching(/^Nobody has installed the GitHub App/),
    ]);
  });
});

test('a key that GitHub refuses ends the run', async () => {
  const trial = lanesTrial({ installations: { status: 'failed', failure: refused } });
  await trial.inTime(trial.lanes.open(sourcesOf({ fullOrgs: [{ orgName: 'one' }] })));
  expect(trial.ending.reason).toMatchObject({ status: 'failed', reason: 'GitHub: HTTP 401: Bad credentials' });
});

test.each([
  ['unclear', /githubstatus/],
  ['forbidden', /github-app-private-key/],
] as const)('installations that cannot be listed (%s) end the run with what to do', async (kind, remedy) => {
  const trial = lanesTrial({ installations: { status: 'failed', failure: { kind, reason: 'HTTP 4xx: Odd' } } });
  await trial.inTime(trial.lanes.open(sourcesOf({ fullOrgs: [{ orgName: 'one' }] })));
  expect(trial.ending.reason?.remedy).toMatch(remedy);
});

describe('a lane', () => {
  test.each([
    ['waits for its points', { kind: 'limited', reason: 'used up', secondary: false }],
    ['is throttled', { kind: 'limited', reason: 'slow down', secondary: true }],
    ['is down', lostConnection],
  ] as [string, RequestFailure][])('that %s holds up no other', async (_, failure) => {
    const hour = 3_600_000;
    const trial = lanesTrial({
      installations: installedAt('bad', 'good'),
      reply: (token, _names, { clock, startMs }) => {
        const isBad = token === 'token-1' && clock.now() < startMs + hour;
        const untilMs = failure.kind === 'limited' && !failure.secondary ? startMs + hour : undefined;
        return isBad ? { seconds: 0.1, failure: { ...failure, ...(untilMs && { untilMs }) } as RequestFailure } : {};
      },
    });
    // One name of each owner after the other, so that a full buffer of one would be in the way of the other.
    const names = namesOf('x', 600).flatMap((_, i): RepositoryName[] => [`bad/r${i}`, `good/r${i}`, `other/r${i}`]);
    const answers = await trial.collect(names);
    expect([...answers.values()].every(({ answer }) => answer.status === 'answered')).toBe(true);
    const lastOf = (owner: string): number =>
      Math.max(...names.filter((name) => ownerOf(name) === owner).map((name) => answers.get(name)?.atSeconds ?? 0));
    expect(lastOf('bad')).toBeGreaterThan(3_600);
    expect(Math.max(lastOf('good'), lastOf('other'))).toBeLessThan(600);
  });

  test('of which the points do not return in time leaves the rest undone, and the others go on', async () => {
    const trial = lanesTrial({
      installations: installedAt('poor', 'rich'),
      minutes: 30,
      reply: (token, _names, { clock }) =>
        token === 'token-1' ? { rate: { cost: 1, remaining: 0, resetMs: clock.now() + 3_600_000 } } : {},
    });
    const answers = await trial.collect([...namesOf('poor', 600), ...namesOf('rich', 600)]);
    const statuses = [...answers].map(([name, { answer }]) => `${ownerOf(name)} ${answer.status}`);
    expect([...new Set(statuses)].toSorted()).toEqual(['poor answered', 'poor not-attempted', 'rich answered']);
    expect(trial.ending.reason).toMatchObject({
      status: 'timed out',
      reason: expect.stringMatching(/could not start before .* \(installation of poor\)$/),
    });
  });

  test('whose token GitHub refuses ends, and the run does with the last of them', async () => {
    const names = [...namesOf('gone', 50), ...namesOf('there', 50)];
    const reply = (token: string) => (token === 'token-1' ? { failure: refused } : {});
    const trial = lanesTrial({ installations: installedAt('gone', 'there'), reply });
    const answers = await trial.collect(names);
    expect(answers.get('gone/r0')?.answer).toMatchObject({
      status: 'not-attempted',
      reason: 'GitHub: HTTP 401: Bad credentials',
    });
    expect(answers.get('there/r49')?.answer.status).toBe('answered');
    expect([trial.ending.reason, trial.problems[0]]).toEqual([
      undefined,
      {
        message: 'The installation of gone ended: GitHub: HTTP 401: Bad credentials',
        remedy: 'Look',
        failsStep: false,
      },
    ]);
    const all = lanesTrial({ installations: installedAt('gone', 'there'), reply: () => ({ failure: refused }) });
    await all.collect(names);
    expect(all.ending.reason?.status).toBe('failed');
  });
});

describe('the token of an installation', () => {
  test('is made anew before it ends, however long a run takes', async () => {
    const trial = lanesTrial({
      installations: installedAt('one'),
      // Each query uses up the hour, and so takes one.
      reply: (_token, _names, { clock }) => ({ rate: { cost: 1, remaining: 0, resetMs: clock.now() + 3_500_000 } }),
    });
    const answers = await trial.collect(namesOf('one', 300));
    expect([...answers.values()].every(({ answer }) => answer.status === 'answered')).toBe(true);
    expect(trial.clock.now() - trial.startMs).toBeGreaterThan(6_000_000);
    expect(trial.tokensMade.length).toBeGreaterThan(2);
  });

  test('for which there is no time left ends its lane at once, as what is not asked in time does', async () => {
    const trial = lanesTrial({
      installations: installedAt('late'),
      minutes: 30,
      createToken: () => {
        const untilMs = trial.startMs + 3_600_000;
        return { status: 'failed', failure: { kind: 'limited', reason: 'used up', secondary: false, untilMs } };
      },
    });
    const answers = await trial.collect([...namesOf('other', 10), ...namesOf('late', 100)]);
    expect(answers.get('other/r1')?.answer.status).toBe('answered');
    const late = namesOf('late', 100).map((name) => answers.get(name));
    expect(new Set(late.map((one) => one?.answer.status))).toEqual(new Set(['not-attempted']));
    expect(Math.max(...late.map((one) => one?.atSeconds ?? Number.NaN))).toBeLessThan(60);
    expect(trial.ending.reason).toMatchObject({
      status: 'timed out',
      reason: expect.stringMatching(/next token could not .* \(installation of late\)$/),
    });
  });

  test('that GitHub does not give ends its lane with what to do; permissions that are gone are not asked for again', async () => {
    const suspended: RequestFailure = { kind: 'forbidden', reason: 'HTTP 403: This installation has been suspended' };
    const trial = lanesTrial({
      installations: installedAt('off', 'less', 'down'),
      createToken: (id, nth) => {
        if (id === 1) return { status: 'failed', failure: suspended };
        if (id === 3) return { status: 'failed', failure: lostConnection };
        return nth < 4
          ? { status: 'failed', failure: { kind: 'rejected', reason: 'HTTP 422: not granted' } }
          : undefined;
      },
    });
    const answers = await trial.collect(['off', 'less', 'down'].flatMap((owner) => namesOf(owner, 10)));
    expect(answers.get('less/r1')?.answer.status).toBe('answered');
    expect(answers.get('off/r1')?.answer).toMatchObject({ reason: expect.stringMatching(/no token .*suspended/) });
    const remedies = trial.problems.map(({ remedy }) => remedy);
    expect(remedies).toEqual([expect.stringMatching(/lift the suspension/), troubles.githubDown.remedy]);
  });
});
