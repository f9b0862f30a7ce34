import type { Services } from '../../emulators/services.ts';
import { ask, counts } from './asking.ts';

interface Page {
  organization: { repositories: { pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

/** What actions do that show an organization's statistics: pages of 30 with five counts per repository; nothing is stored. */
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
