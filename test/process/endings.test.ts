import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../emulators/cosmos/faults.ts';
import { collect } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';

const sources = { individualRepos: ['torvalds/linux', 'microsoft/vscode'] };

describe('how a run ends', () => {
  it('names every fault of the input at once, before any request', async () => {
    const key = 'U2VjcmV0S2V5c2VjcmV0a2V5';
    const root = mkdtempSync(join(tmpdir(), 'endings-'));
    const workspace = join(root, 'workspace');
    mkdirSync(workspace);
    writeFileSync(join(root, 'stats.ndjson'), 'of somebody');
    const { result, services } = await collect({
      workspace,
      sources: { fullOrgs: [{ orgname: 'contoso' }], individualRepos: ['no-slash', 'micro\u200bsoft/vscode'] },
      inputs: {
        'repos-per-query': '0',
        'cosmos-endpoint': `https://a.documents.azure.com:443/;AccountKey=${key}==;`,
        'cosmos-serverless': 'yes',
        'event-grid-endpoint': 'http://example.com',
        'sendgrid-to': 'nobody',
        'output-directory': '..',
      },
    });
    expect(result.exitCode).toBe(1);
    const messages = result.annotations.map(({ level, message }) => `${level} ${message}`);
    for (const part of [
      'repos-per-query: must be a whole number from 1 to 100 (found "0")',
      'cosmos-serverless: must be true or false (found "yes")',
      'event-grid-endpoint: must be an https: address (found "http://example.com")',
      'sendgrid-to: must be an email address (found "nobody")',
      'cosmos-endpoint: remove everything after the host',
      'sources:1: organization 1: unknown key "orgname"; did you mean "orgName"?',
      '"no-slash"',
      'sources:1: repository 2 must be a valid owner/repository (found "micro\\u{200B}soft/vscode")',
    ]) {
      expect(
        messages.filter((message) => message.startsWith('error') && message.includes(part)),
        part,
      ).toHaveLength(1);
    }
    const { github, cosmos, eventGrid, sendGrid } = services;
    expect([github, cosmos, eventGrid, sendGrid].map(({ requests }) => requests.length)).toEqual([0, 0, 0, 0]);
    expect(result.outputs.status).toBe('failed');
    expect(result.summary).toContain('repos-per-query');
    expect(result.log).not.toMatch(/^\s+at /m);
    expect(result.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(key);
    // It puts aside no files of a folder that the inputs do not name rightly.
    expect(readFileSync(join(root, 'stats.ndjson'), 'utf8')).toBe('of somebody');
    rmSync(root, { recursive: true });
  });

  it('shows ten of many faults as annotations, all in the log, and a summary that GitHub takes', async () => {
    const names = Array.from({ length: 6_000 }, (_, i) => `bad <name> ${i} ${'of a repository '.repeat(12)}`);
    const { result } = await collect({
      inputs: { 'sources-file': 'many.json' },
      files: { 'many.json': JSON.stringify({ individualRepos: names }) },
    });
    expect(result.exitCode).toBe(1);
    expect(annotationsOf(result, 'error')).toHaveLength(10);
    expect(result.visibleLog.match(/must be a valid owner\/repository/g)).toHaveLength(6_000);
    expect(result.summaryDropped).toBe(false);
    expect(Buffer.byteLength(result.summary)).toBeLessThan(1_000 * 1024);
    expect(result.summary).toMatch(/and [\d,]+ more \(see the log\)/);
  });

  it('asks for no statistics when the run info cannot be created, and still emails the end', async () => {
    const { result, services } = await collect({
      sources,
      inputs: { 'cosmos-key': Buffer.from('a wrong key').toString('base64') },
    });
    expect(result.exitCode).toBe(1);
    expect(services.github.usage.queries).toBe(0);
    expect(services.sendGrid.received.map(({ subject }) => subject)).toEqual([expect.stringMatching(/: failed, /)]);
    expect(services.eventGrid.received).toEqual([]);
    const [error, ...more] = annotationsOf(result, 'error');
    expect(more).toEqual([]);
    expect(error?.message).toContain('cosmos-key');
    expect(result.outputs.status).toBe('failed');
  });

  it('is failed when nothing was stored; no event is published before the run info is complete, which the post step does then', async () => {
    const faults: Fault[] = [{ do: 'status-503', when: { operation: 'replace', container: 'runInfo' } }];
    const run = await collect({
      sources: { individualRepos: ['contoso/gone'] },
      inputs: { 'max-retries': '0', 'output-directory': 'none' },
      services: { cosmos: { faults } },
      meanwhile: async (action) => {
        while (!action.log.includes('::error')) await sleep(10);
        faults.splice(0);
      },
    });
    expect(run.result.main.exitCode).toBe(1);
    const [error] = annotationsOf(run.result, 'error');
    expect(error?.message).toMatch(/cannot complete the run info document.*No event is published.*The post step tries/);
    expect(run.runInfos).toEqual([expect.objectContaining({ status: 'failed' })]);
    expect(run.services.eventGrid.received.map(({ event }) => event.subject)).toEqual(['RunFailed']);
    expect(run.services.sendGrid.received.at(-1)?.subject).toMatch(/: failed, /);
    // No folder, whatever its name.
    expect(readdirSync(run.result.workspace)).toEqual([]);
  });
});
