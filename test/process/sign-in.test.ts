import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServerCertificate, type ServerCertificate } from '../../emulators/certificate.ts';
import { createContainers } from '../../emulators/cosmos/client.ts';
import { startRunnerOidc } from '../../emulators/entra/oidc.ts';
import { startEntra, type TokenRequest } from '../../emulators/entra/server.ts';
import { type Collected, collect, quiet, type Scenario } from '../../emulators/scenario.ts';
import { startTlsFront } from '../../emulators/tls-front.ts';
import { annotationsOf } from './left-behind.ts';

const repositories = 60;
const cosmosResource = 'https://cosmos.azure.com';
const eventGridResource = 'https://eventgrid.azure.net';

let certificate: ServerCertificate;
beforeAll(async () => {
  certificate = await createServerCertificate();
});
afterAll(() => certificate.remove());

interface SignIn {
  /** What the application trusts. */
  subject?: string;
  /** Whether tokens are given for the address of any account, as well as for Cosmos DB as a whole. */
  anyResource?: boolean;
  /** False: the job has no `id-token: write`. */
  mayHaveToken?: boolean;
}

interface SignedIn extends Collected {
  tokenRequests: readonly TokenRequest[];
  audiences: (string | null)[];
}

/** A run without any key, whose job may sign in as an application of Microsoft Entra ID. */
async function storeByToken(scenario: Scenario, signIn: SignIn = {}): Promise<SignedIn> {
  const oidc = await startRunnerOidc({ repository: 'octo-org/repo-stats' });
  const tokens: string[] = [];
  const entra = await startEntra({
    publicKey: oidc.publicKey,
    subject: signIn.subject ?? 'repo:octo-org/repo-stats:ref:refs/heads/main',
    issuedTokens: tokens,
    ...(!signIn.anyResource && { resources: [cosmosResource, eventGridResource] }),
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
        ...(signIn.mayHaveToken !== false && job),
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
  it('gets all documents by the job’s federated token', async () => {
    const run = await storeByToken({ prepare: ({ cosmos }) => createContainers(cosmos) });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(repositories);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed', totalCreatedCount: repositories });
    expect(new Set(run.audiences)).toEqual(new Set(['api://AzureADTokenExchange']));
    const issued = run.tokenRequests.filter(({ form, status }) => form.grant_type !== undefined && status === 200);
    expect(issued.map(({ form }) => form.scope?.split(' ')[0])).toEqual([`${cosmosResource}/.default`]);
    expect(run.services.cosmos.requests.filter(({ status }) => status === 401)).toEqual([]);
    for (const { form } of issued) expect(run.result.visibleLog).not.toContain(form.client_assertion);
  });

  it('names the two commands when it is not allowed to create what is missing', async () => {
    const run = await storeByToken({});
    expect(run.result.exitCode).toBe(1);
    const errors = errorsOf(run);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('az cosmosdb sql database create');
    expect(errors[0]).toContain('az cosmosdb sql container create');
    expect(run.services.cosmos.requests.length).toBeLessThanOrEqual(3);
    expect(run.services.cosmos.databases.size).toBe(0);
    expect(run.services.github.requests.flatMap((request) => request.repositories)).toEqual([]);
  });

  it('says what to fix when the federated subject differs', async () => {
    const subject = 'repo:octo-org@1/repo-stats@2:ref:refs/heads/main';
    const run = await storeByToken(
      { prepare: ({ cosmos }) => createContainers(cosmos) },
      { subject, anyResource: true },
    );
    expect(run.result.exitCode).toBe(1);
    const errors = errorsOf(run);
    expect(errors).toHaveLength(1);
    // The subject that GitHub presented is what has to be registered.
    expect(errors[0]).toContain('repo:octo-org/repo-stats:ref:refs/heads/main');
    expect(errors[0]).toMatch(/AADSTS700213.*subject/);
    expect(run.tokenRequests.filter(({ code }) => code === 700213).length).toBeLessThanOrEqual(2);
    expect(run.result.durationMs).toBeLessThan(10_000);
  });

  it('says that the job cannot request a token', async () => {
    const run = await storeByToken({ prepare: ({ cosmos }) => createContainers(cosmos) }, { mayHaveToken: false });
    expect(run.result.exitCode).toBe(1);
    expect(errorsOf(run)).toEqual([expect.stringContaining('id-token: write')]);
    expect(run.result.durationMs).toBeLessThan(10_000);
  });

  it('says what is wrong with an authority that is not a URL', async () => {
    const run = await storeByToken({
      prepare: ({ cosmos }) => createContainers(cosmos),
      env: { AZURE_AUTHORITY_HOST: 'login.example' },
    });
    expect(run.result.exitCode).toBe(1);
    expect(errorsOf(run)).toEqual([
      expect.stringMatching(/^AZURE_AUTHORITY_HOST: must be an https: address .*"login.example"/),
    ]);
    expect(run.services.github.requests).toEqual([]);
  });

  it('says that there is no earlier sign-in if no application is named either', async () => {
    const inputs = { 'azure-tenant-id': '', 'azure-client-id': '' };
    const run = await storeByToken({ prepare: ({ cosmos }) => createContainers(cosmos), inputs });
    expect(run.result.exitCode).toBe(1);
    expect(errorsOf(run)).toEqual([expect.stringMatching(/cosmos-key|azure-client-id|azure\/login/)]);
  });
});

/** A command `az` as azure/login leaves it: signed in, so that it gives a token for Cosmos DB. */
function createAzureCli(token: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'az-'));
  const answer = { accessToken: token, expiresOn: '2099-01-01 00:00:00.000000', expires_on: 4_070_908_800 };
  const script = `#!/bin/sh
case "$*" in
  *"get-access-token"*"--resource ${cosmosResource}"*) echo '${JSON.stringify(answer)}' ;;
  *) echo "ERROR: AADSTS500011: The resource principal named $6 was not found in the tenant named octo." >&2; exit 1 ;;
esac
`;
  writeFileSync(join(folder, 'az'), script, { mode: 0o755 });
  return folder;
}

