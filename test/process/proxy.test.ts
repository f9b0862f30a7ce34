import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServerCertificate, type ServerCertificate } from '../../emulators/certificate.ts';
import { createContainers } from '../../emulators/cosmos/client.ts';
import { startRunnerOidc } from '../../emulators/entra/oidc.ts';
import { startEntra } from '../../emulators/entra/server.ts';
import { type EmulatedProxy, type ProxyOptions, startProxy } from '../../emulators/proxy/server.ts';
import { type Collected, collect, type Scenario } from '../../emulators/scenario.ts';
import { startTlsFront } from '../../emulators/tls-front.ts';
import { annotationsOf } from './left-behind.ts';

/** Each service by a name that leads nowhere: only the proxy knows where it is. */
const hosts = {
  github: 'api.github.test',
  cosmos: 'stats.documents.azure.com',
  eventGrid: 'stats.westeurope-1.eventgrid.azure.net',
  sendGrid: 'api.sendgrid.test',
  entra: 'login.microsoftonline.us',
  oidc: 'run.actions.test',
} as const;
type Name = keyof typeof hosts;
const names = Object.keys(hosts) as Name[];

let certificate: ServerCertificate;
beforeAll(async () => {
  certificate = await createServerCertificate(Object.values(hosts));
});
afterAll(() => certificate.remove());

interface Proxied extends Collected {
  proxy: EmulatedProxy;
  /** `host:port` of each service. */
  addresses: Record<Name, string>;
}

interface Around {
  /** Of the proxy. */
  address: string;
  /** By which it is reached with TLS. */
  tlsPort: number;
  addresses: Record<Name, string>;
}

/** A run without a key, of which every service has a name and TLS. `env` names the proxy. */
async function runBeside(
  options: ProxyOptions,
  env: (around: Around) => Record<string, string>,
  scenario: Scenario = {},
): Promise<Proxied> {
  const proxy = await startProxy(options);
  const proxyFront = await startTlsFront(certificate, () => Number(proxy.address.split(':')[1]));
  const oidc = await startRunnerOidc({ repository: 'octo-org/repo-stats' });
  const tokens: string[] = [];
  const subject = 'repo:octo-org/repo-stats:ref:refs/heads/main';
  const entra = await startEntra({
    ...{ publicKey: oidc.publicKey, issuedTokens: tokens, subject, certificate, host: hosts.entra },
  });
  const ports: Record<Name, number> = { ...fromNames(() => 0), entra: Number(new URL(entra.authorityHost).port) };
  const plain = ['github', 'eventGrid', 'sendGrid', 'oidc'] as const;
  const fronts = await Promise.all(plain.map((name) => startTlsFront(certificate, () => ports[name])));
  const addresses = fromNames((name) => `${hosts[name]}:${fronts[plain.indexOf(name as never)]?.port ?? ports[name]}`);
  const variables: Record<string, string> = {};
  const inputs: Record<string, string> = { 'cosmos-key': '', 'event-grid-key': '' };
  try {
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'], fullOrgs: [{ orgName: 'contoso' }] },
      ...scenario,
      inputs,
      env: variables,
      services: {
        github: { owners: [{ login: 'contoso', repositories: ['tools'] }] },
        cosmos: { tls: certificate, acceptedTokens: tokens },
        eventGrid: { acceptedTokens: tokens },
        ...scenario.services,
      },
      prepare: async ({ github, cosmos, eventGrid, sendGrid }) => {
        await createContainers(cosmos);
        const portOf = (url: string): number => Number(new URL(url).port);
        Object.assign(ports, {
          github: github.port,
          eventGrid: portOf(eventGrid.url),
          sendGrid: portOf(sendGrid.url),
          oidc: portOf(oidc.requestUrl),
        });
        addresses.cosmos = `${hosts.cosmos}:${portOf(cosmos.endpoint)}`;
        Object.assign(inputs, {
          'cosmos-endpoint': `https://${addresses.cosmos}/`,
          'event-grid-endpoint': `https://${addresses.eventGrid}/api/events`,
          'sendgrid-endpoint': `https://${addresses.sendGrid}`,
          'azure-tenant-id': entra.tenantId,
          'azure-client-id': entra.clientId,
          ...scenario.inputs,
        });
        const { pathname, search } = new URL(oidc.requestUrl);
        Object.assign(variables, {
          NODE_EXTRA_CA_CERTS: certificate.caPath,
          AZURE_AUTHORITY_HOST: `https://${addresses.entra}/`,
          ACTIONS_ID_TOKEN_REQUEST_URL: `https://${addresses.oidc}${pathname}${search}`,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken,
          GITHUB_API_URL: `https://${addresses.github}`,
          GITHUB_GRAPHQL_URL: `https://${addresses.github}/graphql`,
          ...env({ address: proxy.address, tlsPort: proxyFront.port, addresses }),
        });
      },
    });
    return { ...run, proxy, addresses };
  } finally {
    for (const front of [...fronts, proxyFront]) front.close();
    await Promise.all([proxy.close(), oidc.close(), entra.close()]);
  }
}

