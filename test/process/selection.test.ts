import { describe, expect, it } from 'vitest';
import { collect, timesAsked } from '../../emulators/scenario.ts';

describe('the selection of repositories', () => {
  it('collects organizations, users and single repositories, each repository once and nothing that is excluded', async () => {
    const { result, documents, runInfos, services } = await collect({
      sources: {
        fullOrgs: [
          { orgName: 'contoso', exclude: 'ALPHA,beta*' },
          { orgName: 'fabrikam', exclude: ['*-archive'] },
        ],
        users: [{ login: 'ann', exclude: 'blog' }],
        individualRepos: ['Contoso/Gamma', 'contoso/gamma', 'torvalds/linux'],
      },
      services: {
        github: {
          owners: [
            { login: 'contoso', repositories: ['alpha', 'beta-one', 'BETA-two', 'gamma', 'delta'] },
            { login: 'fabrikam', repositories: ['old-archive', 'tools'] },
            { login: 'ann', type: 'User', repositories: ['blog', 'notes'] },
          ],
        },
      },
    });
    expect(result.exitCode, result.log).toBe(0);
    const repos = documents.map(({ repo }) => repo).toSorted();
    expect(repos).toEqual(['ann/notes', 'contoso/delta', 'contoso/gamma', 'fabrikam/tools', 'torvalds/linux']);
    expect(runInfos[0]).toMatchObject({
      status: 'completed',
      totalReceived: 5,
      duplicates: ['contoso/gamma', 'contoso/gamma'],
    });
    expect(Math.max(...timesAsked(services).values())).toBe(1);
  });

  it('stores a renamed repository once, under its new name, and lists the old one as a duplicate', async () => {
    const { documents, runInfos } = await collect({
      sources: { individualRepos: ['contoso/old', 'contoso/new', 'contoso/older', 'contoso/elder'] },
      services: {
        github: {
          owners: [{ login: 'contoso', repositories: ['new', 'renamed'] }],
          renames: { 'contoso/old': 'contoso/new', 'contoso/older': 'contoso/new', 'contoso/elder': 'contoso/renamed' },
        },
      },
    });
    expect(documents.map(({ repo }) => repo).toSorted()).toEqual(['contoso/new', 'contoso/renamed']);
    const [info] = runInfos;
    expect(info).toMatchObject({ status: 'completed', totalReceived: 2, totalCreatedCount: 2, totalFailedCount: 0 });
    expect((info?.duplicates as string[] | undefined)?.toSorted()).toEqual(['contoso/old', 'contoso/older']);
  });

  it('reads sources.json from the workspace, or the inline text if there is one', async () => {
    const files = { 'sources.json': JSON.stringify({ individualRepos: ['torvalds/linux'] }) };
    const fromFile = await collect({ files });
    expect(fromFile.documents.map(({ repo }) => repo)).toEqual(['torvalds/linux']);
    const inline = await collect({ files, sources: { individualRepos: ['microsoft/vscode'] } });
    expect(inline.documents.map(({ repo }) => repo)).toEqual(['microsoft/vscode']);
  });

  it('lists a repository that does not exist as failed, with the reason that GitHub gives', async () => {
    const { result, documents, runInfos, services } = await collect({
      sources: { individualRepos: ['contoso/gone', 'torvalds/linux'] },
      inputs: { 'max-failed-percent': '50' },
    });
    expect(result.exitCode, result.log).toBe(0);
    expect(documents).toHaveLength(1);
    const failure = { repo: 'contoso/gone', status: 'not-found', reason: expect.stringContaining("'contoso/gone'") };
    expect(runInfos[0]).toMatchObject({
      status: 'partial',
      totalReceived: 2,
      totalProcessed: 1,
      totalCreatedCount: 1,
      totalFailedCount: 1,
      createdList: 'torvalds/linux',
      failedList: 'contoso/gone',
      failures: [failure],
    });
    expect(services.github.usage.queries).toBe(1);
    expect(JSON.parse(result.outputs['failed-repos'] ?? '')).toEqual(['contoso/gone']);
    expect(result.summary?.replaceAll('<wbr>', '')).toMatch(
      /<th align="left">Could not resolve [^<]*<\/th><\/tr>\n<tr><td><a href="https:\/\/github\.com\/contoso\/gone">contoso\/gone<\/a>/,
    );
    expect(services.sendGrid.received.at(-1)?.text).toContain('contoso/gone');
  });
});
