import type { OwnerSource } from '../../inputs/sources/parse.ts';
import type { Failure, FailureStatus } from '../../model.ts';
import type { RequestFailure } from '../client/failures.ts';
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

export function gapIn({ kind, login }: OwnerSource, listed: number, stated: number): Failure {
  const reason = `The ${kind} could not be listed completely: GitHub lists ${listed} of its ${stated} repositories`;
  return { repo: login, status: 'github-error', reason };
}

/** The warning about an owner that the sources name as what it is not. */
export function misnamed({ kind, login }: OwnerSource, stated: StatedOwner): string | undefined {
  if (stated.kind === kind) return undefined;
  return `${login} is ${nounOf[stated.kind]} and is listed as one. Move it to ${keyOf[stated.kind]}.`;
}