const fromNames = <T>(make: (name: Name) => T): Record<Name, T> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;

const resolveNames = new URL('../../emulators/runner/resolve-names.ts', import.meta.url).pathname;

function expectCompleted({ result, documents, services }: Collected): void {
  expect(result.exitCode, result.log).toBe(0);
  expect(documents).toHaveLength(2);
  expect(services.eventGrid.received).toHaveLength(1);
  expect(services.sendGrid.received.length).toBeGreaterThan(0);
}

describe.concurrent('a proxy', () => {
  it('carries every request, also by TLS', async () => {
    const run = await runBeside({ credentials: 'ann:p@ss' }, ({ tlsPort }) => ({
      all_proxy: `https://ann:p%40ss@localhost:${tlsPort}`,
    }));
    expectCompleted(run);
    expect(new Set(run.proxy.tunnels)).toEqual(new Set(Object.values(run.addresses)));
    expect(run.proxy.refused).toEqual([]);
    expect(run.proxy.others).toEqual([]);
    expect(run.result.visibleLog).not.toMatch(/p%40ss|p@ss/);
  });

  it('carries no request to what NO_PROXY names, in whatever form', async () => {
    const noProxy = ({ github, sendGrid }: Record<Name, string>): string =>
      `.github.test,${hosts.cosmos} *.eventgrid.azure.net, ${sendGrid},MICROSOFTonline.us, https://${hosts.oidc}/,${github}:1`;
    const run = await runBeside(
      {},
      ({ address, addresses }) => ({ HTTPS_PROXY: address, NO_PROXY: noProxy(addresses) }),
      {
        nodeArguments: ['--import', resolveNames],
      },
    );
    expectCompleted(run);
    expect(run.proxy.tunnels).toEqual([]);
  });

  it('that refuses a host is named with its variable and its status, by each service that it concerns', async () => {
    const run = await runBeside(
      { refuse: (host) => (host === hosts.eventGrid || host === hosts.sendGrid ? 403 : undefined) },
      ({ address }) => ({ https_proxy: `http://${address}/` }),
      { inputs: { 'max-retries': '0' } },
    );
    expect(run.result.exitCode).toBe(1);
    expect(run.documents).toHaveLength(2);
    const [error = ''] = annotationsOf(run.result, 'error').map(({ message }) => message);
    expect(error).toContain(`The proxy ${run.proxy.address} of https_proxy: HTTP 403 Forbidden for`);
    const warnings = annotationsOf(run.result, 'warning').map(({ message }) => message);
    expect(warnings.join('\n')).toMatch(/was not sent: .*of https_proxy: HTTP 403 Forbidden for api\.sendgrid\.test/);
  });
});
