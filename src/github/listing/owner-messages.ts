import type { OwnerSource } from '../../inputs/sources/parse.ts';
import type { ListedProperty } from '../../inputs/sources/selection.ts';
import type { Failure, FailureStatus, QualityFinding } from '../../model.ts';
import { counted, number } from '../../text/format.ts';
import type { Log } from '../../text/log.ts';
import type { RequestFailure } from '../client/failures.ts';
import type { Pass } from './sightings.ts';
import type { StatedOwner } from './stated-owners.ts';

const nounOf = { user: 'a user', organization: 'an organization' } as const;
const keyOf = { user: '`users`', organization: '`fullOrgs`' } as const;

const statusOf: Partial<Record<RequestFailure['kind'], FailureStatus>> = {
  'not-found': 'not-found',
  forbidden: 'forbidden',
  withheld: 'forbidden',
  stopped: 'not-attempted',
};

export function notListed(
  { kind, login }: OwnerSource,
  { failure, stated, listed }: { failure: RequestFailure; stated: StatedOwner | undefined; listed: number },
): Failure {
  const extent = listed > 0 ? ' completely' : '';
  const reason = `The ${kind} could not be listed${extent}: ${failure.reason}${hint(kind, failure, stated)}`;
  return { repo: login, status: statusOf[failure.kind] ?? 'github-error', reason };
}

/** What may be wrong with the name. GitHub does not lead from an old name of an account to its new one: https://docs.github.com/en/organizations/managing-organization-settings/renaming-an-organization */
function hint(kind: OwnerSource['kind'], failure: RequestFailure, stated: StatedOwner | undefined): string {
  if (stated && stated.kind !== kind) return `. It is ${nounOf[stated.kind]}: move it to ${keyOf[stated.kind]}`;
  return failure.kind === 'not-found' && !stated ? '. It might have been renamed, or the token cannot see it' : '';
}

/** Why an owner is not known to be listed whole; `said`: what GitHub says of an entry that it does not give. */
export function gapIn(
  { kind, login }: OwnerSource,
  { listed, unreadable, repeated, isCut }: Pass,
  { stated, said }: { stated: number; said: string | undefined },
): Failure {
  const spoiled = [
    unreadable > 0 && `${counted(unreadable, 'entry is', 'entries are')} not readable${said ? ` (${said})` : ''}`,
    repeated > 0 && `${counted(repeated, 'entry comes', 'entries come')} twice`,
  ].filter(Boolean);
  const extent = isCut
    ? `GitHub lists more than ${number(listed)} repositories and reports only ${number(stated)}`
    : `GitHub lists ${number(listed)} of its ${number(stated)} repositories`;
  const reason = `The ${kind} could not be listed completely: ${[extent, ...spoiled].join(', ')}`;
  return { repo: login, status: 'github-error', reason };
}

export const wrongCount = ({ login }: OwnerSource, { listed }: Pass, stated: number): QualityFinding => ({
  about: login,
  finding: `GitHub reports ${counted(stated, 'repository', 'repositories')} but lists ${number(listed)}, both by REST and by GraphQL`,
});

/** The warning about an owner that the sources name as what it is not. */
export function misnamed({ kind, login }: OwnerSource, stated: StatedOwner): string | undefined {
  if (stated.kind === kind) return undefined;
  return `${login} is ${nounOf[stated.kind]} and is listed as one. Move it to ${keyOf[stated.kind]}.`;
}

export function logNothing({ kind, login }: OwnerSource, listed: number, log: Log): void {
  if (listed > 0)
    log.notice(`None of the ${listed} repositories of ${login} is selected. Check its options in the sources.`);
  else
    log.warning(
      `GitHub lists no repository of the ${kind} ${login}. It has none, or only private ones that the token cannot see. GITHUB_TOKEN sees only public repositories and its own repository.`,
    );
}

const lacking: Record<ListedProperty, string> = {
  isTemplate: 'has no `isTemplate`, so no repository counts as a template',
  visibility: 'has no `visibility`, so internal repositories count as private',
  topics: 'has no `repositoryTopics`, so no repository has topics',
};

/** The warning about a filter that an older server cannot serve. */
export const unserved = (property: ListedProperty, { login }: OwnerSource, server: string): string =>
  `Filters of ${login}: ${server} ${lacking[property]}.`;
