import { describe, expect, it } from 'vitest';
import { type Collected, collect, type Scenario } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';
import { type ScriptedServer, startSilentServer } from './scripted-server.ts';

type Service = 'GitHub' | 'Cosmos DB' | 'Event Grid' | 'SendGrid';
type Mode = 'hangs' | 'is down' | 'drips';

const cases: readonly { troubled: Service[]; mode: Mode }[] = [
  { troubled: ['GitHub'], mode: 'hangs' },
  { troubled: ['Cosmos DB'], mode: 'is down' },
  { troubled: ['Event Grid', 'SendGrid'], mode: 'drips' },
];

/** The run as it finds these services from its first moment on. */
function addressed(troubled: readonly Service[], url: string): Scenario {
  const has = (service: Service): boolean => troubled.includes(service);
  return {
    inputs: {
      ...(has('Cosmos DB') && { 'cosmos-endpoint': url }),
      ...(has('Event Grid') && { 'event-grid-endpoint': `${url}/api/events` }),
      ...(has('SendGrid') && { 'sendgrid-endpoint': url }),
    },
    env: { ...(has('GitHub') && { GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql` }) },
  };
}

async function runBeside(troubled: readonly Service[], mode: Mode): Promise<Collected> {
  const silence: ScriptedServer | undefined =
    mode === 'is down' ? undefined : await startSilentServer(mode === 'hangs' ? 'hang' : 'drip');
  const { inputs, env = {} } = addressed(troubled, silence?.url ?? 'http://127.0.0.1:9');
  try {
    return await collect({
      sources: { fullOrgs: [{ orgName: 'contoso' }], individualRepos: ['torvalds/linux'] },
      services: { timeScale: 20, github: { populate: [{ owner: 'contoso', count: 5 }] } },
      inputs: { 'max-retries': '1', 'retry-cooldown-seconds': '1', 'max-minutes': '8', ...inputs },
      env,
      timeLimitMs: 100_000,
    });
  } finally {
    silence?.close();
  }
}

describe.concurrent('a run whose services are in trouble from the start ends by itself and reports what happened', () => {
  it.each(cases)('$troubled: $mode', async ({ troubled, mode }) => {
    const { result, runInfos, documents } = await runBeside(troubled, mode);
    const { outputs, exitCode, annotations } = result;
    const stores = !troubled.includes('GitHub') && !troubled.includes('Cosmos DB');
    expect(result.log).not.toMatch(/unhandled|Unexpected:|TypeError/i);
    expect(result.main.signal).toBeNull();
    expect(['completed', 'failed', 'timed out']).toContain(outputs.status);
    expect(outputs.status === 'completed').toBe(stores);
    expect(exitCode).toBe(stores && !troubled.includes('Event Grid') ? 0 : 1);
    expect(annotationsOf({ annotations }, 'error')).toHaveLength(exitCode === 0 ? 0 : 1);
    expect(outputs['total-created']).toBe(String(documents.length));
    expect(documents).toHaveLength(stores ? 6 : 0);
    for (const info of runInfos)
      expect(info).toMatchObject({ status: outputs.status, totalCreatedCount: documents.length });
    expect(runInfos).toHaveLength(troubled.includes('Cosmos DB') ? 0 : 1);
    // One that has never answered is waited for through `max-retries` pauses.
    const waits = result.visibleLog.match(/Waiting until .*: Cosmos DB is not responding/g);
    expect(waits?.length).toBe(troubled.includes('Cosmos DB') ? 1 : undefined);
  });
});
