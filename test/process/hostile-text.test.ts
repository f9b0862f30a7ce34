import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../emulators/runner/workflow-commands.ts';
import { type Collected, collect, type Scenario } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';
import { errorForEach, type Received, startScriptedServer } from './scripted-server.ts';

const forged =
  '::error::forged\n::error::forged\r\n%0A::error::forged %0D%0A::warning file=a::forged ##[error]forged\n##[error]forged\n' +
  '\u2028::error::forged\n\n</td></table></p><script>alert(1)</script>\n\n[x](javascript:alert(1)) ![i](https://evil.example/i.png)\n\n' +
  '# forged\n\n@everyone `code` ```\n::stop-commands::x\n::add-mask::a\n';

async function runHostile(
  answer: (request: Received) => { status: number; headers?: Record<string, string>; body: unknown },
  scenario: (url: string) => Scenario,
): Promise<Collected> {
  const server = await startScriptedServer(answer);
  try {
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      ...scenario(server.url),
      inputs: { 'max-retries': '0', 'retry-cooldown-seconds': '0', ...scenario(server.url).inputs },
    });
    expect(server.count).toBeGreaterThan(0);
    return run;
  } finally {
    server.close();
  }
}

const known = ['error', 'warning', 'notice', 'debug', 'add-mask', 'group', 'endgroup', 'save-state', 'set-output'];

function expectHonest(run: Collected): void {
  expectHonestLog(run);
  expectHonestSummary(run.result.summary);
  for (const { html = '', subject } of run.services.sendGrid.received) {
    expect(html).not.toMatch(/<script|<img|javascript:[^<]*"|<table[^>]*><\/td>/i);
    expect([...html.matchAll(/<a href="([^"]*)"/g)].every(([, to]) => to?.startsWith('https://github.com/'))).toBe(
      true,
    );
    expect(html.match(/<\/table>/g)?.length ?? 0).toBe(html.match(/<table/g)?.length ?? 0);
    expect(subject).toMatch(/^GitHub repo stats: [a-z ]+(, \d+ of \d+ stored)?, \d{4}-\d\d-\d\d \(run \d+\)$/);
  }
}

function expectHonestLog({ result }: Collected): void {
  expect(annotationsOf(result, 'error').length).toBeLessThanOrEqual(1);
  for (const { message, file } of result.annotations) {
    expect(message.trim()).not.toMatch(/^(##\[|::|forged)/);
    expect(message).not.toMatch(/\n/);
    expect(file).toBeUndefined();
  }
  expect(result.masks).not.toContain('a');
  for (const line of result.log.split(/\r?\n|\r|\u2028/)) {
    const command = parseCommand(line);
    if (command) expect(known).toContain(command.name);
    // In a command, the runner reads the second form only where the first is none.
    else expect(line).not.toContain('##[');
  }
}

/** Markdown reads nothing in an HTML block, which ends at an empty line: https://github.github.com/gfm/#html-blocks */
function expectHonestSummary(summary: string): void {
  const blocks = summary.split(/\n[ \t]*\n/);
  const isHtml = (block: string): boolean => /^<(table|p|ul|details)\b/.test(block);
  const outside = blocks.filter((block) => !isHtml(block)).join('\n\n');
  expect(outside).not.toMatch(/forged|javascript:|@everyone|<script|evil\.example|`code`/);
  for (const block of blocks.filter(isHtml)) {
    // Names lead to their pages, and nothing else leads anywhere.
    const links = /<a href="https:\/\/github\.com(\/[\w.-]+)+(#artifacts)?">(?:[\w./-]|<wbr>)+<\/a>/g;
    expect(block.replaceAll(links, '')).not.toMatch(/<(script|a|img|iframe)\b/i);
    for (const tag of ['table', 'tr', 'td', 'p', 'ul'])
      expect(block.match(new RegExp(`<${tag}[ >]`, 'g'))?.length, tag).toBe(
        block.match(new RegExp(`</${tag}>`, 'g'))?.length,
      );
  }
  expect(summary.match(/^\s*```/gm)?.length ?? 0).toBeLessThanOrEqual(2);
}

describe('a hostile text can forge nothing', () => {
  it('as a rate limit, an error of GitHub for an owner or a repository, of Event Grid and of SendGrid, whatever its shape', async () => {
    const types = ['INTERNAL', 'NOT_FOUND', 'RESOURCE_LIMITS_EXCEEDED', 'FORBIDDEN'];
    const shapeless = [7, { a: 1 }, ['x'], true, null];
    const errors = [
      ...types.map((type) => ({ type, message: forged })),
      ...shapeless.map((message) => ({ type: 'FORBIDDEN', message })),
    ];
    let asked = 0;
    const answer = ({ path, body }: Received) => {
      if (path.startsWith('/orgs/')) return { status: 404, body: { message: forged } };
      if (!path.endsWith('/graphql'))
        return { status: 400, body: { error: { code: 'x', message: forged }, errors: [{ message: forged }] } };
      return asked++ === 0
        ? { status: 403, headers: { 'retry-after': '1' }, body: { message: `secondary rate limit ${forged}` } }
        : { status: 200, body: errorForEach(body, (index) => errors[index] ?? {}) };
    };
    const run = await runHostile(answer, (url) => ({
      sources: { fullOrgs: [{ orgName: 'contoso' }], individualRepos: errors.map((_, index) => `o/r${index}`) },
      env: { GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql` },
      inputs: { 'event-grid-endpoint': `${url}/api/events`, 'sendgrid-endpoint': url },
      // A wait that is asked for is soon over.
      services: { timeScale: 10 },
    }));
    expect(run.result.visibleLog).toContain('Waiting until');
    expect(run.result.summary).toContain('forged');
    expect(run.result.summary).toContain('The organization could not be listed');
    expect(run.result.outputs).toMatchObject({ status: 'failed', 'total-failed': String(errors.length) });
    expect(run.result.log).not.toMatch(/Unexpected:|unhandled/i);
    expectHonest(run);
  });

  it('as the error with which GitHub refuses the token', async () => {
    const answer = () => ({ status: 401, body: { message: forged } });
    const run = await runHostile(answer, (url) => ({
      env: { GITHUB_GRAPHQL_URL: `${url}/graphql` },
      inputs: { 'cosmos-endpoint': '' },
    }));
    expectHonest(run);
  });

  it('as an error of Cosmos DB', async () => {
    const answer = () => ({ status: 403, body: { code: 'x', message: forged } });
    expectHonest(await runHostile(answer, (url) => ({ inputs: { 'cosmos-endpoint': url } })));
  });

  it('as an input', async () => {
    const inputs = {
      'repos-per-query': forged,
      'cosmos-database': `${forged}/`,
      sources: `{"${'\\n::error::forged'}": 1}`,
    };
    const { result } = await collect({ inputs });
    const errors = annotationsOf(result, 'error');
    expect(errors).toHaveLength(3);
    for (const { message } of errors) expect(message).toMatch(/^(repos-per-query|cosmos-database|sources):[^\n]*$/);
    expectHonestSummary(result.summary);
  });
});

