import { describe, expect, it } from 'vitest';
import { defaultGrant, defaultToken, type Permission } from '../../emulators/github/tokens.ts';
import { type Collected, collect, timesAsked } from '../../emulators/scenario.ts';
import { annotationsOf, outputFile } from './left-behind.ts';
import { names as namesOf, serverless, sources } from './organization.ts';
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

  it('that GitHub refuses are null there; only where one cannot be null a repository is asked for again', async () => {
    const run = await withPrivate(['contents', 'discussions'], 'branches,discussions,forks');
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(6);
    for (const { repo, branches, discussions, forks, openIssues } of run.documents) {
      const isPrivate = namesOf(4).includes(String(repo).replace('contoso/', ''));
      const fixture = run.services.github.repositories.get(String(repo));
      expect([branches, discussions, forks, openIssues]).toEqual([
        ...(isPrivate ? [null, null] : [fixture?.branches, fixture?.discussions]),
        fixture?.forks,
        fixture?.openIssues,
      ]);
      expect(timesAsked(run.services).get(String(repo))).toBe(isPrivate ? 2 : 1);
    }
    expect(annotationsOf(run.result, 'warning').map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/`branches` for 4 repositories.*Contents: read/),
        expect.stringMatching(/`discussions` for 4 repositories.*Discussions: read/),
      ]),
    );
  });

  it('beside a count that GitHub refuses: its repositories fail, with the permission named', async () => {
    const run = await withPrivate(['issues'], 'forks');
    expect(run.documents).toHaveLength(2);
    expect(failuresOf(run).map(({ status, reason }) => [status, reason])).toEqual(
      namesOf(4).map(() => ['forbidden', expect.stringMatching(/^Resource not accessible .*“Issues: read”/)]),
    );
  });
});
