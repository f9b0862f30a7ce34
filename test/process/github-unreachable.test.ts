import { afterEach, describe, expect, it } from 'vitest';
import { createServerCertificate } from '../../emulators/certificate.ts';
import { type Collected, collect } from '../../emulators/scenario.ts';
import type { Services } from '../../emulators/services.ts';
import { startTlsFront } from '../../emulators/tls-front.ts';
import { annotationsOf, runInfoFile } from './left-behind.ts';
import { serverless } from './organization.ts';
import { startScriptedServer } from './scripted-server.ts';

const toClose: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of toClose.splice(0)) await one.close();
});
const closing = <T extends { close(): unknown }>(one: T): T => {
  toClose.push(one);
  return one;
};

const timeScale = 20;
const resolveNames = new URL('../../emulators/runner/resolve-names.ts', import.meta.url).pathname;
const html = { 'content-type': 'text/html; charset=utf-8' };
const titled = (title: string, rest = ''): string => `<!DOCTYPE html><html><title>${title}</title>${rest}</html>`;

type Environment = Record<string, string>;
const at = (url: string): Environment => ({ GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql` });

/** A run whose GitHub is where `environment` says, with waits that would take hours. */
const runWith = (
  environment: (services: Services) => Environment | Promise<Environment>,
  inputs: Record<string, string> = {},
): Promise<Collected> => {
  const env: Environment = {};
  return collect({
    sources: { individualRepos: ['torvalds/linux'], fullOrgs: [{ orgName: 'contoso' }] },
    inputs: { ...serverless, 'cosmos-endpoint': '', 'retry-cooldown-seconds': '900', ...inputs },
    nodeArguments: ['--import', resolveNames],
    services: { timeScale, github: { owners: [{ login: 'contoso', repositories: ['tools'] }] } },
    env,
    prepare: async (services) => {
      for (const name of ['NO_PROXY', 'no_proxy']) env[name] = '';
      Object.assign(env, await environment(services));
    },
  });
};

const scripted = async (answer: Parameters<typeof startScriptedServer>[0]): Promise<string> =>
  closing(await startScriptedServer(answer)).url;

const faults: [what: string, says: RegExp, names: RegExp, () => Environment | Promise<Environment>][] = [
  [
    'a host that does not exist',
    /getaddrinfo ENOTFOUND ghes\.invalid/,
    /GITHUB_API_URL and GITHUB_GRAPHQL_URL/,
    () => at('http://ghes.invalid'),
  ],
  [
    'a form to sign in',
    /HTTP 200: page “Sign in · Acme”/,
    /HTTPS_PROXY/,
    async () => at(await scripted(() => ({ status: 200, headers: html, body: titled('Sign in · Acme') }))),
  ],
];

describe('a fault of the configuration ends the run within seconds, whatever the waits are', () => {
  // The tables in test/unit/errors/ have the others.
  it.each(faults)('%s', async (_, says, names, environment) => {
    const run = await runWith(environment);
    expect(run.result.exitCode).toBe(1);
    const messages = annotationsOf(run.result, 'error').map(({ message }) => message);
    expect(messages).toEqual([expect.stringMatching(says)]);
    expect(messages[0]).toMatch(names);
    const { startedAt, completedAt, usage, status } = runInfoFile(run.result);
    expect(status).toBe('failed');
    expect(Date.parse(String(completedAt)) - Date.parse(String(startedAt))).toBeLessThan(120_000);
    expect(usage).toMatchObject({ graphqlQueries: 0, restCalls: 0, points: 0 });
    expect(run.services.github.requests).toEqual([]);
  });

  it('a certificate that the runner does not know', async () => {
    const certificate = await createServerCertificate();
    const run = await runWith(async ({ github }) =>
      at(`https://localhost:${closing(await startTlsFront(certificate, () => github.port)).port}`),
    );
    certificate.remove();
    expect(run.result.exitCode).toBe(1);
    expect(annotationsOf(run.result, 'error')[0]?.message).toMatch(/certificate.*NODE_EXTRA_CA_CERTS/);
    expect(run.services.github.requests).toEqual([]);
  });
});

it('a page of maintenance is an outage, which is waited for', async () => {
  const down = { status: 503, headers: html, body: titled('GitHub is down for maintenance') };
  let count = 0;
  const run = await runWith(
    ({ github }) => scripted((request) => (++count <= 4 ? down : forward(github.url, request))).then(at),
    { 'retry-cooldown-seconds': '5' },
  );
  expect(run.result.exitCode, run.result.log).toBe(0);
  expect(run.result.outputs['total-created']).toBe('2');
});

async function forward(
  url: string,
  { path, headers, body }: { path: string; headers: NodeJS.Dict<string | string[]>; body: string },
): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const { authorization, 'user-agent': userAgent } = headers as Record<string, string>;
  const answer = await fetch(`${url}${path}`, {
    method: body === '' ? 'GET' : 'POST',
    headers: { authorization: authorization ?? '', 'user-agent': userAgent ?? '' },
    ...(body !== '' && { body }),
  });
  const kept = [...answer.headers].filter(([name]) => /^(link|date|x-)/.test(name));
  return { status: answer.status, headers: Object.fromEntries(kept), body: await answer.text() };
}
