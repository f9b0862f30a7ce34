import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultGrant, defaultToken } from './emulators/github/tokens.ts';
import { collect } from './scenario.ts';

const inputs = { 'send-email': 'false', 'publish-event': 'false', 'cosmos-serverless': 'true' };
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i}`);
const sources = { fullOrgs: [{ orgName: 'contoso' }] };

describe('the listing of an owner', () => {
  for (const count of [0, 1, 100, 101]) {
    it(`of ${count} repositories is complete`, async () => {
      const run = await collect({
        sources,
        inputs,
        services: { github: { owners: [{ login: 'contoso', repositories: names(count) }] } },
      });
      expect(run.runInfos[0]).toMatchObject({ totalReceived: count, status: count === 0 ? 'failed' : 'completed' });
      expect(run.services.github.usage.restCalls).toBe(Math.max(1, Math.ceil(count / 100)));
    });
  }

  it('follows the pages one by one where GitHub does not name the last', async () => {
    const run = await collect({
      sources,
      inputs,
      services: { github: { linkLast: false, owners: [{ login: 'contoso', repositories: names(250) }] } },
    });
    expect(run.runInfos[0]).toMatchObject({ totalReceived: 250, status: 'completed' });
  });

  for (const shift of ['create', 'delete'] as const) {
    it(`loses nothing when a repository is ${shift}d while it goes on`, async () => {
      const run = await collect({
        sources,
        inputs: { ...inputs, 'max-failed-percent': '100' },
        services: {
          github: {
            linkLast: false,
            owners: [{ login: 'contoso', repositories: names(450) }],
            faults: [{ do: 'shift-listing', when: { page: 2 }, times: 1, shift }],
          },
        },
      });
      const there = [...run.services.github.repositories.values()].filter(({ owner }) => owner === 'contoso');
      const stored = new Set(run.documents.map(({ repo }) => repo));
      expect(there.filter(({ owner, name }) => !stored.has(`${owner}/${name}`))).toEqual([]);
      expect(run.runInfos[0]?.totalFailedCount).toBeLessThanOrEqual(1);
    });
  }

  it('under an old name, which leads nowhere, is reported with that hint', async () => {
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso-old' }], individualRepos: ['contoso-old/r1'] },
      inputs,
      services: {
        github: { owners: [{ login: 'contoso', repositories: names(3) }], ownerRenames: { 'contoso-old': 'contoso' } },
      },
    });
    expect(run.result.exitCode).toBe(1);
    expect(run.documents.map(({ repo }) => repo)).toEqual(['contoso/r1']);
    expect(run.runInfos[0]?.ownersNotListed).toMatchObject([
      { repo: 'contoso-old', status: 'not-found', reason: expect.stringContaining('it may have been renamed') },
    ]);
  });

  it('who is a user has the private repositories that the token sees', async () => {
    const run = await collect({
      sources: { users: [{ login: 'ann' }], fullOrgs: [{ orgName: 'contoso' }] },
      inputs,
      services: {
        github: {
          owners: [
            { login: 'ann', type: 'User', repositories: names(130) },
            { login: 'contoso', type: 'Organization', repositories: names(3) },
          ],
          tokens: { [defaultToken]: { ...defaultGrant, privateRepositories: 'all' } },
        },
      },
      prepare: ({ github }) => {
        for (const name of ['ann/r7', 'ann/r120', 'contoso/r1'])
          Object.assign(github.repositories.get(name) ?? {}, { visibility: 'PRIVATE' });
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(133);
  });

  it('who is an organisation and named as a user is listed whole, with a warning', async () => {
    const run = await collect({
      sources: { users: [{ login: 'contoso' }] },
      inputs,
      services: {
        github: {
          owners: [{ login: 'contoso', type: 'Organization', repositories: names(3) }],
          tokens: { [defaultToken]: { ...defaultGrant, privateRepositories: 'all' } },
        },
      },
      prepare: ({ github }) => {
        Object.assign(github.repositories.get('contoso/r1') ?? {}, { visibility: 'PRIVATE' });
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(3);
    const warnings = run.result.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([
      'contoso is an organisation, and is listed as one; name it under `fullOrgs`',
    ]);
  });

  it('of 1,200 owners keeps the limits of REST', { timeout: 150_000 }, async () => {
    const owners = Array.from({ length: 1_200 }, (_, i) => ({ login: `owner-${i}`, repositories: ['a'] }));
    const run = await collect({
      sources: { fullOrgs: owners.map(({ login }) => ({ orgName: login })) },
      inputs,
      services: {
        timeScale: 10,
        cosmos: { throughput: 'unlimited' },
        github: { owners: owners.map((owner) => ({ ...owner, type: 'Organization' })) },
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed', totalReceived: 1_200 });
    expect([run.services.github.limiterTrips, run.services.github.usage.restCalls]).toEqual([0, 1_200]);
    expect(run.result.visibleLog).toMatch(/Waiting until .*: the minute's REST calls are used up/);
  });

  it('that REST allows only after the deadline leaves the owner out; the rest is stored, and the run timed out', async () => {
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso' }], individualRepos: ['torvalds/linux', 'golang/go'] },
      inputs: { ...inputs, 'max-minutes': '20', 'max-failed-percent': '100' },
      services: {
        github: {
          owners: [{ login: 'contoso', repositories: names(3) }],
          faults: [{ do: 'rate-limited', when: { route: 'rest' }, retryAfterSeconds: 1_800 }],
        },
      },
    });
    expect(run.documents.map(({ repo }) => repo).toSorted()).toEqual(['golang/go', 'torvalds/linux']);
    expect(run.runInfos[0]).toMatchObject({
      status: 'timed out',
      totalReceived: 2,
      ownersNotListed: [{ repo: 'contoso', status: 'not-attempted' }],
    });
    expect(run.result.exitCode).toBe(1);
  });

  it('that fails is reported, and fails only itself', async () => {
    const run = await collect({
      sources: { fullOrgs: ['contoso', 'nobody', 'locked', 'ann'].map((orgName) => ({ orgName })) },
      inputs,
      services: {
        github: {
          owners: [
            { login: 'contoso', repositories: names(3) },
            { login: 'locked', type: 'Organization', repositories: names(3), blocked: 'ip-allow-list' },
            { login: 'ann', type: 'User', repositories: names(3) },
          ],
        },
      },
    });
    expect(run.result.exitCode).toBe(1);
    expect(run.runInfos[0]).toMatchObject({ status: 'partial', totalReceived: 3, totalCreatedCount: 3 });
    const owners = run.runInfos[0]?.ownersNotListed as { repo: string; status: string; reason: string }[];
    expect(owners.map(({ repo, status }) => `${repo} ${status}`).toSorted()).toEqual([
      'ann not-found',
      'locked forbidden',
      'nobody not-found',
    ]);
    expect(owners.find(({ repo }) => repo === 'ann')?.reason).toContain('it is a user: name it under `users`');
    for (const name of ['ann', 'locked', 'nobody']) expect(run.result.summary).toContain(`<td>${name}</td>`);
  });

  it('that fails is no failure of the step with max-failed-percent: 100', async () => {
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'nobody' }], individualRepos: ['torvalds/linux'] },
      inputs: { ...inputs, 'max-failed-percent': '100' },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.runInfos[0]).toMatchObject({ status: 'partial', totalCreatedCount: 1 });
  });

  it('is asked for again after trouble, and waits for the limit of the REST API alone', async () => {
    const run = await collect({
      sources,
      inputs,
      services: {
        timeScale: 120,
        github: {
          owners: [{ login: 'contoso', repositories: names(300) }],
          faults: [
            { do: 'server-500', when: { route: 'rest', nth: 1 }, times: 1 },
            { do: 'rate-limited', when: { route: 'rest', nth: 3 }, times: 1, retryAfterSeconds: 300 },
          ],
        },
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(300);
    const { requests } = run.services.github;
    const limited = requests.find(({ fault }) => fault === 'rate-limited');
    const queriesMeanwhile = requests.filter(
      ({ route, startedAt }) => route === 'graphql' && startedAt < (limited?.startedAt ?? 0) + 200_000,
    );
    expect(queriesMeanwhile.length).toBeGreaterThan(0);
  });

  it('selects by properties', async () => {
    const run = await collect({
      sources: {
        fullOrgs: [
          {
            orgName: 'contoso',
            include: ['r*'],
            archived: false,
            forks: false,
            topics: ['azure'],
            visibility: 'public',
          },
        ],
      },
      inputs,
      services: { github: { owners: [{ login: 'contoso', repositories: [...names(4), 'other'] }] } },
      prepare: ({ github }) => {
        const all = { isArchived: false, isFork: false, topics: ['azure'] };
        for (const name of [...names(4), 'other']) Object.assign(github.repositories.get(`contoso/${name}`) ?? {}, all);
        Object.assign(github.repositories.get('contoso/r1') ?? {}, { isArchived: true });
        Object.assign(github.repositories.get('contoso/r2') ?? {}, { isFork: true });
        Object.assign(github.repositories.get('contoso/r3') ?? {}, { topics: ['aws'] });
      },
    });
    expect(run.documents.map(({ repo }) => repo)).toEqual(['contoso/r0']);
  });
});

describe('GitHub Enterprise Server', () => {
  it('is asked at the addresses of the runner, limits or no limits', async () => {
    const run = await collect({
      sources,
      inputs,
      services: {
        github: { enterprise: true, rateLimit: false, owners: [{ login: 'contoso', repositories: names(120) }] },
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(120);
    expect(run.services.github.requests.every(({ path }) => /^\/api\/(v3\/|graphql$)/.test(path))).toBe(true);
  });
});

describe('an older GitHub Enterprise Server', () => {
  it('that lacks the field of an extra metric is named, and the run goes on without it', async () => {
    const run = await collect({
      sources,
      inputs: { ...inputs, 'extra-metrics': 'forks,discussions,watchers' },
      services: {
        github: { missingFields: ['discussions'], owners: [{ login: 'contoso', repositories: names(60) }] },
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(60);
    for (const document of run.documents) {
      expect(document.discussions).toBeNull();
      expect(document.watchers).toEqual(expect.any(Number));
    }
    const warnings = run.result.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('no discussions')]);
  });

  it('that lacks a field of every document ends the run, and names the field', async () => {
    const run = await collect({
      sources,
      inputs,
      services: { github: { missingFields: ['isTemplate'], owners: [{ login: 'contoso', repositories: names(3) }] } },
    });
    expect(run.result.exitCode).toBe(1);
    expect(run.result.annotations.find(({ level }) => level === 'error')?.message).toContain('isTemplate');
  });
});

describe('a proxy', () => {
  let proxy: Server | undefined;
  afterEach(() => proxy?.close());

  it('of the environment carries every request to GitHub', async () => {
    const seen: string[] = [];
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'], fullOrgs: [{ orgName: 'contoso' }] },
      inputs: { ...inputs, 'cosmos-endpoint': '' },
      services: { github: { owners: [{ login: 'contoso', repositories: ['tools'] }] } },
      prepare: async ({ github, env }) => {
        proxy = await startProxy(github.port, seen);
        const { port } = proxy.address() as AddressInfo;
        // No name server knows this host: only the proxy leads to it.
        Object.assign(env, {
          GITHUB_API_URL: 'http://github.internal:8080',
          GITHUB_GRAPHQL_URL: 'http://github.internal:8080/graphql',
          http_proxy: `http://127.0.0.1:${port}`,
        });
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.outputs['total-created']).toBe('2');
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set(['github.internal:8080']));
  });
});

/** Forwards to a port of this machine whatever host is asked for, by CONNECT or by the address in the request line. */
async function startProxy(port: number, seen: string[]): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '');
    seen.push(url.host);
    const path = url.pathname + url.search;
    const onward = httpRequest({ port, host: '127.0.0.1', path, method: incoming.method, headers: incoming.headers });
    onward.on('response', (response: IncomingMessage) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    seen.push(incoming.url ?? '');
    const onward = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'));
    onward.pipe(socket).pipe(onward);
    for (const end of [onward, socket]) end.on('error', () => end.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
