import { expect, test } from 'vitest';
import { clientOf } from '../../emulators/cosmos/client.ts';
import { quiet, withRun } from '../../emulators/scenario.ts';
import { blocksOf } from '../unit/docs/documents.ts';

const queries = blocksOf('sql', ['docs/data.md']).map(({ text }) => text);

test('the queries of docs/data.md find what the text says', async () => {
  expect(queries).toHaveLength(3);
  const scenario = {
    sources: { individualRepos: ['octokit/octokit.rb', 'torvalds/linux', 'nobody/nothing'] },
    inputs: { ...quiet, 'max-failed-percent': '100' },
    services: { github: { owners: [{ login: 'octokit', repositories: ['octokit.rb'] }] } },
  };
  await withRun(scenario, async ({ cosmos }, { outputs }) => {
    const database = clientOf(cosmos).database('github');
    const id = outputs['run-id'] ?? '';
    const { date } = JSON.parse(outputs['run-info'] ?? '') as { date: string };
    const ask = async (container: string, query = ''): Promise<unknown[]> => {
      const today = query.replace('1611127298', id).replace('20210120', date);
      return (await database.container(container).items.query(today).fetchAll()).resources;
    };
    expect(await ask('repoStats', queries[0])).toEqual(
      expect.arrayContaining([expect.objectContaining({ repo: 'torvalds/linux', stars: expect.any(Number) })]),
    );
    expect(await ask('repoStats', queries[0])).toHaveLength(2);
    expect(await ask('repoStats', queries[1])).toEqual([
      { collectedAt: expect.any(String), stars: expect.any(Number), openIssues: expect.any(Number) },
    ]);
    expect(await ask('runInfo', queries[2])).toEqual([{ id, status: 'partial', totalFailedCount: 1 }]);
  });
});
