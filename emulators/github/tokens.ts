import type { RepositoryFixture } from './fixtures.ts';

/** What a token is allowed to do. Budgets are kept for each grant, as GitHub keeps them for each user or installation. */
export interface Grant {
  login: string;
  id: number;
  /** Repositories that are not public and that it sees, as `owner/name`. */
  privateRepositories?: 'all' | readonly string[];
  /** The installation of an App whose token it is: it sees all of its account, and nothing else that is not public. */
  installation?: Installation;
  /**
   * Permissions that it lacks, of those that GitHub asks for where a repository is not public:
   * https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
   */
  lacks?: readonly Permission[];
  /** From then on it is refused. */
  expiresAt?: Date;
  /** Whether each answer says when it expires, as for a personal access token. */
  statesExpiry?: boolean;
  pointsPerHour?: number;
  restRequestsPerHour?: number;
}

export type Permission = 'issues' | 'pull_requests' | 'contents' | 'discussions';

export type Permissions = Readonly<Partial<Record<Permission | 'metadata', 'read' | 'write'>>>;

/** An account that installed the App; what can be changed while the emulator runs. */
export interface Installation {
  /** The account, which the world has to know. */
  login: string;
  id?: number;
  permissions?: Permissions;
  isSuspended?: boolean;
  pointsPerHour?: number;
  restRequestsPerHour?: number;
}

export const defaultToken = 'emulator-token';
export const defaultGrant: Grant = { login: 'emulator-user', id: 4_711 };

// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#primary-rate-limit-for-unauthenticated-users
const anonymousGrant: Grant = { login: '', id: 0, restRequestsPerHour: 60, pointsPerHour: 0 };

export type Credentials =
  | { status: 'granted'; grant: Grant; token: string }
  | { status: 'anonymous'; grant: Grant }
  | { status: 'bad' };

export function readCredentials(
  header: string | undefined,
  tokens: ReadonlyMap<string, Grant>,
  now: Date,
): Credentials {
  if (header === undefined || header.trim() === '') return { status: 'anonymous', grant: anonymousGrant };
  const token = /^(?:bearer|token) +(\S+)$/i.exec(header.trim())?.[1];
  const grant = token === undefined ? undefined : tokens.get(token);
  if (grant?.expiresAt && grant.expiresAt <= now) return { status: 'bad' };
  return token !== undefined && grant ? { status: 'granted', grant, token } : { status: 'bad' };
}

export function sees(grant: Grant, repository: RepositoryFixture): boolean {
  if (repository.visibility === 'PUBLIC' || grant.privateRepositories === 'all') return true;
  if (grant.installation?.login.toLowerCase() === repository.owner.toLowerCase()) return true;
  const name = `${repository.owner}/${repository.name}`.toLowerCase();
  return grant.privateRepositories?.some((one) => one.toLowerCase() === name) ?? false;
}
