import type { Services } from '../../emulators/services.ts';
import { askInBatches, counts, listAll } from './asking.ts';

/** The action's requests without its pacing: pages of 100, then queries of 65 repositories, one after another; nothing is stored. */
export async function runPlainBatches({ github }: Services, owner: string): Promise<void> {
  const names = await listAll(github, owner, 100);
  await askInBatches(github, names, `isArchived isTemplate updatedAt stargazerCount ${counts}`);
}
