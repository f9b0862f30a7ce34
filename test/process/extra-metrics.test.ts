import { describe, expect, it } from 'vitest';
import { collect } from '../../emulators/scenario.ts';
import { outputFile } from './left-behind.ts';
import { organization, serverless } from './organization.ts';

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
});
