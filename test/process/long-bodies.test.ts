import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { listen, stop } from '../../emulators/listen.ts';
import { collect, type Scenario } from '../../emulators/scenario.ts';

const chunk = Buffer.alloc(1_000_000, ' ');
const mostChunks = 100;

function* chunks(told: () => void): Generator<Buffer> {
  for (let i = 0; i < mostChunks; i++) {
    told();
    yield chunk;
  }
}

/** Answers with bodies of 100 MB, and counts the megabytes that are taken of each. */
async function startLongWinded() {
  const sent: number[] = [];
  const server = createServer(async (request, response) => {
    request.resume();
    const index = sent.push(0) - 1;
    response.writeHead(200, { 'content-type': 'application/json' });
    const body = chunks(() => {
      sent[index] = (sent[index] ?? 0) + 1;
    });
    await pipeline(Readable.from(body), response).catch(() => {});
  });
  const url = `http://127.0.0.1:${await listen(server)}`;
  return { url, sent, close: () => stop(server) };
}

it.each<[string, (url: string) => Scenario, string]>([
  ['Cosmos DB', (url) => ({ inputs: { 'cosmos-endpoint': url } }), 'failed'],
  ['Event Grid', (url) => ({ inputs: { 'event-grid-endpoint': `${url}/api/events` } }), 'completed'],
  ['SendGrid', (url) => ({ inputs: { 'sendgrid-endpoint': url } }), 'completed'],
])('%s is not read to the end of a body that is too long', async (_, addressed, status) => {
  const server = await startLongWinded();
  try {
    const { inputs } = addressed(server.url);
    const { result } = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: { 'max-retries': '0', ...inputs },
    });
    expect(server.sent.length).toBeGreaterThan(0);
    expect(Math.max(...server.sent)).toBeLessThan(40);
    expect(result.log).not.toMatch(/Unexpected|unhandled|RangeError/i);
    expect(result.outputs.status).toBe(status);
  } finally {
    await server.close();
  }
});
