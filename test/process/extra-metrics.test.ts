import { describe, expect, it } from 'vitest';
import { defaultGrant, defaultToken, type Permission } from '../../emulators/github/tokens.ts';
import { type Collected, collect, timesAsked } from '../../emulators/scenario.ts';
import { annotationsOf, outputFile } from './left-behind.ts';
import { names as namesOf, serverless, sources } from './organization.ts';
import { failuresOf } from './outcomes.ts';

describe('extra metrics', () => {
  const names =
    'forks,watchers,discussions,releases,commits,branches,primaryLanguage,license,topics,createdAt,pushedAt,diskUsage,defaultBranch,latestRelease';

  /** Six private repositories, and a token that lacks some permissions for them. */
  const withPrivate = (lacks: readonly Permission[], extras: string): Promise<Collected> =>
    collect({
      sources: { ...sources, individualRepos: ['torvalds/linux'] },
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

  it('are stored by name, after the fields of the contract; null where GitHub refuses one, and asked for again only where it cannot be null', async () => {
    const run = await withPrivate(['contents', 'discussions'], `visibility,${names}`);
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(7);
    const { repositories } = run.services.github;
    const document = run.documents.find(({ repo }) => repo === 'torvalds/linux');
    expect(Object.keys(document ?? {}).slice(14, 31)).toEqual([
      ...['collectedAt', 'repoId', 'visibility'],
      ...names.split(','),
    ]);
    const fixture = repositories.get('torvalds/linux');
    const { id, forks, watchers, discussions, releases, commits, branches, topics, createdAt, diskUsage } =
      fixture ?? {};
    expect(document).toMatchObject({
      ...{ repoId: id, visibility: 'public', forks, watchers, discussions, releases, commits, branches },
      ...{ topics, createdAt, diskUsage },
    });
    expect([...run.services.github.gaps]).toEqual([]);
    expect(outputFile(run.result, 'stats.csv').split('\n')[0]).toMatch(`collectedAt,${names},repoId,visibility`);
    for (const { repo, ...stored } of run.documents) {
      const isPrivate = namesOf(4).includes(String(repo).replace('contoso/', ''));
      const one = repositories.get(String(repo));
      expect([stored.branches, stored.discussions, stored.forks, stored.openIssues]).toEqual([
        ...(isPrivate ? [null, null] : [one?.branches, one?.discussions]),
        ...[one?.forks, one?.openIssues],
      ]);
      // Two of the refused fields cannot be null, and GitHub names one at a time: releases and discussions.
      expect(timesAsked(run.services).get(String(repo))).toBe(isPrivate ? 3 : 1);
    }
    expect(annotationsOf(run.result, 'warning').map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/`branches`.* for 4 repositories.*Contents: read/),
        expect.stringMatching(/`discussions`.* for 4 repositories.*Discussions: read/),
      ]),
    );
  });

  it('beside a count that GitHub refuses: its repositories fail, with the permission named', async () => {
    const run = await withPrivate(['issues'], 'forks');
    expect(run.documents).toHaveLength(3);
    expect(failuresOf(run).map(({ status, reason }) => [status, reason])).toEqual(
      namesOf(4).map(() => ['forbidden', expect.stringMatching(/^Resource not accessible .*“Issues: read”/)]),
    );
  });
});
