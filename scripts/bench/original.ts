import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf } from '../../emulators/cosmos/client.ts';
import type { Services } from '../../emulators/services.ts';
import { askInBatches, listAll } from './asking.ts';

const pageLength = 30;
const pauseMs = 1_000;

// The eighth connection was the stargazers', which GitHub has refused since 2026: the watchers' replaces it.
const fields = `isArchived isTemplate updatedAt
  issues { totalCount } openIssues: issues(states: OPEN) { totalCount } closedIssues: issues(states: CLOSED) { totalCount }
  PRs: issues { totalCount } openPRs: pullRequests(states: OPEN) { totalCount }
  closedPRs: pullRequests(states: CLOSED) { totalCount } mergedPRs: pullRequests(states: MERGED) { totalCount }
  stars: watchers { totalCount }`;

/**
 * The order of the system that this action replaces, without the pauses of the platform it ran on: one page after another,
 * one query after another, one document after another with a pause after each query's documents, and the run info replaced
 * twice with a pause after each time. Its emails and its event take no time here.
 */
export async function runOriginal({ github, cosmos }: Services, owner: string): Promise<void> {
  const database = clientOf(cosmos).database('github');
  const data = database.container('repoStats');
  const runInfo = database.container('runInfo');
  const id = String(Math.floor(Date.now() / 1_000));
  const date = '20210120';
  await runInfo.items.create({ id, date });
  // PyGithub asks for the organization before its repositories.
  await fetch(`${github.apiUrl}/orgs/${owner}`).then((response) => response.text());
  const names = await listAll(github, owner, pageLength);
  for (const answer of await askInBatches(github, names, fields)) {
    for (const { nameWithOwner: repo, ...stats } of Object.values(answer))
      await data.items.create({ id: `${repo.replace('/', '.')}.${id}`, repo, ...stats });
    await sleep(pauseMs);
  }
  const item = runInfo.item(id, date);
  await item.read();
  for (const createdList of ['', names.join(',')]) {
    await item.replace({ id, date, totalReceived: names.length, createdList });
    await sleep(pauseMs);
  }
}
