import { describe, expect, it } from 'vitest';
import { defaultGrant } from '../../emulators/github/tokens.ts';
import { type Collected, collect, type Scenario } from '../../emulators/scenario.ts';
import { findLeaks, formsOf } from './leaks.ts';
import { errorForEach, type Received, type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const secrets = {
  token: 'ghs_pl4ntedToken/of+this=test&1',
  cosmosKey: Buffer.from('the planted key of Cosmos DB, with ÿþ~').toString('base64'),
  eventGridKey: Buffer.from('the planted key of Event Grid, ÿþ~').toString('base64'),
  apiKey: 'SG.pl4nted-key/of+SendGrid=2',
};

/** Every run holds all four secrets, and stops trying soon. */
function withSecrets(scenario: Scenario): Scenario {
  return {
    sources: { individualRepos: ['torvalds/linux', 'microsoft/vscode'] },
    ...scenario,
    services: {
      ...scenario.services,
      github: { tokens: { [secrets.token]: defaultGrant } },
      cosmos: { key: secrets.cosmosKey },
      eventGrid: { key: secrets.eventGridKey },
      sendGrid: { apiKey: secrets.apiKey },
    },
    inputs: {
      'github-token': secrets.token,
      'max-retries': '0',
      'retry-cooldown-seconds': '0',
      ...scenario.inputs,
    },
  };
}

async function expectKept(scenario: Scenario): Promise<Collected> {
  const run = await collect(withSecrets(scenario));
  expect(findLeaks(run, Object.values(secrets))).toEqual([]);
  for (const text of Object.values(secrets)) expect(run.result.masks).toContain(text);
  return run;
}

/** What a careless service says of a request: its headers, and every secret in them in all its forms. */
function gossip({ headers }: Received): string {
  const said = JSON.stringify(headers);
  const known = Object.values(secrets).filter((secret) => said.includes(secret));
  return `refused: ${said} ${known.flatMap(formsOf).join(' ')}`;
}

async function withServer(
  answer: Parameters<typeof startScriptedServer>[0],
  run: (server: ScriptedServer) => Promise<void>,
): Promise<void> {
  const server = await startScriptedServer(answer);
  try {
    await run(server);
    expect(server.count, 'the service was asked').toBeGreaterThan(0);
  } finally {
    server.close();
  }
}

/** Inputs of a run whose event and emails go to services that refuse them and quote the request. */
async function withCarelessMessages(status: number, run: (inputs: Record<string, string>) => Promise<void>) {
  const refuse = (request: Received) => ({ status, body: { error: { code: 'x', message: gossip(request) } } });
  const complain = (request: Received) => ({ status, body: { errors: [{ message: gossip(request), field: null }] } });
  await withServer(refuse, (events) =>
    withServer(complain, (mails) =>
      run({ 'event-grid-endpoint': `${events.url}/api/events`, 'sendgrid-endpoint': mails.url }),
    ),
  );
}

const ownerBeside = { sources: { fullOrgs: [{ orgName: 'microsoft' }], individualRepos: ['o/r'] } };
const gitHubAt = (url: string) => ({ GITHUB_GRAPHQL_URL: `${url}/graphql`, GITHUB_API_URL: url });

describe('no secret is shown', () => {
  it('when Event Grid and SendGrid answer 401 to a run that stores everything, and quote the request', async () => {
    await withCarelessMessages(401, async (inputs) => {
      const { result, documents } = await expectKept({ inputs });
      expect(result.exitCode).toBe(1);
      expect(documents).toHaveLength(2);
    });
  });

  it('that the environment of the job holds, or quoted in a rate limit, in errors of repositories and by 400', async () => {
    const storageKey = Buffer.from('the planted key of a storage account').toString('base64');
    const env = {
      AZURE_CLIENT_SECRET: 'pl4nted~Secret/of+anApp',
      AZURE_CLIENT_CERTIFICATE_PASSWORD: 'pl4nted-password+of/it',
      AZURE_PASSWORD: 'pl4nted=Password/2',
      AZURE_STORAGE_KEY: 'cGw0bnRlZCBrZXkgb2Ygc3RvcmFnZQ==',
      AZURE_STORAGE_CONNECTION_STRING: `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${storageKey};EndpointSuffix=x`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'pl4nted/idTokenRequest+1',
      ACTIONS_RUNTIME_TOKEN: 'pl4nted/runtimeToken+1',
      GH_TOKEN: 'pl4nted/ghToken+1',
      // No proxy is asked for loopback addresses.
      HTTPS_PROXY: 'http://me:pl4nted%2FofTheProxy@127.0.0.1:9',
      NO_PROXY: '127.0.0.1,localhost',
    };
    const more = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://me:pl4nted%2FofCollector@127.0.0.1:9',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20pl4nted/bearer+1',
      DATABASE_URL: 'postgres://me:pl4nted=ofDatabase@db.example/d',
    };
    const { AZURE_STORAGE_CONNECTION_STRING: _, HTTPS_PROXY: __, NO_PROXY: ___, ...plain } = env;
    const inside = ['pl4nted/ofTheProxy', 'pl4nted/ofCollector', 'pl4nted/bearer+1', 'pl4nted=ofDatabase'];
    const held = [...Object.values(plain), storageKey, ...inside];
    let asked = 0;
    const answer = (request: Received) => {
      const quoted = { type: 'INTERNAL', message: gossip(request) };
      const known = { type: 'FORBIDDEN', message: `refused: ${held.flatMap(formsOf).join(' ')}` };
      return asked++ === 0
        ? { status: 429, headers: { 'retry-after': '1' }, body: { message: `rate limit exceeded ${gossip(request)}` } }
        : { status: 200, body: errorForEach(request.body, (index) => (index === 0 ? quoted : known)) };
    };
    await withServer(answer, ({ url }) =>
      withCarelessMessages(400, async (inputs) => {
        const run = await expectKept({
          env: { ...env, ...more, GITHUB_GRAPHQL_URL: `${url}/graphql` },
          inputs,
          services: { timeScale: 10 },
        });
        expect(findLeaks(run, held)).toEqual([]);
        const { result, runInfos } = run;
        expect(result.summary).toContain('refused: *** ***');
        for (const text of held) expect(result.masks).toContain(text);
        expect(result.outputs.status).toBe('failed');
        expect(result.annotations.some(({ message }) => message.includes('was not sent'))).toBe(true);
        expect(result.visibleLog).toContain('Waiting until');
        expect(runInfos[0]?.usage).toMatchObject({ waits: { "GitHub's rate limit": expect.any(Number) } });
      }),
    );
  });

  it('in a dry run in which GitHub answers 401 and quotes the request', async () => {
    const answer = (request: Received) => ({ status: 401, body: { message: gossip(request) } });
    await withServer(answer, async ({ url }) => {
      const inputs = { 'dry-run': 'true', sources: '{"fullOrgs":[{"orgName":"contoso"}]}' };
      const { result } = await expectKept({ env: { GITHUB_API_URL: url }, inputs });
      expect(result.summary).toContain('refused');
    });
  });

  it('when GitHub, Event Grid and SendGrid answer 500 to all and quote the request', async () => {
    const answer = (request: Received) => ({ status: 500, body: { message: gossip(request) } });
    await withServer(answer, ({ url }) =>
      withCarelessMessages(500, async (inputs) => {
        expect((await expectKept({ ...ownerBeside, env: gitHubAt(url), inputs })).result.exitCode).toBe(1);
      }),
    );
  });

  it('when nobody listens at any address', async () => {
    const inputs = {
      'cosmos-endpoint': 'http://127.0.0.1:9',
      'event-grid-endpoint': 'http://127.0.0.1:9/api/events',
      'sendgrid-endpoint': 'http://127.0.0.1:9',
    };
    await expectKept({ ...ownerBeside, env: gitHubAt('http://127.0.0.1:9'), inputs });
  });

  it('whole or in part when Cosmos DB quotes the request in a text that is cut', async () => {
    // Wherever texts are cut, one of these keys lies across the cut.
    const answer = (request: Received) => ({
      status: 400,
      body: { code: 'x', message: `${gossip(request)}${`x${secrets.cosmosKey}`.repeat(200)}` },
    });
    await withServer(answer, async ({ url }) => {
      const { result } = await expectKept({ inputs: { 'cosmos-endpoint': url } });
      const told = [result.visibleLog, result.summary, ...Object.values(result.outputs)].join('\n');
      expect(told).toContain('***');
      for (const length of [12, 24, 40]) expect(told).not.toContain(secrets.cosmosKey.slice(0, length));
    });
  });

  it('when each is in another input than its own', async () => {
    const inputs = {
      ...{ 'cosmos-key': '', 'sendgrid-api-key': '', 'event-grid-key': '' },
      'cosmos-database': `AccountEndpoint=https://a.example/;AccountKey=${secrets.cosmosKey};`,
      'sendgrid-from': secrets.apiKey,
      'event-grid-endpoint': secrets.eventGridKey,
    };
    const run = await collect(withSecrets({ inputs }));
    expect(findLeaks(run, Object.values(secrets))).toEqual([]);
    expect(run.result.exitCode).toBe(1);
    for (const wrong of ['cosmos-database', 'sendgrid-from', 'event-grid-endpoint'])
      expect(run.result.summary).toContain(wrong);
  });

  it('when it is given in inputs that are faults', async () => {
    const inputs = {
      'cosmos-endpoint': `AccountEndpoint=https://a.documents.azure.com:443/;AccountKey=${secrets.cosmosKey};`,
      'event-grid-endpoint': `https://t.example/api/events?r=x;key=${encodeURIComponent(secrets.eventGridKey)}`,
      'sendgrid-endpoint': secrets.apiKey,
      'sendgrid-from': secrets.apiKey,
      'sendgrid-to': `ann@example.com, ${secrets.apiKey}`,
      'repos-per-query': secrets.token,
      sources: `{"individualRepos":["${secrets.token}"]}`,
    };
    const { result } = await expectKept({ inputs });
    expect(result.exitCode).not.toBe(0);
    for (const name of Object.keys(inputs)) expect(result.summary).toContain(name);
  });
});
