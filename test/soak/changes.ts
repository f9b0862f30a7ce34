import { isoSeconds, type RepositoryFixture } from '../../emulators/github/fixtures.ts';
import type { GitHubEmulator } from '../../emulators/github/server.ts';
import type { Dice } from '../chaos/dice.ts';

interface Passing {
  dice: Dice;
  hours: number;
  nowMs: number;
}

/** Their repositories are neither created nor deleted. */
const settledOwners = ['solo', 'tailspin', 'wingtip'];
/** Changes of six hours happen with these probabilities to each repository. */
const hoursOfChance = 6;

/** Ordinary life: stars come and go, issues and pull requests open, close, reopen, move and are deleted. */
export function changeRepository(one: RepositoryFixture, { dice, hours, nowMs }: Passing): void {
  if (one.isArchived) return;
  const happens = (probability: number): boolean => dice.chance(Math.min(1, (probability * hours) / hoursOfChance));
  const changes: [boolean, () => void][] = [
    [happens(0.3), () => add(one, 'stars', dice.whole(-1, 1 + Math.ceil(one.stars / 5_000)))],
    [happens(0.2), () => add(one, 'openIssues', dice.whole(1, 2))],
    [happens(0.18), () => move(one, 'openIssues', 'closedIssues')],
    [happens(0.01), () => move(one, 'closedIssues', 'openIssues')],
    [happens(0.005), () => add(one, 'openIssues', -1)],
    [happens(0.1), () => add(one, 'openPRs', 1)],
    [happens(0.08), () => move(one, 'openPRs', 'mergedPRs')],
    [happens(0.03), () => move(one, 'openPRs', 'closedPRs')],
    [happens(0.005), () => move(one, 'closedPRs', 'openPRs')],
  ];
  const happened = changes.filter(([does]) => does);
  for (const [, change] of happened) change();
  if (happened.length > 0) one.updatedAt = isoSeconds(nowMs - dice.whole(1, hours * 3_600) * 1_000);
}

type Count = 'stars' | 'openIssues' | 'closedIssues' | 'openPRs' | 'closedPRs' | 'mergedPRs';

function add(one: RepositoryFixture, count: Count, amount: number): void {
  one[count] = Math.max(0, one[count] + amount);
}

function move(one: RepositoryFixture, from: Count, to: Count): void {
  if (one[from] === 0) return;
  one[from]--;
  one[to]++;
}

/** Repositories are created, deleted, renamed, archived, and created anew under an old name. */
export function changeSet(github: GitHubEmulator, { dice, hours, nowMs }: Passing): void {
  const { repositories } = github;
  const happens = (probability: number): boolean => dice.chance(Math.min(1, (probability * hours) / hoursOfChance));
  // Of an owner with few, three that are not seen are to be the only ones that are missing.
  const any = (): RepositoryFixture =>
    dice.pick([...repositories.values()].filter(({ owner }) => !settledOwners.includes(owner)));
  const create = (owner: string, name: string): void => {
    // The emulator gives it the numbers of an old repository.
    const fresh = {
      stars: 0,
      openIssues: 0,
      closedIssues: 0,
      openPRs: 0,
      closedPRs: 0,
      mergedPRs: 0,
      isArchived: false,
    };
    const [login = owner] = [...repositories.values()].filter((one) => one.owner === owner).map((one) => one.owner);
    const before = new Set(repositories.keys());
    github.addOwner({ login, repositories: [name] });
    for (const [key, one] of repositories)
      if (!before.has(key)) Object.assign(one, fresh, { updatedAt: isoSeconds(nowMs) });
  };
  if (happens(0.4)) create(any().owner, `new-${Math.floor(nowMs / 1_000)}`);
  if (happens(0.2)) remove(any());
  if (happens(0.1)) any().isArchived = true;
  if (happens(0.1)) rename(any(), `renamed-${Math.floor(nowMs / 1_000)}`);
  if (happens(0.03)) {
    const one = any();
    remove(one);
    create(one.owner, one.name);
  }

  function remove({ owner, name }: RepositoryFixture): void {
    repositories.delete(`${owner}/${name}`);
  }

  function rename(one: RepositoryFixture, name: string): void {
    github.renames.set(`${one.owner}/${one.name}`.toLowerCase(), `${one.owner}/${name}`);
    remove(one);
    repositories.set(`${one.owner}/${name}`, Object.assign(one, { name }));
  }
}
