import { describe, expect, it } from 'vitest';
import { defaultGrant, defaultToken, type Permission } from '../../emulators/github/tokens.ts';
import { type Collected, collect, timesAsked } from '../../emulators/scenario.ts';
import { annotationsOf, outputFile } from './left-behind.ts';
import { names as namesOf, organization, serverless, sources } from './organization.ts';
import { failuresOf } from './outcomes.ts';

describe('extra metrics', () => {
  const names =
    'forks,watchers,discussions,releases,commits,branches,primaryLanguage,license,topics,createdAt,pushedAt,diskUsage,defaultBranch,latestRelease';

  it('are stored in each document, by name, after the fields of the contract', async () => {
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: { ...serverless, 'extra-metrics': `visibility,${names}` },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    const [document] = run.documents;
    const fixture = run.services.github.repositories.get('torvalds/linux');
    expect(Object.keys(document ?? {}).slice(14, 31)).toEqual([
      ...['collectedAt', 'repoId', 'visibility'],
      ...names.split(','),
    ]);
    expect(document).toMatchObject({
      repoId: fixture?.id,
      visibility: 'public',
      forks: fixture?.forks,
      watchers: fixture?.watchers,
      discussions: fixture?.discussions,
      releases: fixture?.releases,
      commits: fixture?.commits,
      branches: fixture?.branches,
      topics: fixture?.topics,
      createdAt: fixture?.createdAt,
      diskUsage: fixture?.diskUsage,
    });
    expect([...run.services.github.gaps]).toEqual([]);
    expect(run.result.visibleLog).not.toContain('`extra-metrics` adds');
    expect(outputFile(run.result, 'stats.csv').split('\n')[0]).toMatch(`collectedAt,${names},repoId,visibility`);
  });

  it('are logged with the points that they add', async () => {
    const run = await collect(organization(300, { inputs: { 'extra-metrics': 'watchers,releases,forks' } }));
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.visibleLog).toContain('`extra-metrics` adds about 6 points for these repositories');
  });

  it('that do not exist are named with the nearest one', async () => {
    const { result } = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: { ...serverless, 'extra-metrics': 'forks,wachters' },
    });
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toContain('"wachters"; did you mean "watchers"');
  });

  /** Six private repositories, and a token that lacks some permissions for them. */
  const withPrivate = (lacks: readonly Permission[], extras: string): Promise<Collected> =>
    collect({
      sources,
      inputs: { ...serverless, 'extra-metrics': extras },
      services: {
        github: {
          owners: [{ login: 'contoso', repositories: namesOf(6) }],
          tokens: { [defaultToken]: { ...defaultGrant, privateRepositories: 'all', lacks } },
        },
      },
      prepare: ({ github }) => {
        for (const name of namesOf(4))
          Object.assign(github.repositories.get(`contoso/${name}`) ?? {}, { visibility: 'PRIVATE' });
      },
    });

  it.each([
    ['can be null, is null there', 'branches', 'contents', 'Contents: read', 1],
    [
      'cannot be null, is null there, and only those are asked for again',
      'discussions',
      'discussions',
      'Discussions: read',
      2,
    ],
  ] as const)('that GitHub refuses, where its field %s', async (_, metric, permission, named, asked) => {
    const run = await withPrivate([permission], `${metric},forks`);
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(6);
    for (const { repo, [metric]: value, forks, openIssues } of run.documents) {
      const isPrivate = namesOf(4).includes(String(repo).replace('contoso/', ''));
      const fixture = run.services.github.repositories.get(String(repo));
      expect([value, forks, openIssues]).toEqual([
        isPrivate ? null : fixture?.[metric],
        fixture?.forks,
        fixture?.openIssues,
      ]);
      expect(timesAsked(run.services).get(String(repo))).toBe(isPrivate ? asked : 1);
    }
    const warnings = annotationsOf(run.result, 'warning').map(({ message }) => message);
    expect(warnings).toEqual([expect.stringContaining(`\`${metric}\` for 4 repositories`)]);
    expect(warnings[0]).toContain(named);
  });

  it('beside a count that GitHub refuses: its repositories fail, with the permission named', async () => {
    const run = await withPrivate(['issues'], 'forks');
    expect(run.documents).toHaveLength(2);
    expect(failuresOf(run).map(({ status, reason }) => [status, reason])).toEqual(
      namesOf(4).map(() => ['forbidden', expect.stringMatching(/^Resource not accessible .*“Issues: read”/)]),
    );
  });
});
