import { describe, expect, test } from 'vitest';
import { loadRepositories } from '../../emulators/github/fixtures.ts';
import { processorMs } from '../processor-time.ts';
import { ask, batch, counts, get, headers, linux, real, start } from './github-requests.ts';

describe('fixtures', () => {
  test('hold every real repository with its numbers, and the same made-up ones each time', () => {
    const once = loadRepositories();
    expect(once).toHaveLength(8_599);
    expect(once).toEqual(loadRepositories());
    expect(once[0]).toMatchObject({ stars: 36_881, forks: 9_463, openIssues: 29, updatedAt: '2024-05-20T12:04:02Z' });
    expect(new Set(once.map((one) => one.closedIssues)).size).toBeGreaterThan(1_000);
  });

  test('an owner of 100,000 repositories is there within seconds, all names different', async () => {
    const emulator = await start();
    const begun = processorMs();
    const names = emulator.populate({ owner: 'contoso', count: 100_000 });
    expect(processorMs() - begun).toBeLessThan(5_000);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(100_000);
    const { body } = await get(emulator, '/orgs/contoso');
    expect(body).toMatchObject({ login: 'contoso', public_repos: 100_000, type: 'Organization' });
  });

  test('a made-up owner holds exactly the repositories given to it, with their real numbers', async () => {
    const emulator = await start({
      owners: [{ login: 'fabrikam', type: 'Organization', repositories: [linux, 'plain'] }],
    });
    const { body } = await get(emulator, '/orgs/fabrikam/repos?sort=full_name');
    const stars = emulator.repositories.get(linux)?.stars;
    expect(body).toMatchObject([
      { full_name: 'fabrikam/linux', stargazers_count: stars },
      { full_name: 'fabrikam/plain' },
    ]);
    expect(body).toHaveLength(2);
  });
});

describe('access', () => {
  test('no User-Agent is refused with 403 before anything else', async () => {
    const emulator = await start();
    const reply = await get(emulator, '/orgs/microsoft', { headers: { authorization: 'bad', 'user-agent': '' } });
    expect(reply.status).toBe(403);
    expect(reply.text).toContain('User-Agent header');
  });

  test('an unknown token is 401 Bad credentials, no token on GraphQL 401, on REST 60 requests an hour', async () => {
    const emulator = await start();
    const bad = await ask(emulator, '{ viewer { login } }', {}, { authorization: 'token nonsense' });
    expect([bad.status, bad.body.message]).toEqual([401, 'Bad credentials']);
    const none = await ask(emulator, '{ viewer { login } }', {}, { authorization: '' });
    expect(none.status).toBe(401);
    const rest = await get(emulator, '/orgs/microsoft', { headers: { 'user-agent': 'github.test' } });
    expect([rest.status, rest.headers.get('x-ratelimit-limit')]).toEqual([200, '60']);
  });

  test('a private repository is NOT_FOUND for a token that may not see it and answered to one that may', async () => {
    const emulator = await start({
      tokens: { blind: { login: 'ann', id: 1 }, sees: { login: 'bob', id: 2, privateRepositories: [linux] } },
    });
    const fixture = emulator.repositories.get(linux);
    if (fixture) fixture.visibility = 'PRIVATE';
    const blind = await ask(emulator, batch([linux]), {}, { authorization: 'bearer blind' });
    expect(blind.body.data).toHaveProperty('r0', null);
    expect(blind.body.errors?.[0]?.type).toBe('NOT_FOUND');
    const seeing = await ask(emulator, batch([linux]), {}, { authorization: 'bearer sees' });
    expect(seeing.body.data).toHaveProperty('r0.nameWithOwner', linux);
  });

  test('the record holds no token', async () => {
    const emulator = await start();
    await ask(emulator, '{ viewer { login } }');
    expect(JSON.stringify(emulator.requests)).not.toContain('emulator-token');
    expect(emulator.requests[0]).toMatchObject({ tokenOf: 'emulator-user', headers: { authorization: 'bearer ***' } });
  });
});

