import { type GoneRepository, ownerOf, type Problem, type QualityFinding, sameName, type Vanished } from '../model.ts';
import { number, percent, utc } from '../text/format.ts';
import type { Base } from './base.ts';
import type { Known } from './matched-names.ts';

/** Fewer of an owner's are deleted between two runs. */
const leastVanished = 3;
const leastShare = 0.02;
/** So much of an owner's is deleted in a day at most, where runs are further apart than usual. */
const shareADay = 0.005;
const dayMs = 24 * 3_600_000;
/** A whole owner is worth a look if it had more than one. */
const leastOfOwner = 2;
/** Of so many, half cannot be missing by chance, however they are spread over owners. */
const leastOfAll = 20;
/** So long it is repeated that they are missing. */
const repeatedMs = 7 * 24 * 3_600_000;
/** So many names a run info keeps. */
const maxNames = 10_000;

export const allOwners = 'all owners';

/** What this run knows that the repositories depend on. */
export type Knows = Pick<Known, 'outcomeOf' | 'selectsOwner'> & {
  isListed(owner: string): boolean;
  now: Date;
  sourcesChanged: boolean;
};

/** The repositories that this run misses without a reason that it knows. A failed one is reported as such. */
export const silentlyGone = (gone: readonly GoneRepository[], known: Pick<Known, 'outcomeOf'>): GoneRepository[] =>
  gone.filter(({ repo, why }) => why !== 'not-selected' && known.outcomeOf(repo)?.status !== 'not-found');

/** Those of an owner that vanished since the last run, if they are more than are usually deleted. */
export function vanishedNow(silent: readonly GoneRepository[], base: Base, { now }: Knows): Vanished[] {
  const had = Map.groupBy(base.repositories.values(), ({ repo }) => sameName(ownerOf(repo)));
  const all = { count: silent.length, of: base.repositories.size };
  const groupOf = (owner: string, some: readonly GoneRepository[], of: number): Vanished => ({
    owner,
    of,
    since: base.previous.startedAt,
    noticedAt: now.toISOString(),
    count: some.length,
    repositories: some.map(({ repo }) => repo),
  });
  const groups = [...Map.groupBy(silent, ({ repo }) => sameName(ownerOf(repo)))].map(([owner, some]) =>
    groupOf(ownerOf((some[0] as GoneRepository).repo), some, had.get(owner)?.length ?? 0),
  );
  const days = (now.getTime() - Date.parse(base.previous.startedAt)) / dayMs || 0;
  const share = Math.max(leastShare, shareADay * days);
  const many = groups.filter((one) => isMany(one, share));
  if (many.length > 0 || all.of < leastOfAll || 2 * all.count <= all.of) return many;
  return [groupOf(allOwners, silent, all.of)];
}

const isMany = ({ count, of }: Vanished, share: number): boolean =>
  (count >= leastVanished && count >= share * of) || (count === of && of >= leastOfOwner);

/** Those that vanished before and have not returned: for a week, unless the sources change. */
export function stillVanished(before: readonly Vanished[], known: Knows): Vanished[] {
  if (known.sourcesChanged) return [];
  const isRecent = ({ noticedAt }: Vanished): boolean => known.now.getTime() - Date.parse(noticedAt) < repeatedMs;
  return before
    .filter(isRecent)
    .map((one) => {
      if (!known.isListed(one.owner)) return one;
      const missing = one.repositories.filter((repo) => known.outcomeOf(repo)?.status !== 'stored');
      return { ...one, repositories: missing, count: one.count - (one.repositories.length - missing.length) };
    })
    .filter((one) => isMany(one, leastShare));
}

/** As a run info keeps them. */
export function kept(vanished: readonly Vanished[]): Vanished[] {
  let room = maxNames;
  return vanished.map((one) => {
    const repositories = one.repositories.slice(0, room);
    room -= repositories.length;
    return { ...one, repositories };
  });
}

const missingText = ({ count, of }: Vanished, where: string): string =>
  of === 1
    ? `The only repository${where} is missing`
    : `${number(count)} of the ${number(of)} repositories${where} are missing`;

export const vanishedFinding = (one: Vanished, isNew: boolean): QualityFinding => ({
  about: one.owner,
  finding: missingText(one, ` of ${isNew ? 'the last run' : `the run of ${utc(one.since)}`}`),
});

/** What GitHub says of them, as far as it was asked. */
function answersOf({ repositories }: Vanished, silent: readonly GoneRepository[]): string[] {
  const names = new Set(repositories);
  const byReason = Map.groupBy(
    silent.filter(({ repo }) => names.has(repo)),
    ({ why }) => why,
  );
  const parts = [
    ['not-found', 'not found'],
    ['not-listed', 'found but not listed'],
    ['unknown', 'not asked for'],
  ] as const;
  return parts.flatMap(([why, text]) => {
    const count = byReason.get(why)?.length ?? 0;
    if (count === 0) return [];
    return count === names.size ? text : `${number(count)} ${text}`;
  });
}

interface Missing {
  groups: readonly Vanished[];
  silent: readonly GoneRepository[];
  /** In all, of how many. */
  missing: number;
  of: number;
  /** `max-missing-percent`. */
  allowed: number;
}

/** A problem for each group, and one if more are missing than are allowed, unless a group is all of them: that says both. */
export function missingProblems({ groups, silent, missing, of, allowed }: Missing, remedy: string): Problem[] {
  const isTooMany = 100 * missing > allowed * of;
  const limit = `\`max-missing-percent\` allows ${allowed}%`;
  const isAll = (one: Vanished): boolean => one.count === missing && one.of === of;
  const problems = groups.map((one) => {
    const failsStep = isTooMany && isAll(one);
    const owner = one.owner === allOwners ? '' : ` of ${one.owner}`;
    const said = [...(failsStep ? [percent(missing, of)] : []), ...answersOf(one, silent)];
    const remarks = said.length > 0 ? ` (${said.join(', ')})` : '';
    return { message: `${missingText(one, owner)}${remarks}${failsStep ? `; ${limit}` : ''}`, remedy, failsStep };
  });
  if (!isTooMany || groups.some(isAll)) return problems;
  const what = `${number(missing)} of the ${number(of)} repositories ${missing === 1 ? 'is' : 'are'} missing`;
  return [...problems, { message: `${what} (${percent(missing, of)}); ${limit}`, remedy, failsStep: true }];
}
