import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServerCertificate, type ServerCertificate } from '../../emulators/certificate.ts';
import { createContainers } from '../../emulators/cosmos/client.ts';
import { type AzureCli, type AzureCliOptions, createAzureCli } from '../../emulators/entra/azure-cli.ts';
import { startRunnerOidc } from '../../emulators/entra/oidc.ts';
import { startEntra, type TokenRequest } from '../../emulators/entra/server.ts';
import { type Collected, collect, quiet, type Scenario } from '../../emulators/scenario.ts';
import { startTlsFront } from '../../emulators/tls-front.ts';
import { annotationsOf } from './left-behind.ts';

const repositories = 20;
const cosmosResource = 'https://cosmos.azure.com';
const eventGridResource = 'https://eventgrid.azure.net';

let certificate: ServerCertificate;
beforeAll(async () => {
  certificate = await createServerCertificate();
});
afterAll(() => certificate.remove());

interface SignIn {
  /** What tokens are given for; anything by default. */
  resources?: string[];
  /** How many requests for the job's own token are refused at first. */
  pending?: number;
}

interface SignedIn extends Collected {
  tokenRequests: readonly TokenRequest[];
  audiences: (string | null)[];
}

/** A run without any key, whose job may sign in as an application of Microsoft Entra ID. */
async function storeByToken(scenario: Scenario, signIn: SignIn = {}): Promise<SignedIn> {
  const oidc = await startRunnerOidc({
    repository: 'octo-org/repo-stats',
    ...(signIn.pending !== undefined && { pending: signIn.pending }),
  });
  const tokens: string[] = [];
  const entra = await startEntra({
    publicKey: oidc.publicKey,
    subject: 'repo:octo-org/repo-stats:ref:refs/heads/main',
    issuedTokens: tokens,
    ...(signIn.resources && { resources: signIn.resources }),
    certificate,
  });
  const job = { ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken };
  try {
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso' }] },
      ...scenario,
      services: {
        github: { populate: [{ owner: 'contoso', count: repositories }] },
        cosmos: { tls: certificate, acceptedTokens: tokens },
        eventGrid: { acceptedTokens: tokens },
      },
      env: {
        NODE_EXTRA_CA_CERTS: certificate.caPath,
        AZURE_AUTHORITY_HOST: entra.authorityHost,
        ...job,
        ...scenario.env,
      },
      inputs: {
        'cosmos-key': '',
        ...quiet,
        'azure-tenant-id': entra.tenantId,
        'azure-client-id': entra.clientId,
        ...scenario.inputs,
      },
    });
    return { ...run, tokenRequests: entra.requests, audiences: oidc.requests.map(({ audience }) => audience) };
  } finally {
    await Promise.all([oidc.close(), entra.close()]);
  }
}

const errorsOf = ({ result }: Collected): string[] => annotationsOf(result, 'error').map(({ message }) => message);

describe.concurrent('Cosmos DB without a key', () => {
  it('gets all documents by the job’s federated token, and Event Grid the event, though the job is not known at once', async () => {
    let topicPort = 0;
    const front = await startTlsFront(certificate, () => topicPort);
    const run = await storeByToken(
      {
        inputs: {
          'publish-event': 'true',
          'event-grid-key': '',
          'event-grid-endpoint': `https://localhost:${front.port}/api/events`,
        },
        prepare: async (services) => {
          await createContainers(services.cosmos);
          topicPort = Number(new URL(services.eventGrid.url).port);
        },
      },
      { pending: 1 },
    );
    front.close();
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(repositories);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed', totalCreatedCount: repositories });
    expect(new Set(run.audiences)).toEqual(new Set(['api://AzureADTokenExchange']));
    const issued = run.tokenRequests.filter(({ form, status }) => form.grant_type !== undefined && status === 200);
    expect(run.audiences.length).toBeGreaterThan(issued.length);
    const { endpoint } = run.services.cosmos;
    const scopes = issued.map(({ form }) => form.scope?.split(' ')[0]);
    const ofEventGrid = `${eventGridResource}/.default`;
    expect(scopes).toContain(ofEventGrid);
    expect(scopes.filter((scope) => scope !== ofEventGrid)).toEqual([`${new URL(endpoint).origin}/.default`]);
    expect(run.services.cosmos.requests.filter(({ status }) => status === 401)).toEqual([]);
    for (const { form } of issued) expect(run.result.visibleLog).not.toContain(form.client_assertion);
    expect(run.services.eventGrid.received).toHaveLength(1);
    expect(run.services.eventGrid.requests[0]?.headers.authorization).toMatch(/^Bearer /);
  });

  it('names the two commands when it is not allowed to create what is missing', async () => {
    const run = await storeByToken({});
    expect(run.result.exitCode).toBe(1);
    const errors = errorsOf(run);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('az cosmosdb sql database create');
    expect(errors[0]).toContain('az cosmosdb sql container create');
    expect(run.services.cosmos.requests.length).toBeLessThanOrEqual(4);
    expect(run.services.cosmos.databases.size).toBe(0);
    expect(run.services.github.requests.flatMap((request) => request.repositories)).toEqual([]);
  });

  it('sends no token of every account to a host that Entra ID does not know', async () => {
    const resources = [cosmosResource, eventGridResource];
    const run = await storeByToken({ prepare: ({ cosmos }) => createContainers(cosmos) }, { resources });
    expect(run.result.exitCode).toBe(1);
    expect(errorsOf(run)).toEqual([expect.stringMatching(/AADSTS500011: .*Check the endpoint/)]);
    expect(run.tokenRequests.map(({ form }) => form.scope ?? '').join()).not.toContain(cosmosResource);
  });
});

