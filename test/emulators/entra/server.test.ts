import { request } from 'node:https';
import { afterEach, describe, expect, test } from 'vitest';
import { startCosmos } from '../../../emulators/cosmos/server.ts';
import { startRunnerOidc } from '../../../emulators/entra/oidc.ts';
import { type Entra, startEntra } from '../../../emulators/entra/server.ts';

const started: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const server of started.splice(0)) await server.close();
});

async function start(subject = 'repo:octokit/octokit.rb:ref:refs/heads/main', lifetimeMs = 300_000) {
  const oidc = await startRunnerOidc({ subject, lifetimeMs });
  const cosmos = await startCosmos();
  const resources = ['https://cosmos.azure.com'];
  const entra = await startEntra({ publicKey: oidc.publicKey, issuedTokens: cosmos.acceptedTokens, resources });
  started.push(oidc, cosmos, entra);
  return { oidc, cosmos, entra };
}

async function identityToken(
  oidc: { requestUrl: string; requestToken: string },
  audience = 'api://AzureADTokenExchange',
) {
  const answer = await fetch(`${oidc.requestUrl}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${oidc.requestToken}` },
  });
  return ((await answer.json()) as { value: string }).value;
}

interface TokenAnswer {
  status: number | undefined;
  body: { access_token?: string; token_type?: string; error?: string; error_codes?: number[]; token_endpoint?: string };
}

function call(entra: Entra, path: string, form?: Record<string, string>): Promise<TokenAnswer> {
  return new Promise((resolve, reject) => {
    const options = { method: form ? 'POST' : 'GET', ca: entra.caCertificatePem, agent: false } as const;
    const outgoing = request(`${entra.authorityHost}${path}`, options, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      resolve({ status: answer.statusCode, body: JSON.parse(Buffer.concat(chunks).toString()) });
    });
    outgoing.on('error', reject).end(form ? new URLSearchParams(form).toString() : '');
  });
}

function askToken(entra: Entra, assertion: string, changed: Record<string, string> = {}, tenant = entra.tenantId) {
  return call(entra, `${tenant}/oauth2/v2.0/token`, {
    grant_type: 'client_credentials',
    client_id: entra.clientId,
    scope: 'https://cosmos.azure.com/.default',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...changed,
  });
}

describe('the token endpoint', () => {
  test('gives a token for the runner’s identity that Cosmos DB takes', async () => {
    const { oidc, cosmos, entra } = await start();
    const { status, body } = await askToken(entra, await identityToken(oidc));
    expect([status, body.token_type]).toEqual([200, 'Bearer']);
    const read = (token: string | undefined) =>
      fetch(cosmos.endpoint, { headers: { authorization: encodeURIComponent(`type=aad&ver=1.0&sig=${token}`) } });
    expect((await read(body.access_token)).status).toBe(200);
    expect((await read('other')).status).toBe(401);
    expect(oidc.requests).toEqual([{ path: '/idtoken', audience: 'api://AzureADTokenExchange', status: 200 }]);
    expect(entra.requests).toMatchObject([{ status: 200, form: { grant_type: 'client_credentials' } }]);
  });

  test('names its own address where MSAL looks for it', async () => {
    const { entra } = await start();
    const { body } = await call(entra, `${entra.tenantId}/v2.0/.well-known/openid-configuration`);
    expect(body.token_endpoint).toBe(`${entra.authorityHost}${entra.tenantId}/oauth2/v2.0/token`);
  });

  test('refuses another subject, audience, signature, client, scope and tenant, each by its number', async () => {
    const { oidc, entra } = await start();
    const other = await start('repo:octokit/octokit.rb:pull_request');
    const assertion = await identityToken(oidc);
    const foreign = await startEntra({ publicKey: other.oidc.publicKey });
    started.push(foreign);
    const answers = [
      await askToken(foreign, await identityToken(other.oidc)),
      await askToken(entra, await identityToken(oidc, 'https://github.com/octokit')),
      await askToken(foreign, assertion),
      await askToken(entra, assertion, { client_id: 'other' }),
      await askToken(entra, assertion, { scope: 'https://cosmos.azure.com/user' }),
      await askToken(entra, assertion, { scope: 'https://127.0.0.1:1/.default' }),
      await askToken(entra, assertion, {}, 'other'),
      await askToken(entra, '', {}),
    ];
    const codes = answers.map(({ body }) => body.error_codes?.[0]);
    expect(codes).toEqual([700213, 700212, 700027, 700016, 1002012, 500011, 90002, 900144]);
    expect(answers[0]).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(entra.issuedTokens).toEqual([]);
  });

  test('refuses an expired assertion', async () => {
    const { oidc, entra } = await start(undefined, -1_000);
    expect((await askToken(entra, await identityToken(oidc))).body.error_codes).toEqual([700024]);
  });
});

test('the runner gives no identity without its token', async () => {
  const { oidc } = await start();
  expect((await fetch(oidc.requestUrl, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
});
