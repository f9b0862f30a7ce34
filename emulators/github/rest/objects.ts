import type { RepositoryFixture } from '../fixtures.ts';
import type { Owner } from '../world.ts';

/** The fields of GitHub's minimal repository that matter to statistics. https://docs.github.com/en/rest/repos/repos */
export function repositoryObject(
  repository: RepositoryFixture,
  owner: Owner,
  apiBase: string,
): Record<string, unknown> {
  const fullName = `${repository.owner}/${repository.name}`;
  const openIssues = repository.openIssues + repository.openPRs;
  return {
    id: repository.id,
    node_id: `R_${Buffer.from(String(repository.id)).toString('base64url')}`,
    name: repository.name,
    full_name: fullName,
    private: repository.visibility !== 'PUBLIC',
    owner: simpleOwner(owner, apiBase),
    html_url: `https://github.com/${fullName}`,
    description: repository.description,
    fork: repository.isFork,
    url: `${apiBase}/repos/${fullName}`,
    created_at: repository.createdAt,
    updated_at: repository.updatedAt,
    pushed_at: repository.pushedAt,
    homepage: null,
    size: repository.diskUsage,
    stargazers_count: repository.stars,
    watchers_count: repository.stars,
    language: repository.language,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: repository.discussions > 0,
    forks_count: repository.forks,
    archived: repository.isArchived,
    disabled: repository.isDisabled,
    // GitHub counts pull requests as issues here: https://docs.github.com/en/rest/issues/issues
    open_issues_count: openIssues,
    license: repository.license && {
      key: repository.license.toLowerCase(),
      name: repository.license,
      spdx_id: repository.license,
    },
    allow_forking: true,
    is_template: repository.isTemplate,
    topics: repository.topics,
    visibility: repository.visibility.toLowerCase(),
    forks: repository.forks,
    open_issues: openIssues,
    watchers: repository.stars,
    default_branch: repository.defaultBranch ?? 'main',
    permissions: { admin: false, maintain: false, push: false, triage: false, pull: true },
  };
}

function simpleOwner(owner: Owner, apiBase: string): Record<string, unknown> {
  return {
    login: owner.login,
    id: owner.id,
    node_id: `${owner.type === 'User' ? 'U' : 'O'}_${owner.id}`,
    url: `${apiBase}/users/${owner.login}`,
    html_url: `https://github.com/${owner.login}`,
    repos_url: `${apiBase}/users/${owner.login}/repos`,
    type: owner.type,
    site_admin: false,
  };
}

export function accountObject(owner: Owner, publicRepositories: number, apiBase: string): Record<string, unknown> {
  return {
    ...simpleOwner(owner, apiBase),
    name: owner.login,
    public_repos: publicRepositories,
    public_gists: 0,
    created_at: owner.createdAt,
    updated_at: owner.createdAt,
  };
}