/** A run that is signed in by the command `az` alone. */
async function storeByCli(options: AzureCliOptions, scenario: Scenario = {}): Promise<Collected & { cli: AzureCli }> {
  const cli = createAzureCli(options);
  try {
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso' }] },
      ...scenario,
      services: {
        github: { populate: [{ owner: 'contoso', count: repositories }] },
        ...scenario.services,
        cosmos: { tls: certificate, acceptedTokens: [cli.token], throughput: 'unlimited' },
      },
      env: { NODE_EXTRA_CA_CERTS: certificate.caPath, ...cli.env },
      inputs: { ...quiet, 'cosmos-key': '', 'cosmos-serverless': 'true', ...scenario.inputs },
      prepare: ({ cosmos }) => createContainers(cosmos),
    });
    return { ...run, cli };
  } finally {
    cli.remove();
  }
}

describe.concurrent('the sign-in that an earlier azure/login step left', () => {
  it('stores all documents, and its token stays out of the log; a topic that no token can be sent to is named', async () => {
    const run = await storeByCli({}, { inputs: { 'publish-event': 'true', 'event-grid-key': '' } });
    expect(run.documents, run.result.log).toHaveLength(repositories);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed' });
    expect(run.result.visibleLog).not.toContain(run.cli.token);
    expect(run.result.exitCode).toBe(1);
    expect(errorsOf(run)).toEqual([
      expect.stringMatching(/event could not be published.*https.*`event-grid-endpoint`/),
    ]);
  });

  it('is over: what Entra ID says is shown whole, with what to do', async () => {
    const run = await storeByCli({ tokens: 0 });
    expect(run.result.exitCode).toBe(1);
    expect(errorsOf(run)).toEqual([
      expect.stringMatching(
        /AADSTS700024: .*expiry time of assertion .*Timestamp: 2026-09-03 17:59:55Z\.? Set `azure-tenant-id` and `azure-client-id`, .*or run azure\/login/,
      ),
    ]);
    expect(errorsOf(run)[0]).not.toContain('az logout');
  });

  it('ends before there are points again: the run ends before it, and closes its run info', async () => {
    const github = { populate: [{ owner: 'contoso', count: 200 }], pointsPerHour: 4 };
    const run = await storeByCli({ minutes: 20, keepsAssertion: true }, { services: { github } });
    const created = run.documents.length;
    expect(run.runInfos[0]).toMatchObject({ status: 'failed', totalReceived: 200, totalCreatedCount: created });
    expect(created).toBeGreaterThan(10);
    // It is known from the start, so that the points are not waited for at all.
    expect(run.result.visibleLog).not.toMatch(/Waiting until .*points/);
    const ends = /The Azure sign-in of an earlier step ends at \d\d:\d\d UTC and cannot be renewed/;
    expect(errorsOf(run)).toEqual([expect.stringMatching(ends)]);
    expect(run.result.visibleLog).toMatch(new RegExp(`${ends.source}\\. The run ends before that`));
  });
});
