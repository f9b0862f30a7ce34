import { type Answer, json } from '../answer.ts';
import type { Exchange } from '../exchange.ts';
import type { SortField } from '../listing.ts';
import { sees } from '../tokens.ts';
import type { Owner, OwnerType } from '../world.ts';
import { repositoryObject } from './objects.ts';
import { describeAccount, listPage, movedTo, notFound, orderOf, refuseBlocked, shiftListing } from './repositories.ts';

export type Shift = 'create' | 'delete' | undefined;

interface Route {
  pattern: RegExp;
  answer(exchange: Exchange, parts: readonly string[], shift: Shift): Answer;
}

const documentation = {
  org: 'https://docs.github.com/rest/orgs/orgs#get-an-organization',
  user: 'https://docs.github.com/rest/users/users#get-a-user',
  repos: 'https://docs.github.com/rest/repos/repos#list-organization-repositories',
  userRepos: 'https://docs.github.com/rest/repos/repos#list-repositories-for-a-user',
  repo: 'https://docs.github.com/rest/repos/repos#get-a-repository',
};

const routes: Route[] = [
  { pattern: /^\/$/, answer: ({ apiBase }) => json(200, rootOf(apiBase)) },
  {
    pattern: /^\/meta$/,
    answer: ({ emulation }) => {
      const { enterpriseVersion: installed_version } = emulation.options;
      // https://docs.github.com/en/enterprise-server@3.20/rest/meta/meta
      if (installed_version !== undefined)
        return json(200, { verifiable_password_authentication: true, installed_version });
      return json(200, { verifiable_password_authentication: false, hooks: [], api: [] });
    },
  },
  {
    pattern: /^\/orgs\/([^/]+)\/repos$/,
    answer: (exchange, [login = ''], shift) =>
      forAccount(exchange, { login, type: 'Organization', documentation: documentation.repos }, (owner) =>
        listed(exchange, owner, 'created', shift),
      ),
  },
  {
    pattern: /^\/users\/([^/]+)\/repos$/,
    answer: (exchange, [login = ''], shift) =>
      forAccount(exchange, { login, documentation: documentation.userRepos }, (owner) =>
        listed(exchange, owner, 'full_name', shift),
      ),
  },
  {
    pattern: /^\/(organizations|user)\/(\d+)\/repos$/,
    answer: (exchange, [kind, id], shift) => {
      const owner = [...exchange.emulation.world.owners.values()].find((one) => one.id === Number(id));
      if (!owner) return notFound(documentation.repos);
      return refuseBlocked(owner) ?? listed(exchange, owner, kind === 'user' ? 'full_name' : 'created', shift);
    },
  },
  {
    pattern: /^\/orgs\/([^/]+)$/,
    answer: (exchange, [login = '']) =>
      forAccount(exchange, { login, type: 'Organization', documentation: documentation.org }, (owner) =>
        describeAccount(exchange, owner),
      ),
  },
  {
    pattern: /^\/users\/([^/]+)$/,
    answer: (exchange, [login = '']) =>
      forAccount(exchange, { login, documentation: documentation.user }, (owner) => describeAccount(exchange, owner)),
  },
  {
    pattern: /^\/repos\/([^/]+)\/([^/]+)$/,
    answer: (exchange, [owner = '', name = '']) => oneByName(exchange, owner, name),
  },
  {
    pattern: /^\/repositories\/(\d+)$/,
    answer: (exchange, [id]) => {
      const found = [...exchange.emulation.world.repositories.values()].find((one) => one.id === Number(id));
      return found ? oneByName(exchange, found.owner, found.name) : notFound(documentation.repo);
    },
  },
];

/** The answer of the first route that fits; 404 for every other path and method. */
export function answerRoute(exchange: Exchange, shift: Shift): Answer {
  if (exchange.record.method !== 'GET') return notFound();
  for (const route of routes) {
    const match = route.pattern.exec(exchange.path);
    if (match) return route.answer(exchange, match.slice(1).map(decodeURIComponent), shift);
  }
  return notFound();
}

function rootOf(apiBase: string): Record<string, string> {
  return {
    organization_url: `${apiBase}/orgs/{org}`,
    organization_repositories_url: `${apiBase}/orgs/{org}/repos{?type,page,per_page,sort}`,
    repository_url: `${apiBase}/repos/{owner}/{repo}`,
    rate_limit_url: `${apiBase}/rate_limit`,
    user_url: `${apiBase}/users/{user}`,
    user_repositories_url: `${apiBase}/users/{user}/repos{?type,page,per_page,sort}`,
  };
}

// An old name of an account leads nowhere: https://docs.github.com/en/organizations/managing-organization-settings/renaming-an-organization
interface AccountWanted {
  login: string;
  type?: OwnerType;
  documentation: string;
}

function forAccount(exchange: Exchange, wanted: AccountWanted, answer: (owner: Owner) => Answer): Answer {
  const { emulation } = exchange;
  const { login } = wanted;
  const { world } = emulation;
  const owner = world.findOwner(login);
  if (!owner || (wanted.type && owner.type !== wanted.type)) return notFound(wanted.documentation);
  return refuseBlocked(owner) ?? answer(owner);
}

function listed(exchange: Exchange, owner: Owner, fallback: SortField, shift: Shift): Answer {
  const order = orderOf(exchange.search, fallback);
  const answer = listPage(exchange, owner, order);
  if (shift) shiftListing(exchange, owner, { order, shift });
  return answer;
}

function oneByName(exchange: Exchange, ownerLogin: string, name: string): Answer {
  const { emulation, grant, apiBase } = exchange;
  const found = emulation.world.find(ownerLogin, name);
  const owner = found && emulation.world.findOwner(found.repository.owner);
  if (!found || !owner || !sees(grant, found.repository)) return notFound(documentation.repo);
  if (found.renamed) return movedTo(`${apiBase}/repositories/${found.repository.id}`);
  const blocked = refuseBlocked(found.repository.access === 'forbidden' ? { ...owner, blocked: 'saml' } : owner);
  return blocked ?? json(200, repositoryObject(found.repository, owner, apiBase));
}
