import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../emulators/cosmos/faults.ts';
import { collect, quiet } from '../../emulators/scenario.ts';
import { annotationsOf, linesOf, runInfoFile } from './left-behind.ts';

const sources = { individualRepos: ['torvalds/linux', 'microsoft/vscode'] };

describe('how a run ends', () => {
  it('names every fault of the input at once, before any request', async () => {
    const { result, services } = await collect({
      sources: { fullOrgs: [{ orgname: 'contoso' }], individualRepos: ['no-slash'] },
      inputs: {
        'repos-per-query': '0',
        'cosmos-serverless': 'yes',
        'event-grid-endpoint': 'http://example.com',
        'sendgrid-to': 'nobody',
      },
    });
    expect(result.exitCode).toBe(1);
    const messages = result.annotations.map(({ level, message }) => `${level} ${message}`);
    for (const part of [
      'repos-per-query: must be a whole number from 1 to 100 (found "0")',
      'cosmos-serverless: must be true or false (found "yes")',
      'event-grid-endpoint: must be an https: address (found "http://example.com")',
      'sendgrid-to: must be an email address (found "nobody")',
      '"orgname"',
      '"no-slash"',
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
  });

  it('shows ten of many faults as annotations, all in the log, and a summary that GitHub takes', async () => {
    const names = Array.from({ length: 30_000 }, (_, i) => `bad <name> ${i}`);
    const { result } = await collect({
      inputs: { 'sources-file': 'many.json' },
      files: { 'many.json': JSON.stringify({ individualRepos: names }) },
    });
    expect(result.exitCode).toBe(1);
    expect(annotationsOf(result, 'error')).toHaveLength(10);
    expect(result.visibleLog.match(/must be a valid owner\/repository/g)).toHaveLength(30_000);
    expect(result.summaryDropped).toBe(false);
    expect(Buffer.byteLength(result.summary)).toBeLessThan(1_000 * 1024);
    expect(result.summary).toMatch(/and [\d,]+ more \(see the log\)/);
  });

  it('is failed when nothing was stored, and says so everywhere', async () => {
    const { result, runInfos, services } = await collect({ sources: { individualRepos: ['contoso/gone'] } });
    expect(result.exitCode).toBe(1);
    expect(runInfos[0]?.status).toBe('failed');
    expect(services.eventGrid.received[0]?.event).toMatchObject({ subject: 'RunFailed' });
    expect(services.sendGrid.received.at(-1)?.subject).toMatch(/: failed, /);
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

  it('says that no event is published before the run info is complete, which the post step does then', async () => {
    const faults: Fault[] = [{ do: 'status-503', when: { operation: 'replace', container: 'runInfo' } }];
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: { 'max-retries': '0' },
      services: { cosmos: { faults } },
      meanwhile: async (action) => {
        while (!action.log.includes('::error')) await sleep(10);
        faults.splice(0);
      },
    });
    expect(run.result.main.exitCode).toBe(1);
    const [error] = annotationsOf(run.result, 'error');
    expect(error?.message).toMatch(/cannot complete the run info document.*No event is published.*The post step tries/);
    expect(run.runInfos).toEqual([expect.objectContaining({ status: 'completed' })]);
    expect(run.services.eventGrid.received.map(({ event }) => event.subject)).toEqual(['RunCompleted']);
  });

  it('needs no Azure: files are the store', async () => {
    const { result, services } = await collect({
      sources,
      inputs: { ...quiet, 'cosmos-endpoint': '' },
    });
    expect(result.exitCode, result.log).toBe(0);
    expect(services.cosmos.requests).toEqual([]);
    const info = runInfoFile(result);
    const names = linesOf(result).map((line) => JSON.parse(line).repo);
    expect(names.toSorted()).toEqual(String(info.createdList).split(',').toSorted());
    expect(info).toMatchObject({ status: 'completed', totalCreatedCount: 2 });
  });

  it('writes no files for output-directory: none', async () => {
    const { result, documents } = await collect({ sources, inputs: { 'output-directory': 'none' } });
    expect(result.exitCode, result.log).toBe(0);
    expect(documents).toHaveLength(2);
    expect(existsSync(join(result.workspace, 'repo-stats'))).toBe(false);
  });
});
