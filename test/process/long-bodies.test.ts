import { expect, it } from 'vitest';
import { startMalicious } from '../../emulators/malicious/server.ts';
import { collect, type Scenario } from '../../emulators/scenario.ts';

it.each<[string, (url: string) => Scenario, string]>([
  ['Cosmos DB', (url) => ({ inputs: { 'cosmos-endpoint': url } }), 'failed'],
  [
    'Event Grid, and SendGrid,',
    (url) => ({
      inputs: { 'event-grid-endpoint': `${url}/api/events`, 'sendgrid-endpoint': url, 'email-when': 'end' },
    }),
    'completed',
  ],
])('%s is not read to the end of a body that is too long', async (_, addressed, status) => {
  const server = await startMalicious({ megabytes: 100 });
  try {
    const { inputs } = addressed(server.url);
    const { result } = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: { 'max-retries': '0', ...inputs },
    });
    expect(server.poured.length).toBeGreaterThan(status === 'completed' ? 1 : 0);
    expect(Math.max(...server.poured)).toBeLessThan(40);
    expect(result.log).not.toMatch(/Unexpected|unhandled|RangeError/i);
    expect(result.outputs.status).toBe(status);
  } finally {
    await server.close();
  }
});
