import { describe, expect, it } from 'vitest';
import { collect, timesAsked } from '../../emulators/scenario.ts';

const sources = {
  fullOrgs: [
    { orgName: 'contoso', exclude: 'ALPHA,beta*' },
    { orgName: 'fabrikam', exclude: ['*-archive'] },
  ],
  users: [{ login: 'ann', exclude: 'blog' }],
  individualRepos: [
    ...['Contoso/Gamma', 'contoso/gamma', 'torvalds/linux', 'contoso/gone'],
    ...['northwind/old', 'northwind/new', 'northwind/older', 'northwind/elder'],
  ],
};

describe('a selection of repositories', () => {
  it('is collected: of owners and alone, each once, renamed ones by their new names, and nothing that is excluded', async () => {
    const { result, documents, runInfos, services } = await collect({
      sources,
      inputs: { 'max-failed-percent': '50' },
      services: {
        github: {
          owners: [
            { login: 'contoso', repositories: ['alpha', 'beta-one', 'BETA-two', 'gamma', 'delta'] },
            { login: 'fabrikam', repositories: ['old-archive', 'tools'] },
            { login: 'ann', type: 'User', repositories: ['blog', 'notes'] },
            { login: 'northwind', repositories: ['new', 'renamed'] },
          ],
          renames: {
            'northwind/old': 'northwind/new',
            'northwind/older': 'northwind/new',
            'northwind/elder': 'northwind/renamed',
          },
        },
      },
    });
    expect(result.exitCode, result.log).toBe(0);
    const created = ['ann/notes', 'contoso/delta', 'contoso/gamma', 'fabrikam/tools', 'northwind/new'];
    created.push('northwind/renamed', 'torvalds/linux');
    expect(documents.map(({ repo }) => repo).toSorted()).toEqual(created);
    const [info] = runInfos;
    expect((info?.duplicates as string[] | undefined)?.toSorted()).toEqual([
      ...['contoso/gamma', 'contoso/gamma', 'northwind/old', 'northwind/older'],
    ]);
    expect(Math.max(...timesAsked(services).values())).toBe(1);
    // The one that does not exist fails, with the reason that GitHub gives.
    const failure = { repo: 'contoso/gone', status: 'not-found', reason: expect.stringContaining("'contoso/gone'") };
    expect(info).toMatchObject({
      status: 'partial',
      totalReceived: 8,
      totalProcessed: 7,
      totalCreatedCount: 7,
      totalFailedCount: 1,
      failedList: 'contoso/gone',
      failures: [failure],
    });
    expect(JSON.parse(result.outputs['failed-repos'] ?? '')).toEqual(['contoso/gone']);
    expect(result.summary?.replaceAll('<wbr>', '')).toMatch(
      /<th align="left">Could not resolve [^<]*<\/th><\/tr>\n<tr><td><a href="https:\/\/github\.com\/contoso\/gone">contoso\/gone<\/a>/,
    );
    expect(services.sendGrid.received.at(-1)?.text).toContain('contoso/gone');
  });
});