describe('a text that is far too long', () => {
  it('is cut, and drops no summary, output or run info, if GitHub says it of a rate limit and of each repository', async () => {
    let asked = 0;
    const answer = ({ body }: Received) =>
      asked++ === 0
        ? { status: 429, headers: { 'retry-after': '1' }, body: { message: `rate limit ${'y'.repeat(2_200_000)}` } }
        : { status: 200, body: errorForEach(body, { type: 'FORBIDDEN', message: 'z'.repeat(300_000) }) };
    const individualRepos = Array.from({ length: 30 }, (_, i) => `o/r${i}`);
    const run = await runHostile(answer, (url) => ({
      sources: { individualRepos },
      env: { GITHUB_GRAPHQL_URL: `${url}/graphql` },
      services: { timeScale: 10 },
    }));
    expectShort(run);
    expect(run.result.outputs['total-failed']).toBe('30');
  });
});

function expectShort({ result, runInfos, services }: Collected): void {
  const longest = Math.max(...result.visibleLog.split('\n').map((line) => line.length));
  expect(longest).toBeLessThan(2_100);
  expect(result.summaryDropped).toBe(false);
  expect(result.summary.length).toBeLessThan(100_000);
  expect(JSON.stringify(runInfos[0]).length).toBeLessThan(100_000);
  expect(services.sendGrid.received.at(-1)?.text?.length).toBeLessThan(100_000);
}
