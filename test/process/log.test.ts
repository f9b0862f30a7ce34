import { expect, test } from 'vitest';
import { collect } from '../../emulators/scenario.ts';

test('the log has one group for each stage with its counts, the report below them, and with RUNNER_DEBUG=1 each query', async () => {
  const { result, services } = await collect({
    env: { RUNNER_DEBUG: '1' },
    sources: { fullOrgs: [{ orgName: 'contoso' }], individualRepos: ['torvalds/linux'] },
    services: { github: { populate: [{ owner: 'contoso', count: 40 }] } },
  });
  const titles = Object.keys(result.groups);
  expect(titles).toEqual([
    expect.stringMatching(/^Listing: 41 repositories of 2 owners in \d/),
    expect.stringMatching(/^Querying: 41 of 41 repositories answered in \d/),
    expect.stringMatching(/^Storing: 41 of 41 documents stored in \d/),
    expect.stringMatching(/^Notifying: 1 event published in \d/),
  ]);
  expect(result.groups[titles[0] ?? '']).toContain('contoso: 40');
  const report = result.visibleLog.indexOf('Completed: 41 of 41 repositories stored');
  expect(report).toBeGreaterThan(result.visibleLog.indexOf('Notifying'));
  expect(result.visibleLog).toMatch(/\n {2}Received: +41\n {2}Processed: +41\n {2}Stored: +41\n {2}Failed: +0\n/);
  expect(result.annotations).toEqual([]);
  const asked = services.github.requests.filter(({ repositories }) => repositories.length > 0);
  expect(result.log.match(/::debug::Query for \d+ repositories: answered/g)).toHaveLength(asked.length);
});
