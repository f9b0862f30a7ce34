import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Collected, collect, ownFields, quiet } from '../../emulators/scenario.ts';
import { blocksOf, quoted, rowsAfter } from '../unit/docs/documents.ts';

/** The single repositories of the text that are not among the emulator's real ones. */
const owners = [
  { login: 'octokit', repositories: ['octokit.rb'] },
  { login: 'Azure', repositories: ['azure-cli'] },
];

const [quickStart] = blocksOf('yaml', ['README.md']);
const [sourcesFile, sampleDocument, sampleEvent] = blocksOf('json', ['README.md']).map(({ text }) => text);

interface Workflow {
  jobs: { stats: { steps: { uses?: string; with?: Record<string, string> }[] } };
}

const { steps } = (parse(quickStart?.text ?? '') as Workflow).jobs.stats;
const stepOf = (name: string): Record<string, string> =>
  steps.find(({ uses }) => uses?.startsWith(`${name}@`))?.with ?? {};

describe('the quick start', () => {
  test('stores every repository of its sources', async () => {
    const inputs = { ...quiet, 'cosmos-endpoint': '', ...stepOf('OWNER/github-repo-stats') };
    const { result } = await collect({ inputs, services: { github: { owners } } });
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs).toMatchObject({ status: 'completed', 'total-created': '2' });
    expect(result.summary).not.toContain('Compared with run');
  });

  test('keeps the folder of the files from run to run, and uploads it', () => {
    const kept = ['actions/cache/restore', 'actions/cache/save', 'actions/upload-artifact'].map(stepOf);
    expect(kept.map(({ path }) => path)).toEqual(['repo-stats', 'repo-stats', 'repo-stats']);
    const [restored, saved] = kept;
    expect(restored?.key).toBe(saved?.key);
    expect(saved?.key?.startsWith(restored?.['restore-keys'] ?? '?')).toBe(true);
  });
});

describe('the samples', () => {
  const typesOf = (value: object): [string, string][] =>
    Object.entries(value).map(([name, field]) => [name, typeof field]);
  let run: Collected;

  beforeAll(async () => {
    run = await collect({
      files: { 'sources.json': sourcesFile ?? '' },
      inputs: { 'send-email': 'false' },
      env: { GITHUB_RUN_ID: '12345' },
      services: { github: { owners } },
    });
  });

  test('of sources.json: every repository is stored, in the files that the text names', () => {
    const { result } = run;
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs).toMatchObject({ status: 'completed', 'total-failed': '0' });
    expect(Number(result.outputs['total-created'])).toBeGreaterThan(10);
    const filesIn = (name: string, heading: string): string[] =>
      rowsAfter(name, heading).flatMap(([file]) => [...file.matchAll(/`([\w.-]+)`/g)].map(([, one = '']) => one));
    const named = filesIn('README.md', '## Quick start');
    expect(named).toEqual(['stats.ndjson', 'stats.csv', 'run-info.json', 'report.md', 'report.html']);
    expect(filesIn('docs/data.md', '## Files')).toEqual([...named, 'not-stored.ndjson']);
    for (const name of named) expect(existsSync(join(result.workspace, 'repo-stats', name)), name).toBe(true);
  });

  test('of a document and of an event have the fields of real ones, and the run info has those of its table', () => {
    const { services, documents, runInfos } = run;
    expect(typesOf(JSON.parse(sampleDocument ?? '') as object)).toEqual(typesOf(ownFields(documents[0] ?? { id: '' })));
    const [received] = services.eventGrid.received;
    const event = received?.event as { data: object };
    const sample = JSON.parse(sampleEvent ?? '') as typeof event;
    expect(Object.fromEntries(typesOf(event))).toEqual(expect.objectContaining(Object.fromEntries(typesOf(sample))));
    expect(typesOf(sample.data)).toEqual(typesOf(event.data));
    const fields = rowsAfter('docs/data.md', '## Run info').flatMap(([names]) => quoted(names));
    const others = [
      ...['ownersNotListed', 'ownersNotListedList', 'duplicates', 'totalDuplicates', 'previousRunId', 'changes'],
      ...['carriedOver', 'vanished', 'qualityFindings', 'totalQualityFindings', 'countsKnown'],
      ...['attempt', 'takenUp', 'storedAs', 'events', 'shards'],
    ];
    const real = Object.keys(ownFields(runInfos[0] ?? { id: '' }));
    expect(real).toEqual(expect.arrayContaining(fields.filter((name) => !others.includes(name))));
    expect(fields).toEqual(expect.arrayContaining(real));
  });

  test('of the stats documents’ table name each field of the sample', () => {
    const named = rowsAfter('docs/data.md', '## Stats documents').flatMap(([names]) => quoted(names));
    expect(named).toEqual([...Object.keys(JSON.parse(sampleDocument ?? '') as object), 'ttl']);
  });
});
