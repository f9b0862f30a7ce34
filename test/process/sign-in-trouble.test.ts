import { createServer as createPlainServer, type RequestListener } from 'node:http';
import { createServer, type Server as TlsServer } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServerCertificate, type ServerCertificate } from '../../emulators/certificate.ts';
import { startRunnerOidc } from '../../emulators/entra/oidc.ts';
import { startEntra } from '../../emulators/entra/server.ts';
import { listen } from '../../emulators/listen.ts';
import { collect } from '../../emulators/scenario.ts';
import { findLeaks } from './leaks.ts';

let certificate: ServerCertificate;
beforeAll(async () => {
  certificate = await createServerCertificate();
});
afterAll(() => certificate.remove());

const sources = { individualRepos: ['torvalds/linux'] };
const application = {
  'azure-tenant-id': '11111111-1111-1111-1111-111111111111',
  'azure-client-id': '22222222-2222-2222-2222-222222222222',
};

const withTls = (answer: RequestListener): TlsServer =>
  createServer({ key: certificate.key, cert: certificate.cert }, answer);

describe('a token of Microsoft Entra ID', () => {
  it('is not shown if Cosmos DB quotes it, whole or cut', async () => {
    const tokens: string[] = [];
    const oidc = await startRunnerOidc({ repository: 'octo-org/repo-stats' });
    const entra = await startEntra({
      publicKey: oidc.publicKey,
      subject: 'repo:octo-org/repo-stats:ref:refs/heads/main',
      issuedTokens: tokens,
      certificate,
    });
    const store = withTls((request, response) => {
      const sent = String(request.headers.authorization);
      response.writeHead(403, { 'content-type': 'application/json' });
      const quoted = [sent, decodeURIComponent(sent)].flatMap((text) => [text, text.slice(0, 250)]).join(' ');
      response.end(JSON.stringify({ code: 'x', message: `refused: ${quoted}` }));
    });
    const port = await listen(store);
    try {
      const run = await collect({
        sources,
        inputs: {
          'cosmos-endpoint': `https://127.0.0.1:${port}`,
          'cosmos-key': '',
          'azure-tenant-id': entra.tenantId,
          'azure-client-id': entra.clientId,
        },
        env: {
          NODE_EXTRA_CA_CERTS: certificate.caPath,
          AZURE_AUTHORITY_HOST: entra.authorityHost,
          ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken,
        },
      });
      expect(tokens.length).toBeGreaterThan(0);
      expect(run.result.summary).toContain('refused: ');
      expect(findLeaks(run, [...tokens, ...tokens.map((token) => token.slice(0, 40))])).toEqual([]);
    } finally {
      store.close();
      await Promise.all([oidc.close(), entra.close()]);
    }
  });
});

describe('a sign-in that hangs', () => {
  it('does not hold up the run: the event is given up', async () => {
    const silence = createPlainServer(() => {});
    const topic = withTls((_, response) => response.end());
    const [silentPort, topicPort] = await Promise.all([listen(silence), listen(topic)]);
    try {
      const { result, runInfos } = await collect({
        sources,
        timeLimitMs: 50_000,
        services: { timeScale: 20 },
        inputs: {
          ...application,
          'event-grid-endpoint': `https://127.0.0.1:${topicPort}/api/events`,
          'event-grid-key': '',
          'send-email': 'false',
          'max-retries': '1',
        },
        env: {
          NODE_EXTRA_CA_CERTS: certificate.caPath,
          ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${silentPort}/token?x=1`,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
        },
      });
      expect(result.exitCode).toBe(1);
      expect(result.annotations.map(({ message }) => message).join()).toMatch(/event could not be published.*given up/);
      expect(runInfos[0]).toMatchObject({ status: 'completed' });
    } finally {
      silence.closeAllConnections();
      silence.close();
      topic.close();
    }
  });
});