describe('the sign-in that an earlier azure/login step left', () => {
  it('stores all documents, and its token stays out of the log', async () => {
    const token = 'the-token-of-azure-cli';
    const folder = createAzureCli(token);
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso' }] },
      services: {
        github: { populate: [{ owner: 'contoso', count: repositories }] },
        cosmos: { tls: certificate, acceptedTokens: [token] },
      },
      env: { NODE_EXTRA_CA_CERTS: certificate.caPath, PATH: `${folder}:${process.env.PATH}` },
      inputs: { ...quiet, 'cosmos-key': '' },
      prepare: ({ cosmos }) => createContainers(cosmos),
    });
    rmSync(folder, { recursive: true });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(repositories);
    expect(run.result.visibleLog).not.toContain(token);
  });
});

describe('Event Grid without a key', () => {
  it('takes the event by the same sign-in', async () => {
    let topicPort = 0;
    const front = await startTlsFront(certificate, () => topicPort);
    const run = await storeByToken({
      inputs: {
        'publish-event': 'true',
        'event-grid-key': '',
        'event-grid-endpoint': `https://localhost:${front.port}/api/events`,
      },
      prepare: async (services) => {
        await createContainers(services.cosmos);
        topicPort = Number(new URL(services.eventGrid.url).port);
      },
    });
    front.close();
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.services.eventGrid.received).toHaveLength(1);
    expect(run.services.eventGrid.requests[0]?.headers.authorization).toMatch(/^Bearer /);
    expect(run.tokenRequests.map(({ form }) => form.scope?.split(' ')[0])).toContain(`${eventGridResource}/.default`);
  });

  it('names an endpoint that no token can be sent to', async () => {
    const inputs = { 'publish-event': 'true', 'event-grid-key': '' };
    const run = await storeByToken({ prepare: ({ cosmos }) => createContainers(cosmos), inputs });
    expect(run.result.exitCode).toBe(1);
    expect(errorsOf(run)).toEqual([
      expect.stringMatching(/event could not be published.*https.*`event-grid-endpoint`/),
    ]);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed' });
  });
});