describe('GraphQL answers', () => {
  test('every statistics field of a repository is answered from its fixture', async () => {
    const emulator = await start();
    const fields = `nameWithOwner isArchived isTemplate isFork isDisabled createdAt updatedAt pushedAt visibility diskUsage
      stargazerCount forkCount watchers { totalCount } discussions { totalCount } releases { totalCount }
      refs(refPrefix: "refs/heads/") { totalCount } tags: refs(refPrefix: "refs/tags/") { totalCount }
      defaultBranchRef { name target { ... on Commit { history { totalCount } } } } primaryLanguage { name }
      licenseInfo { spdxId } repositoryTopics(first: 20) { nodes { topic { name } } }
      latestRelease { tagName publishedAt } owner { login __typename } issues { totalCount } pullRequests { totalCount } ${counts}`;
    const { body } = await ask(emulator, `{ repository(owner: "TORVALDS", name: "linux") { ${fields} } }`);
    const fixture = emulator.repositories.get(linux);
    if (!fixture) throw new Error('no fixture');
    expect(body.errors).toBeUndefined();
    expect([...emulator.gaps]).toEqual([]);
    expect(body.data?.repository).toMatchObject({
      nameWithOwner: linux,
      updatedAt: fixture.updatedAt,
      stargazerCount: fixture.stars,
      watchers: { totalCount: fixture.watchers },
      refs: { totalCount: fixture.branches },
      tags: { totalCount: fixture.tags },
      defaultBranchRef: { name: fixture.defaultBranch, target: { history: { totalCount: fixture.commits } } },
      open: { totalCount: fixture.openIssues },
      closed: { totalCount: fixture.closedIssues },
      issues: { totalCount: fixture.openIssues + fixture.closedIssues },
      mergedPRs: { totalCount: fixture.mergedPRs },
      pullRequests: { totalCount: fixture.openPRs + fixture.closedPRs + fixture.mergedPRs },
    });
    expect(emulator.answered.get(linux)).toBe(1);
  });

  test('a missing repository is null with NOT_FOUND at the top of its error, and the others are answered', async () => {
    const emulator = await start();
    const { status, body } = await ask(emulator, batch(['koral--/nothing', linux]));
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ r0: null, r1: { nameWithOwner: linux } });
    expect(body.errors).toEqual([
      {
        type: 'NOT_FOUND',
        path: ['r0'],
        locations: [{ line: 1, column: 67 }],
        message: "Could not resolve to a Repository with the name 'koral--/nothing'.",
      },
    ]);
  });

  test('a rename is followed to the new name, unless followRenames is false; REST answers 301', async () => {
    const emulator = await start({ renames: { 'Old/Name': linux } });
    const query = (follow: string) => `{ r: repository(owner: "old", name: "name"${follow}) { nameWithOwner } }`;
    expect((await ask(emulator, query(''))).body.data).toEqual({ r: { nameWithOwner: linux } });
    expect((await ask(emulator, query(', followRenames: false'))).body.errors?.[0]?.type).toBe('NOT_FOUND');
    const moved = await get(emulator, '/repos/old/name');
    expect(moved.status).toBe(301);
    const target = await get(emulator, moved.headers.get('location') ?? '');
    expect(target.body).toMatchObject({ full_name: linux });
  });

  test('SAML, the IP allow list and stargazers are FORBIDDEN', async () => {
    const emulator = await start({ owners: [{ login: 'walled', blocked: 'ip-allow-list', repositories: ['a'] }] });
    const fixture = emulator.repositories.get(linux);
    if (fixture) fixture.access = 'forbidden';
    const saml = (await ask(emulator, batch([linux, 'walled/a']))).body.errors;
    expect(saml?.[0]).toMatchObject({ type: 'FORBIDDEN', path: ['r0'], extensions: { saml_failure: true } });
    expect(saml?.[1]).toMatchObject({ type: 'FORBIDDEN', path: ['r1'], extensions: { saml_failure: false } });
    const rest = await get(emulator, '/users/walled/repos');
    expect([rest.status, rest.body.message]).toEqual([403, expect.stringContaining('IP allow list')]);
    const stars = await ask(emulator, batch([real[5] ?? ''], 'stargazers { totalCount }'));
    expect(stars.body.data).toHaveProperty('r0', null);
    expect(stars.body.errors?.[0]).toMatchObject({ type: 'FORBIDDEN', path: ['r0', 'stargazers'] });
  });

  test('an invalid field is 200 without data and undefinedField, a syntax error a parse error', async () => {
    const emulator = await start();
    const { status, body } = await ask(emulator, `query Q { r: repository(owner: "a", name: "b") { starCount } }`);
    expect(status).toBe(200);
    expect(body).toEqual({
      errors: [
        {
          path: ['query Q', 'r', 'starCount'],
          locations: [{ line: 1, column: 50 }],
          extensions: { code: 'undefinedField', typeName: 'Repository', fieldName: 'starCount' },
          message: "Field 'starCount' doesn't exist on type 'Repository'",
        },
      ],
    });
    expect((await ask(emulator, '{ viewer { login }')).body.errors?.[0]?.message).toMatch(/^Parse error on/);
    const missing = await ask(emulator, 'query($o: String!) { repositoryOwner(login: $o) { login } }');
    expect(missing.body.errors?.[0]?.message).toBe('Variable $o of type String! was provided invalid value');
    const noJson = await fetch(emulator.graphqlUrl, { method: 'POST', headers, body: '{' });
    expect(noJson.status).toBe(400);
  });

  test('nodes need first or last within 100, a count does not', async () => {
    const emulator = await start();
    const topics = (args: string) => batch([linux], `repositoryTopics${args} { nodes { topic { name } } }`);
    const none = await ask(emulator, topics(''));
    expect(none.body.errors?.[0]).toMatchObject({
      type: 'MISSING_PAGINATION_BOUNDARIES',
      path: ['r0', 'repositoryTopics'],
      message: 'You must provide a `first` or `last` value to properly paginate the `repositoryTopics` connection.',
    });
    expect((await ask(emulator, topics('(first: 101)'))).body.errors?.[0]?.type).toBe('EXCESSIVE_PAGINATION');
    expect((await ask(emulator, topics('(first: 100)'))).body.errors).toBeUndefined();
    expect((await ask(emulator, batch([linux], 'issues { totalCount }'))).body.errors).toBeUndefined();
  });

  test('an owner is listed by cursor with a total, each repository once, also when one is created meanwhile', async () => {
    const emulator = await start({ populate: [{ owner: 'contoso', count: 250 }] });
    const query = `query($after: String) { repositoryOwner(login: "CONTOSO") { login repositories(first: 100, after: $after,
      ownerAffiliations: OWNER) { totalCount pageInfo { hasNextPage endCursor } nodes { nameWithOwner isArchived } } } }`;
    type Page = {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { nameWithOwner: string }[];
    };
    const names: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const reply = await ask(emulator, query, { after });
      const page = (reply.body.data as unknown as { repositoryOwner: { repositories: Page } }).repositoryOwner
        .repositories;
      names.push(...page.nodes.map((node) => node.nameWithOwner));
      if (after === null) emulator.addOwner({ login: 'contoso', repositories: ['newcomer'] });
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name !== 'contoso/newcomer')).toHaveLength(250);
  });

  test('an unknown organization is NOT_FOUND, an unknown repositoryOwner just null', async () => {
    const emulator = await start();
    const { body } = await ask(
      emulator,
      '{ organization(login: "nobody-x") { login } o: repositoryOwner(login: "nobody-x") { login } }',
    );
    expect(body.data).toEqual({ organization: null, o: null });
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]?.message).toBe("Could not resolve to an Organization with the login of 'nobody-x'.");
  });

  test('Enterprise Server has its own paths, and with limits off a null rateLimit and no headers', async () => {
    const emulator = await start({ enterprise: true, rateLimit: false });
    const { body, headers: answered } = await ask(emulator, batch([linux]));
    expect(body.data).toMatchObject({ rateLimit: null, r0: { nameWithOwner: linux } });
    expect(answered.has('x-ratelimit-limit')).toBe(false);
    expect((await get(emulator, '/repos/torvalds/linux')).body).toMatchObject({ full_name: linux });
    expect((await get(emulator, `${emulator.url}/repos/torvalds/linux`)).status).toBe(404);
  });
});
