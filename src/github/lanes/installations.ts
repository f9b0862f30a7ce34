import type { OwnerSource } from '../../inputs/sources/parse.ts';
import type { RequestFailure } from '../client/failures.ts';
import { fieldsOf, isCount } from '../client/json.ts';
import { requestPage } from '../listing/request-with-retry.ts';
import type { GitHubAccess } from '../pacing/access.ts';

/** An account that installed the GitHub App. */
export interface Installation {
  id: number;
  login: string;
  kind: OwnerSource['kind'];
  isSuspended: boolean;
  /** Names of the permissions that it gives, to read or to write. */
  permissions: readonly string[];
  /** Where an owner of the account sees to it. */
  settingsUrl: string | undefined;
}

// https://docs.github.com/en/rest/apps/apps#list-installations-for-the-authenticated-app
const path = '/app/installations';
const mostPages = 1_000;

/** All installations of the App as which `access` asks. A key or an ID that GitHub refuses ends the run. */
export async function listInstallations(access: GitHubAccess): Promise<Installation[] | RequestFailure> {
  // As itself an App has no query to look with.
  access.outages.known.pages.note(path, `${path}?per_page=1`);
  const found: Installation[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const result = await requestPage(`${path}?per_page=100&page=${page}`, access);
    if (result.status === 'failed') return result.failure;
    found.push(...result.entries.flatMap(readInstallation));
    if (!result.link.includes('rel="next"')) break;
  }
  return found;
}

/** An enterprise has installations, too, and no repositories. */
function readInstallation(entry: unknown): Installation[] {
  const fields = fieldsOf(entry);
  const { login, type } = fieldsOf(fields.account);
  if (!isCount(fields.id) || typeof login !== 'string' || !/^[\w-]{1,100}$/.test(login)) return [];
  const url = typeof fields.html_url === 'string' ? URL.parse(fields.html_url) : null;
  return [
    {
      id: fields.id,
      login,
      kind: type === 'User' ? 'user' : 'organization',
      isSuspended: typeof fields.suspended_at === 'string',
      permissions: Object.keys(fieldsOf(fields.permissions)),
      settingsUrl: url?.protocol === 'https:' ? url.href : undefined,
    },
  ];
}
