import { describe, expect, test } from 'vitest';
import type { GitHubEmulator } from '../../emulators/github/server.ts';
import { get, start } from './github-requests.ts';

describe('REST listing', () => {
  const nextOf = (link: string | null): string => /<([^>]+)>; rel="next"/.exec(link ?? '')?.[1] ?? '';

  async function listAll(emulator: GitHubEmulator, path: string): Promise<string[]> {
    const names: string[] = [];
    for (let address = path; address; ) {
      const reply = await get(emulator, address);
      names.push(...(reply.body as unknown as { full_name: string }[]).map((one) => one.full_name));
      address = nextOf(reply.headers.get('link'));
    }
    return names;
  }

  test('pages of at most 100 with Link headers lead to every repository of the owner once', async () => {
    const emulator = await start({ populate: [{ owner: 'contoso', count: 250 }] });
    const first = await get(emulator, '/orgs/contoso/repos?per_page=500&type=all');
    const id = emulator.owners.get('contoso')?.id;
    const page = (number: number) => `<${emulator.url}/organizations/${id}/repos?per_page=500&type=all&page=${number}>`;
    expect(first.headers.get('link')).toBe(`${page(2)}; rel="next", ${page(3)}; rel="last"`);
    const last = await get(emulator, '/orgs/contoso/repos?per_page=100&page=3');
    expect(last.headers.get('link')).toMatch(/page=2>; rel="prev", .*page=1>; rel="first"$/);
    expect(await get(emulator, '/orgs/contoso/repos?per_page=100&page=4').then((reply) => reply.text)).toBe('[]');
    const names = await listAll(emulator, '/orgs/contoso/repos?per_page=100');
    expect([names.length, new Set(names).size]).toEqual([250, 250]);
    expect(
      await get(emulator, '/orgs/contoso/repos').then((reply) => (reply.body as unknown as unknown[]).length),
    ).toBe(30);
  });

  test('rel="last" can be left out', async () => {
    const emulator = await start({ populate: [{ owner: 'contoso', count: 250 }], linkLast: false });
    const { headers: answered } = await get(emulator, '/orgs/contoso/repos?per_page=100');
    expect(answered.get('link')).toMatch(/rel="next"$/);
  });

  test('sort, direction and type are obeyed', async () => {
    const emulator = await start({ owners: [{ login: 'fabrikam', type: 'User', repositories: ['b', 'a', 'c'] }] });
    const fork = emulator.repositories.get('fabrikam/b');
    for (const name of ['a', 'b', 'c'])
      Object.assign(emulator.repositories.get(`fabrikam/${name}`) ?? {}, { isFork: false });
    if (fork) fork.isFork = true;
    expect(await listAll(emulator, '/users/fabrikam/repos')).toEqual(['fabrikam/a', 'fabrikam/b', 'fabrikam/c']);
    expect(await listAll(emulator, '/users/fabrikam/repos?direction=desc&sort=full_name')).toEqual([
      'fabrikam/c',
      'fabrikam/b',
      'fabrikam/a',
    ]);
    const organization = await start({ owners: [{ login: 'o', type: 'Organization', repositories: ['b', 'a'] }] });
    for (const name of ['a', 'b'])
      Object.assign(organization.repositories.get(`o/${name}`) ?? {}, { isFork: name === 'b' });
    expect(await listAll(organization, '/orgs/o/repos?type=forks')).toEqual(['o/b']);
    expect(await listAll(organization, '/orgs/o/repos?type=sources')).toEqual(['o/a']);
  });

  test('an unknown owner and a user asked for as an organization are 404 with a documentation address', async () => {
    const emulator = await start({ owners: [{ login: 'ann', type: 'User', repositories: ['a'] }] });
    for (const path of ['/orgs/ann/repos', '/orgs/nobody-x/repos', '/users/nobody-x', '/repos/ann/b', '/nonsense']) {
      const { status, body } = await get(emulator, path);
      expect([path, status, body.message]).toEqual([path, 404, 'Not Found']);
      expect(body.documentation_url).toMatch(/^https:\/\/docs\.github\.com\/rest/);
    }
    expect((await get(emulator, '/users/ann')).body).toMatchObject({ public_repos: 1, type: 'User' });
  });

  test('an old name of an owner leads nowhere, that of one of its repositories leads on', async () => {
    const emulator = await start({
      owners: [{ login: 'new', type: 'Organization', repositories: ['a'] }],
      ownerRenames: { old: 'new' },
    });
    for (const path of ['/orgs/old/repos', '/orgs/old', '/users/old', '/users/old/repos'])
      expect([path, (await get(emulator, path)).status]).toEqual([path, 404]);
    expect((await get(emulator, '/repos/old/a')).status).toBe(301);
  });

  test('a user is listed with public repositories only, an organization with all that the token sees', async () => {
    const emulator = await start({
      owners: [
        { login: 'ann', type: 'User', repositories: ['a', 'b'] },
        { login: 'o', type: 'Organization', repositories: ['a', 'b'] },
      ],
      tokens: { 'emulator-token': { login: 'ann', id: 1, privateRepositories: 'all' } },
    });
    for (const name of ['ann/a', 'o/a'])
      Object.assign(emulator.repositories.get(name) ?? {}, { visibility: 'PRIVATE' });
    expect(await listAll(emulator, '/users/ann/repos')).toEqual(['ann/b']);
    expect(await listAll(emulator, '/users/o/repos')).toEqual(['o/b']);
    expect((await listAll(emulator, '/orgs/o/repos')).toSorted()).toEqual(['o/a', 'o/b']);
  });

  test.each([
    ['create', 251, 250],
    ['delete', 249, 249],
  ] as const)('a %s while listing shifts the pages', async (shift, length, unique) => {
    const emulator = await start({
      populate: [{ owner: 'contoso', count: 250 }],
      faults: [{ do: 'shift-listing', shift, when: { route: '/orgs/contoso/repos', page: 1 }, times: 1 }],
    });
    const names = await listAll(emulator, '/orgs/contoso/repos?per_page=100');
    expect([names.length, new Set(names).size]).toEqual([length, unique]);
  });
});
