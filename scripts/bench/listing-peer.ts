import type { Services } from '../../emulators/services.ts';
import { ask } from './asking.ts';

interface Page {
  organization: { repositories: { pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

const counts = `openIssues: issues(states: OPEN) { totalCount } closedIssues: issues(states: CLOSED) { totalCount }
  openPRs: pullRequests(states: OPEN) { totalCount } closedPRs: pullRequests(states: CLOSED) { totalCount }
  mergedPRs: pullRequests(states: MERGED) { totalCount }`;

/** The way of actions that show an organisation's statistics: pages of 30 with five counts a repository; nothing is stored. */
export async function runListingPeer({ github }: Services, owner: string): Promise<void> {
  let after = '';
  for (let more = true; more; ) {
    const { organization } = await ask<Page>(
      github,
      `query { organization(login: "${owner}") { repositories(first: 30${after}) {
        nodes { nameWithOwner ${counts} } pageInfo { hasNextPage endCursor } } } }`,
    );
    const { hasNextPage, endCursor } = organization.repositories.pageInfo;
    more = hasNextPage;
    after = `, after: "${endCursor}"`;
  }
}
